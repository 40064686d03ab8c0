using System;

using Chiso;

/// <summary>
/// What a program sees that runs without libchiso ("none"), or with one of another binary interface ("other"). The
/// first call decides, so each run makes another one.
/// </summary>
internal static class Loading
{
    private static int Main(string[] arguments)
    {
        try
        {
            switch (arguments[1])
            {
                case "text": Framework.BuiltIn("par-2022"); break;
                case "count": Framework.BuiltInIds(); break;
                default: Library.Version.ToString(); break;
            }
        }
        catch (DllNotFoundException)
        {
            return arguments[0] == "none" ? 0 : 1;
        }
        catch (TypeInitializationException error)
        {
            bool told = error.InnerException is NotSupportedException && error.InnerException.Message.Contains("99");
            return arguments[0] == "other" && told ? 0 : 1;
        }
        Console.WriteLine("FAILED loading " + string.Join(" ", arguments));
        return 1;
    }
}
