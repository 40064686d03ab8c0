using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

using Chiso;

/// <summary>Ops of staged records: what stands at a stage, what is missing, what differs, the summary table.</summary>
internal static class VectorsScorecards
{
    private static Assessment Record(Json item)
    {
        using (Framework framework = Framework.BuiltIn(item.TextOf("framework")))
        {
            string json = item.TextOf("text") ?? item["record"].Raw;
            Assessment record = Assessment.ReadJson(framework, json, "vector");
            string asOf = item.TextOf("as_of");
            if (asOf == null)
                return record;
            // A day stands for its end.
            DateTime moment = DateTime.Parse(asOf, CultureInfo.InvariantCulture);
            using (record)
                return record.AsOf(asOf.Length > 10 ? moment : moment.AddDays(1).AddSeconds(-1));
        }
    }

    private static Stage StageOf(Json item, string stage, string round)
    {
        switch (item.TextOf(stage))
        {
            case "self": return Stage.Self;
            case "appraised": return Stage.Appraised(item.IntOf(round) ?? 1);
            case "deduction": return Stage.Deduction;
            default: return Stage.Final;
        }
    }

    /// <summary>JSON of the library as finds.</summary>
    internal static object Finds(Json value)
    {
        switch (value.Kind)
        {
            case '{':
                var members = new Found();
                foreach (KeyValuePair<string, Json> member in value.Members)
                    members.Add(member.Key, Finds(member.Value));
                return members;
            case '[': return value.Items.Select(Finds).ToList();
            case 't': return true;
            case 'f': return false;
            default: return value.Text;
        }
    }

    private static Found GapOf(Gap gap)
    {
        var lacks = new List<string>();
        if (gap.LacksValue)
            lacks.Add("value");
        if (gap.LacksEvidence)
            lacks.Add("evidence");
        return new Found { { "agency", gap.Agency }, { "node", gap.Node }, { "lacks", lacks } };
    }

    [Operation("assessment")]
    private static Found Stand(Json item)
    {
        using (Assessment record = Record(item))
        using (Scorecard card = record.Card(StageOf(item, "at_stage", "at_round")))
        {
            decimal?[] given = card.AllPoints();
            var points = new Found();
            for (var at = 0; at < given.Length; at++)
                points.Add(card.Nodes[at].Id, given[at]);
            return new Found
            {
                { "phase", record.Phase.ToString().ToLowerInvariant() },
                { "stage", record.Stage.ToString().Split(' ')[0] },
                { "round", record.Round },
                { "entries", record.EntryCount },
                { "gaps", record.Gaps.Select(GapOf).ToList() },
                { "points", points },
            };
        }
    }

    [Operation("compare_stages")]
    private static Found CompareStages(Json item)
    {
        Stage before = StageOf(item, "before", "before_round"), after = StageOf(item, "after", "after_round");
        using (Assessment record = Record(item))
            return new Found { { "differences", Shape.Of(record.Compare(before, after)) } };
    }

    private static Scorecard Year(Json year)
    {
        using (Framework framework = Framework.BuiltIn(year.TextOf("framework")))
        using (Facts facts = Facts.ReadJson(framework, year["facts"].Raw))
            return facts.Score(null, null, true);
    }

    [Operation("compare_editions")]
    private static Found CompareEditions(Json item)
    {
        using (Scorecard before = Year(item["before"]))
        using (Scorecard after = Year(item["after"]))
            return (Found)Shape.Of(Scorecard.CompareEditions(before, after));
    }

    [Operation("summary")]
    private static Found Summary(Json item)
    {
        Lang lang = item.TextOf("lang") == "en" ? Lang.En : Lang.Vi;
        using (Assessment record = Record(item))
        {
            var table = (Found)Finds(Json.Read(record.ToTable(TableFormat.Json, lang)));
            table.Add("csv", record.ToTable(TableFormat.Csv, lang));
            return table;
        }
    }
}
