using System;
using System.Collections.Generic;

using Chiso;

/// <summary>Ops of numbers, rounding and reconciliation.</summary>
internal static class VectorsNumbers
{
    [Operation("parse_points")]
    private static Found ParsePoints(Json item)
    {
        return new Found { { "points", Numbers.ParsePoints(item.TextOf("text")) } };
    }

    [Operation("round")]
    private static Found Round(Json item)
    {
        RoundingMode mode = Mode(item.TextOf("mode"));
        return new Found
        {
            { "points", Numbers.RoundPoints(item.TextOf("value"), item["places"].Int, mode) },
        };
    }

    [Operation("reconcile")]
    private static Found Reconcile(Json item)
    {
        var parts = new List<decimal>();
        foreach (Json part in item["parts"].Items)
            parts.Add(Numbers.ParsePoints(part.Text));
        Reconciliation found =
            Numbers.Reconcile(Numbers.ParsePoints(item.TextOf("total")), parts, item["places"].Int);
        return new Found
        {
            { "possible", found.Possible },
            { "difference", found.Difference },
            { "low", found.Low },
            { "high", found.High },
        };
    }

    internal static RoundingMode Mode(string mode)
    {
        return Word<RoundingMode>(mode);
    }

    /// <summary>The member of an enum that a word such as "half-up" names.</summary>
    internal static T Word<T>(string word)
    {
        return (T)Enum.Parse(typeof(T), word.Replace("-", ""), true);
    }
}
