using System;
using System.Collections.Generic;
using System.Reflection;

using Chiso;

/// <summary>Marks a method that is a test; it throws where something does not hold.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TestAttribute : Attribute
{
}

/// <summary>What tests check with.</summary>
internal static class Check
{
    public static int Failures { get; private set; }

    public static void That(bool holds, string what)
    {
        if (!holds)
            throw new InvalidOperationException(what);
    }

    public static void Equal<T>(T expected, T found, string what)
    {
        That(EqualityComparer<T>.Default.Equals(expected, found),
            what + ": expected " + Shown(expected) + ", found " + Shown(found));
    }

    public static void Equal<T>(T expected, T found)
    {
        Equal(expected, found, "value");
    }

    private static string Shown(object value)
    {
        return value == null ? "null" : value.ToString();
    }

    public static TError Throws<TError>(Action action) where TError : Exception
    {
        try
        {
            action();
        }
        catch (TError error)
        {
            That(error.GetType() == typeof(TError), "another exception: " + error);
            return error;
        }
        throw new InvalidOperationException("no " + typeof(TError).Name);
    }

    public static ChisoException Fails(ErrorCode code, Action action)
    {
        var error = Throws<ChisoException>(action);
        Equal(code, error.Code, "code of \"" + error.Message + "\"");
        return error;
    }

    /// <summary>Runs a case; a failure is printed and counted.</summary>
    public static void Case(string name, Action run)
    {
        try
        {
            run();
        }
        catch (Exception error)
        {
            Failures++;
            bool plain = error is InvalidOperationException && error.InnerException == null;
            Console.WriteLine("FAILED " + name + ": " + (plain ? error.Message : error.ToString()));
        }
    }

    /// <summary>Runs every test of this program; returns how many there were.</summary>
    public static int RunTests()
    {
        const BindingFlags Any = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        var count = 0;
        foreach (Type type in Assembly.GetExecutingAssembly().GetTypes())
            foreach (MethodInfo method in type.GetMethods(Any))
                if (method.IsDefined(typeof(TestAttribute), false))
                {
                    count++;
                    Case(type.Name + "." + method.Name, (Action)Delegate.CreateDelegate(typeof(Action), method));
                }
        return count;
    }
}
