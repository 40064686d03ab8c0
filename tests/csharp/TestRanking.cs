using System;
using System.Collections.Generic;
using System.Linq;

using Chiso;

/// <summary>Ranks, groups and targets.</summary>
internal static class TestRanking
{
    private static readonly RankingEntry[] Entries =
    {
        new RankingEntry("a", 1.004m), new RankingEntry("b", 1.001m), RankingEntry.Exactly("c", "1/3"),
        RankingEntry.Without("d", State.Missing), RankingEntry.Without("e", State.Withheld),
    };

    private static string Shown(Ranking ranking)
    {
        return string.Join(" ", ranking.Ranks.Select(rank => rank == null ? "-" : rank.ToString()));
    }

    [Test]
    private static void Ranks()
    {
        using (var exact = new Ranking(Entries, Ties.Competition))
        using (var published = new Ranking(Entries, Ties.Competition, Direction.Descending, 2, RoundingMode.HalfUp))
        using (var dense = new Ranking(Entries, Ties.Dense, Direction.Descending, 2, RoundingMode.HalfUp))
        using (var ascending = new Ranking(Entries, Ties.Competition, Direction.Ascending))
        {
            Check.Equal("1 2 3 - -", Shown(exact));
            Check.Equal("1 1 3 - -", Shown(published));
            Check.Equal("1 1 2 - -", Shown(dense));
            Check.Equal("3 2 1 - -", Shown(ascending));
            Check.Equal(3, exact.Of);
            Check.Equal(3, exact.RankOf("c"));
            Check.Equal(null, exact.RankOf("e"));
            Check.Equal(1.004m, exact.ValueAt(1));
            Check.Equal(0.333333m, exact.ValueAt(3));
            Check.Equal(0.333333m, exact.ValueAt(9));
            Check.Throws<KeyNotFoundException>(() => exact.RankOf("z"));
            Check.Throws<ArgumentOutOfRangeException>(() => exact.ValueAt(-1));
            Json.Read(exact.ToJson());
        }
        using (var nothing = new Ranking(new RankingEntry[0], Ties.Competition))
            Check.Equal(0, nothing.Of + nothing.Units.Count);
    }

    [Test]
    private static void Refused()
    {
        Check.Fails(ErrorCode.RankDuplicate, () => new Ranking(new[] { Entries[0], Entries[0] }, Ties.Dense));
        Check.Fails(ErrorCode.NumberSyntax, () => new Ranking(new[] { RankingEntry.Exactly("a", "x") }, Ties.Dense));
        Check.Fails(ErrorCode.ArgumentRange, () => new Ranking(Entries, (Ties)0));
        Check.Fails(ErrorCode.ArgumentRange,
            () => new Ranking(Entries, Ties.Dense, Direction.Descending, 7, RoundingMode.HalfUp));
        Check.Throws<ArgumentOutOfRangeException>(
            () => new Ranking(Entries, Ties.Dense, Direction.Descending, -1, RoundingMode.HalfUp));
        Check.Fails(ErrorCode.ArgumentRange, () => new Ranking(Entries, Ties.Dense, (Direction)8));
        Check.Throws<ArgumentNullException>(() => new Ranking(null, Ties.Dense));
        Check.Throws<ArgumentNullException>(() => new Ranking(new RankingEntry[] { null }, Ties.Dense));
        Check.Throws<ArgumentNullException>(() => new RankingEntry(null, 1m));
        Check.Throws<ArgumentNullException>(() => RankingEntry.Exactly("a", null));
        Check.Throws<ArgumentOutOfRangeException>(() => RankingEntry.Without("a", State.Value));
    }

    [Test]
    private static void Groups()
    {
        Check.That(Grouping.SchemeIds().Contains("papi-quarters"), "papi-quarters is built in");
        GroupScheme scheme = Grouping.Scheme("papi-quarters");
        Check.Equal("Four groups by PAPI total", scheme.TitleEn);
        Check.Equal("percentiles", scheme.Kind);
        Check.Equal(75m, scheme.Groups[0].From);
        Check.Equal(null, scheme.Groups[3].From);
        SchemeGroup second = Grouping.Scheme("par-2022").Groups[1];
        Check.Equal("80 inclusive", second.Lower.ToString());
        Check.Equal("exclusive", second.Upper.End);
        Check.Fails(ErrorCode.SchemeUnknown, () => Grouping.Scheme("none"));
        RankingEntry[] entries = Enumerable.Range(1, 8).Select(at => new RankingEntry("u" + at, at)).ToArray();
        using (var ranking = new Ranking(entries, Ties.Competition))
        using (var groups = new Grouping(ranking, "papi-quarters", Cut.Strict))
        {
            ranking.Dispose();
            Check.Equal("2 2 2 2", string.Join(" ", groups.Groups.Select(group => group.Size)));
            Check.Equal(groups.Groups[0].Id, groups.GroupOf("u8").ToString());
            Check.That(groups.GroupOf("u8").Name != groups.GroupOf("u8").NameEn, "names in both languages");
            Json.Read(groups.ToJson());
            Check.Throws<KeyNotFoundException>(() => groups.GroupOf("z"));
        }
        using (var ranking = new Ranking(Entries, Ties.Competition))
        {
            using (var groups = new Grouping(ranking, "papi-quarters", Cut.Strict))
                Check.Equal(null, groups.GroupOf("e"));
            Check.Fails(ErrorCode.SchemeUnknown, () => new Grouping(ranking, "none", Cut.Strict));
            Check.Fails(ErrorCode.ArgumentRange, () => new Grouping(ranking, "papi-quarters", (Cut)0));
        }
        Check.Throws<ArgumentNullException>(() => new Grouping(null, "papi-quarters", Cut.Strict));
    }

    [Test]
    private static void Targets()
    {
        using (Target target = Target.Above(90m))
        using (TargetCheck finding = target.Check(new RankingEntry("Bắc Giang", 81.62m), 38))
        {
            Check.Equal(TargetStatus.NotMet, finding.Status);
            Check.Equal(8.38m, finding.PointsGap);
            Check.Equal(null, finding.PlacesGap);
            Check.Equal("Giá trị 81,62 chưa trên 90: còn thiếu 8,38.", finding.Reason(Lang.Vi));
            Json.Read(finding.ToJson());
        }
        using (var ranking = new Ranking(Entries, Ties.Competition))
        using (Target target = Target.Top(1))
        using (TargetCheck finding = target.Check("b", ranking))
        {
            Check.Equal(1, finding.PlacesGap);
            Check.Equal(0.003m, finding.PointsGap);
            Check.Throws<ArgumentNullException>(() => target.Check("b", null));
            Check.Throws<ArgumentOutOfRangeException>(() => target.Check(Entries[0], 0));
        }
        using (Target target = Target.AtLeast(1m))
        using (TargetCheck finding = target.Check(RankingEntry.Without("e", State.Withheld), null))
            Check.Equal(TargetStatus.Unknown, finding.Status);
        using (Target target = Target.InGroup("papi-quarters", "none", Cut.Strict))
            Check.Fails(ErrorCode.GroupUnknown, () => target.Check(Entries[0], 1));
        using (Target target = Target.Top(0))
            Check.Fails(ErrorCode.RankPlace, () => target.Check(Entries[0], 1));
        Check.Throws<ArgumentOutOfRangeException>(() => Target.Top(-1));
    }
}
