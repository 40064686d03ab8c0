using System;
using System.Globalization;
using System.IO;
using System.Threading;

/// <summary>
/// Runs the vectors and the tests of the wrapper: tests.exe ROOT [CULTURE], ROOT being the root of the repository.
/// </summary>
internal static class Program
{
    public static string Root { get; private set; }

    public static int Main(string[] arguments)
    {
        Root = arguments[0];
        string culture = arguments.Length > 1 ? arguments[1] : "";
        Thread.CurrentThread.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        CultureInfo.DefaultThreadCurrentCulture = Thread.CurrentThread.CurrentCulture;
        int vectors = Vectors.Run(Path.Combine(Root, "tests", "vectors"));
        int tests = Check.RunTests();
        Console.WriteLine(string.Format(CultureInfo.InvariantCulture, "c# on {0}{1}: {2} vectors, {3} tests, {4} failed",
            Type.GetType("Mono.Runtime") != null ? "Mono" : ".NET", culture == "" ? "" : " under " + culture,
            vectors, tests, Check.Failures));
        return Check.Failures == 0 ? 0 : 1;
    }
}
