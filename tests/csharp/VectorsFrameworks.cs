using Chiso;

/// <summary>Ops of frameworks, editions and their differences.</summary>
internal static class VectorsFrameworks
{
    /// <summary>A framework by its id, or in JSON form.</summary>
    internal static Framework Given(Json given)
    {
        return given.Kind == '"' ? Framework.BuiltIn(given.Text) : Framework.ReadJson(given.Raw, "vector");
    }

    [Operation("framework")]
    private static Found BuiltIn(Json item)
    {
        return Told(Framework.BuiltIn(item.TextOf("id")));
    }

    [Operation("edition")]
    private static Found Edition(Json item)
    {
        return Told(Framework.Edition(item.TextOf("index"), item["year"].Int));
    }

    [Operation("read_framework")]
    private static Found Read(Json item)
    {
        string toml = item.TextOf("toml");
        return Told(toml != null
            ? Framework.ReadToml(toml, "vector")
            : Framework.ReadJson(item.TextOf("json"), "vector"));
    }

    private static Found Told(Framework framework)
    {
        using (framework)
        {
            return new Found
            {
                { "id", framework.Id },
                { "index", framework.Index },
                { "status", framework.Status.ToString().ToLowerInvariant() },
                { "nodes", framework.Nodes.Count - 1 },
                { "max", framework.Max },
            };
        }
    }

    [Operation("diff")]
    private static Found Diff(Json item)
    {
        using (Framework from = Given(item["from"]), to = Given(item["to"]))
        using (Difference found = from.Diff(to))
        {
            return new Found
            {
                { "comparable", found.Comparable },
                { "added", found.Added },
                { "removed", found.Removed },
                { "renamed", found.Renamed },
                { "moved", found.Moved },
                { "max_changed", found.MaxChanged },
                { "rule_changed", found.RuleChanged },
            };
        }
    }
}
