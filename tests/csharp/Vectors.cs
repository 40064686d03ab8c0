using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Reflection;

using Chiso;

/// <summary>
/// Marks a method that runs an op of tests/vectors: it takes the case and returns what was found, or throws. Any
/// class of this program may have some; a topic has its own Vectors&lt;Topic&gt;.cs.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OperationAttribute : Attribute
{
    public OperationAttribute(string name)
    {
        Name = name;
    }

    public string Name { get; private set; }
}

/// <summary>
/// What a case came to, by the names of its expectations: text, numbers, flags, null, lists of text, other finds,
/// or a function that gives one of these when it is asked for.
/// </summary>
internal sealed class Found : Dictionary<string, object>
{
}

/// <summary>Runs every case of tests/vectors, the same that Rust, C and Python run.</summary>
internal static class Vectors
{
    private static readonly Dictionary<string, MethodInfo> Operations = Registered();

    private static Dictionary<string, MethodInfo> Registered()
    {
        const BindingFlags Any = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        var operations = new Dictionary<string, MethodInfo>();
        foreach (Type type in Assembly.GetExecutingAssembly().GetTypes())
            foreach (MethodInfo method in type.GetMethods(Any))
                foreach (OperationAttribute operation in method.GetCustomAttributes(typeof(OperationAttribute), false))
                    operations.Add(operation.Name, method);
        return operations;
    }

    /// <summary>Runs the files of a folder; returns how many cases there were.</summary>
    public static int Run(string folder)
    {
        string[] files = Directory.GetFiles(folder, "*.json");
        Array.Sort(files, StringComparer.Ordinal);
        var cases = 0;
        foreach (string file in files)
        {
            Json topic = Json.Read(File.ReadAllText(file));
            Check.That(topic["cases"].Items.Count > 0, "no cases in " + file);
            foreach (Json item in topic["cases"].Items)
            {
                cases++;
                Check.Case(topic.TextOf("topic") + ": " + item.TextOf("name"), () => RunCase(item));
            }
        }
        Check.That(cases > 0, "no vectors in " + folder);
        return cases;
    }

    private static void RunCase(Json item)
    {
        string expected = item.TextOf("error");
        Check.That(expected != null || item["expect"] != null, "neither expect nor error");
        ChisoException error = null;
        Found found = null;
        try
        {
            found = Operate(item);
        }
        catch (ChisoException caught)
        {
            error = caught;
        }
        if (expected == null && error != null)
            throw new InvalidOperationException(error.Name + ": " + error.Message, error);
        Check.Equal(expected, error == null ? null : error.Name, "error");
        if (item["expect"] != null)
            Compare("", item["expect"], error == null ? found : Described(error));
    }

    private static Found Operate(Json item)
    {
        MethodInfo operation;
        string op = item.TextOf("op");
        Check.That(Operations.TryGetValue(op, out operation), "an operation this runner does not know: " + op);
        return ((Func<Json, Found>)Delegate.CreateDelegate(typeof(Func<Json, Found>), operation))(item);
    }

    private static Found Described(ChisoException error)
    {
        Json details = Json.Read(error.Details), problems = details["problems"];
        return new Found
        {
            { "line", error.Line },
            { "column", error.Column },
            { "problem", problems == null ? null : problems.Items[0].TextOf("kind") },
            { "index", details.TextOf("index") },
            { "position", details.TextOf("position") },
            { "rest", details.TextOf("rest") },
            { "vi", error.Text(Lang.Vi) },
            { "en", error.Text(Lang.En) },
            { "cell", details["sheet"] == null ? null : details.TextOf("column") + details.TextOf("row") },
        };
    }

    /// <summary>Every member expected must be found; decimal text compares as a number.</summary>
    private static void Compare(string path, Json expected, object found)
    {
        var later = found as Func<object>;
        if (later != null)
            found = later();
        if (expected.Kind == '{')
        {
            var members = found as Found;
            Check.That(members != null, path + ": members are expected");
            foreach (KeyValuePair<string, Json> member in expected.Members)
            {
                object value;
                string name = path + "/" + member.Key;
                Check.That(members.TryGetValue(member.Key, out value), "an unknown expectation: " + name);
                Compare(name, member.Value, value);
            }
        }
        else if (expected.Kind == '[')
        {
            CompareItems(path, expected, found as IEnumerable);
        }
        else
        {
            Check.That(Same(expected, found), path + ": expected " + expected.Raw + ", found " + (found ?? "null"));
        }
    }

    private static void CompareItems(string path, Json expected, IEnumerable found)
    {
        Check.That(found != null, path + ": a list is expected");
        var items = new List<object>();
        foreach (object item in found)
            items.Add(item);
        Check.Equal(expected.Items.Count, items.Count, path + ": items");
        for (var at = 0; at < items.Count; at++)
            Compare(path + "/" + at.ToString(CultureInfo.InvariantCulture), expected.Items[at], items[at]);
    }

    private static bool Same(Json expected, object found)
    {
        if (found == null)
            return expected.IsNull;
        if (found is bool)
            return expected.Kind == ((bool)found ? 't' : 'f');
        string text = Convert.ToString(found, CultureInfo.InvariantCulture);
        decimal wanted, got;
        return expected.Text != null
            && (expected.Text == text || (Reads(expected.Text, out wanted) && Reads(text, out got) && wanted == got));
    }

    private static bool Reads(string text, out decimal points)
    {
        try
        {
            points = Numbers.ParsePoints(text);
            return true;
        }
        catch (ChisoException)
        {
            points = 0;
            return false;
        }
    }
}
