using System.Collections.Generic;

using Chiso;

/// <summary>Ops of ranks, groups and targets.</summary>
internal static class VectorsRanking
{
    private static RankingEntry EntryOf(string unit, Json given)
    {
        string value = given.TextOf("value"), why = given.TextOf("state");
        if (value != null)
            return RankingEntry.Exactly(unit, value);
        return RankingEntry.Without(unit, why == null ? State.Missing : VectorsNumbers.Word<State>(why));
    }

    private static Ranking Ranked(Json item)
    {
        var entries = new List<RankingEntry>();
        foreach (Json entry in item["entries"].Items)
            entries.Add(EntryOf(entry.TextOf("unit"), entry));
        var ties = VectorsNumbers.Word<Ties>(item.TextOf("ties"));
        Json published = item["published"];
        return published == null
            ? new Ranking(entries, ties)
            : new Ranking(entries, ties, Direction.Descending, published["places"].Int,
                VectorsNumbers.Mode(published.TextOf("mode")));
    }

    [Operation("rank")]
    private static Found Rank(Json item)
    {
        using (Ranking ranking = Ranked(item))
        {
            var ranks = new Found();
            var excluded = new List<string>();
            foreach (string unit in ranking.Units)
            {
                int? rank = ranking.RankOf(unit);
                ranks.Add(unit, rank);
                if (rank == null)
                    excluded.Add(unit);
            }
            return new Found { { "ranks", ranks }, { "of", ranking.Of }, { "excluded", excluded } };
        }
    }

    [Operation("groups")]
    private static Found Groups(Json item)
    {
        using (Ranking ranking = Ranked(item))
        using (var grouping = new Grouping(ranking, item.TextOf("scheme"), CutOf(item)))
        {
            var groups = new Found();
            var counts = new Found();
            foreach (string unit in ranking.Units)
            {
                Group group = grouping.GroupOf(unit);
                groups.Add(unit, group == null ? null : group.Id);
            }
            foreach (Group group in grouping.Groups)
                counts.Add(group.Id, group.Size);
            return new Found { { "groups", groups }, { "counts", counts } };
        }
    }

    [Operation("target")]
    private static Found Check(Json item)
    {
        using (Target target = TargetOf(item["target"]))
        using (TargetCheck finding = target.Check(EntryOf("Bắc Giang", item), item.IntOf("rank")))
        {
            string status = finding.Status.ToString().ToLowerInvariant();
            return new Found
            {
                { "status", status == "notmet" ? "not-met" : status },
                { "points_gap", finding.PointsGap },
                { "places_gap", finding.PlacesGap },
            };
        }
    }

    private static Target TargetOf(Json wanted)
    {
        foreach (KeyValuePair<string, Json> member in wanted.Members)
        {
            switch (member.Key)
            {
                case "top": return Target.Top(member.Value.Int);
                case "rank_not_below": return Target.RankNotBelow(member.Value.Int);
                case "at_least": return Target.AtLeast(Numbers.ParsePoints(member.Value.Text));
                case "above": return Target.Above(Numbers.ParsePoints(member.Value.Text));
                case "value_not_below": return Target.ValueNotBelow(Numbers.ParsePoints(member.Value.Text));
            }
        }
        return Target.InGroup(wanted.TextOf("scheme"), wanted.TextOf("in_group"), CutOf(wanted));
    }

    private static Cut CutOf(Json item)
    {
        return VectorsNumbers.Word<Cut>(item.TextOf("cut"));
    }
}
