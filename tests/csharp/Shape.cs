using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;

using Chiso;

/// <summary>
/// Objects of the wrapper as vectors expect them: members in snake_case, enumerations as words, days as text, and what
/// has two languages as vi and en.
/// </summary>
internal static class Shape
{
    public static object Of(object value)
    {
        if (value == null || value is string || value is bool)
            return value;
        if (value is DateTime)
            return ((DateTime)value).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (value is Enum)
            return value.ToString() == "None" ? null : Word(value.ToString(), '-');
        var goal = value as Goal;
        if (goal != null)
            return new Found { { goal.Kind, goal.Value ?? (object)Members(goal) } };
        var item = value as PlanItem;
        if (item != null)
        {
            Found found = Members(item);
            found["term"] = new Found { { "kind", item.Term }, { "why", found["why_unread"] } };
            return found;
        }
        var items = value as IEnumerable;
        if (items != null)
            return items.Cast<object>().Select(Of).ToList();
        return value.GetType().Namespace == "Chiso" ? Members(value) : value;
    }

    private static Found Members(object value)
    {
        Type type = value.GetType();
        var found = new Found();
        foreach (PropertyInfo property in type.GetProperties())
            if (property.GetIndexParameters().Length == 0)
                found[Word(property.Name, '_')] = type.GetProperty(property.Name + "En") == null
                    ? Of(property.GetValue(value, null))
                    : Both(lang => type.GetProperty(lang == Lang.Vi ? property.Name : property.Name + "En")
                        .GetValue(value, null));
        foreach (MethodInfo method in type.GetMethods())
            if (method.GetParameters().Length == 1 && method.GetParameters()[0].ParameterType == typeof(Lang))
                found[Word(method.Name, '_')] = Both(lang => method.Invoke(value, new object[] { lang }));
        return found;
    }

    private static Found Both(Func<Lang, object> read)
    {
        return read(Lang.Vi) == null ? null : new Found { { "vi", read(Lang.Vi) }, { "en", read(Lang.En) } };
    }

    /// <summary>"NotStarted" as "not-started" or "not_started".</summary>
    private static string Word(string name, char between)
    {
        return string.Concat(name.Select((letter, at) =>
            (char.IsUpper(letter) && at > 0 ? between.ToString() : "") + char.ToLowerInvariant(letter)));
    }
}
