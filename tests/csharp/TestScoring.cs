using System;
using System.Collections.Generic;
using System.Linq;

using Chiso;

/// <summary>From facts to points with reasons.</summary>
internal static class TestScoring
{
    [Test]
    private static void AWholeCard()
    {
        using (Framework framework = Sample.Components())
        using (Scorecard card = Sample.NinhThuan(framework))
        {
            Check.Equal(85.79m, card.Total);
            Check.Equal("85.79", card["total"].Exact);
            NodeScore sipas = card["sipas"];
            Check.Equal(8.23m, sipas.Points);
            Check.Equal(10m, sipas.Max);
            Check.Equal(10m, sipas.ApplicableMax);
            Check.Equal(1.77m, sipas.Lost);
            Check.Equal(82.3m, sipas.Index);
            Check.Equal(State.Value, sipas.State);
            Check.That(!sipas.Partial, "not partial");
            Check.Equal(null, sipas.Reason.Line(Lang.Vi));
            Check.That(sipas.Reason.Text(Lang.Vi).Contains("Căn cứ: 876/QĐ-BNV ngày 10/11/2022"), sipas.Reason.Text(Lang.Vi));
            Check.That(sipas.Reason.Text(Lang.En).Contains("1.77 lost"), sipas.Reason.Text(Lang.En));
            Check.Equal("876/QĐ-BNV", sipas.Reason.Act.Number);
            Check.Equal("Ninh Thuận", card.Unit);
            Check.Equal(2022, card.Period);
            Check.Equal("total appraisal sipas leaders economy", string.Join(" ", card.Nodes.Select(node => node.Id)));
            Check.That(card.AllPoints().SequenceEqual(card.Nodes.Select(node => (decimal?)node.Points)), "all points");
            Check.Equal("Ninh Thuận", Json.Read(card.ToJson()).TextOf("unit"));
            using (Framework own = card.Framework())
                Check.Equal("par-2022-components", own.Id);
        }
    }

    [Test]
    private static void ObjectsOutliveWhatTheyWereMadeFrom()
    {
        Framework framework = Sample.Components();
        var facts = new Facts(framework);
        framework.Dispose();
        facts.Set("sipas", 8.23m);
        Scorecard card = facts.Score(null, null, true);
        facts.Dispose();
        Check.Equal(8.23m, card.Total);
        card.Dispose();
    }

    [Test]
    private static void MissingIsNotZero()
    {
        using (Framework framework = Sample.Components())
        using (var facts = new Facts(framework))
        {
            facts.Set("sipas", 8.23m).SetState("leaders", State.Withheld).SetState("economy", State.NotYetDue);
            using (Scorecard card = facts.Score("Ninh Thuận", 2022))
            {
                ChisoException error = Check.Fails(ErrorCode.MissingParts, () => card.Total.ToString());
                Check.Equal("missing-parts", error.Name);
                Check.Equal("total", error.Node);
                Check.That(error.Details.Contains("appraisal"), error.Details);
                Check.Equal(3, card["total"].MissingParts.Count);
                Check.Equal(new KeyValuePair<string, State>("appraisal", State.Missing), card["total"].MissingParts[0]);
                Check.Equal(State.Withheld, card["leaders"].State);
                Check.Equal(null, card.AllPoints()[0]);
                Check.Equal(8.23m, card.AllPoints()[2]);
            }
            using (Scorecard known = facts.Score("Ninh Thuận", 2022, true))
            {
                Check.Equal(8.23m, known.Total);
                Check.That(known["total"].Partial, "partial");
            }
        }
    }

    [Test]
    private static void EveryKindOfFact()
    {
        using (Framework framework = Sample.KindsFramework())
        using (var facts = new Facts(framework))
        {
            facts.Set("1", "done", 1).Set("1", "total", "3").Set("2", new DateTime(2024, 2, 28));
            facts.SetOptions("3", null, new[] { "a", "b" }).Set("4", 1.5m);
            using (Scorecard card = facts.Score(null, 2024))
            {
                Check.Equal("2/3", card["1"].Exact);
                Check.Equal(2m, card["2"].Points);
                Check.Equal(2m, card["3"].Points);
                Check.Equal("37/6", card["total"].Exact);
                Check.That(card["2"].Reason.Line(Lang.Vi) != null, "a line");
            }
        }
    }

    [Test]
    private static void FactsFromJsonAreReadAsWritten()
    {
        using (Framework framework = Sample.KindsFramework())
        using (Facts facts = Facts.ReadJson(framework,
            "{\"1\": {\"done\": 0.1, \"total\": 0.3}, \"2\": \"29/02/2024\", \"3\": [\"a\"], \"4\": \"0,25\"}"))
        using (Scorecard card = facts.Score(null, 2024))
        {
            Check.Equal("2/3", card["1"].Exact);
            Check.Equal(1m, card["2"].Points);
            Check.Equal(0.25m, card["4"].Points);
        }
    }

    [Test]
    private static void BadFactsAreRefusedWithTheirNode()
    {
        using (Framework framework = Sample.KindsFramework())
        using (var facts = new Facts(framework))
        {
            Check.Equal("9", Check.Fails(ErrorCode.UnknownNode, () => facts.Set("9", 1m)).Node);
            Check.Equal("1", Check.Fails(ErrorCode.UnknownFact, () => facts.Set("1", "none", 1m)).Node);
            Check.Fails(ErrorCode.UnknownFact, () => facts.Set("1", 1m));
            Check.Equal("2", Check.Fails(ErrorCode.WrongKind, () => facts.Set("2", 1m)).Node);
            Check.Fails(ErrorCode.WrongKind, () => facts.Set("4", new DateTime(2024, 1, 1)));
            Check.Fails(ErrorCode.OutOfRange, () => facts.Award("4", 2.000001m));
            Check.Fails(ErrorCode.OutOfRange, () => facts.Set("1", "done", -1));
            Check.Fails(ErrorCode.NumberDecimals, () => facts.Award("4", 0.0000001m));
            Check.Fails(ErrorCode.NumberSyntax, () => facts.Set("4", "nhiều"));
            Check.Fails(ErrorCode.NumberNotFinite, () => facts.SetDouble("4", null, double.PositiveInfinity));
            Check.Fails(ErrorCode.NotApplicable, () => facts.SetState("4", State.NotApplicable));
            Check.Fails(ErrorCode.ArgumentRange, () => facts.SetState("4", State.Value));
            Check.Fails(ErrorCode.ArgumentRange, () => facts.SetState("4", (State)77));
            facts.Award("4", 1m);
            Check.Fails(ErrorCode.TwoValues, () => facts.Award("4", 1m));
            Check.Fails(ErrorCode.FactsJson, () => Facts.ReadJson(framework, "{"));
            Check.Throws<ArgumentException>(() => facts.Set("2", new DateTime(2024, 1, 1, 8, 0, 0)));
            Check.Throws<ArgumentOutOfRangeException>(() => facts.Score(null, 0));
            Check.Fails(ErrorCode.NotInForce, () => facts.Score(null, 2020));
            facts.Set("1", "done", 1m);
            Check.Equal("1", Check.Fails(ErrorCode.Incomplete, () => facts.Score(null, 2024)).Node);
            facts.Set("1", "total", 2m);
            using (Scorecard card = facts.Score(null, 2024, true))
            {
                Check.Equal(2m, card.Total);
                Check.Fails(ErrorCode.UnknownNode, () => card["9"].ToString());
            }
        }
        using (Framework framework = Sample.Components())
        using (var facts = new Facts(framework))
            Check.Fails(ErrorCode.UnitUnknown, () => facts.Score("Atlantis", 2022));
    }

    [Test]
    private static void NumbersOfAnyLengthAreExactFacts()
    {
        using (Framework framework = Sample.KindsFramework())
        using (var facts = new Facts(framework))
        {
            facts.Set("1", "done", 0.0000000000000000000000000001m).Set("1", "total", 0.0000000000000000000000000003m);
            using (Scorecard card = facts.Score(null, 2024, true))
                Check.Equal("2/3", card["1"].Exact);
        }
    }

    [Test]
    private static void ColumnsAgreeWithCards()
    {
        string[] nodes = { "appraisal", "sipas", "leaders", "economy" };
        string[] points = { "points", "points", "points", "points" };
        using (Framework framework = Sample.Components())
        using (var columns = new Columns(framework, nodes, points, 2022))
        {
            ColumnTotals totals = columns.Totals(new[]
            {
                new[] { 54.2, 60 }, new[] { 8.23, double.NaN }, new[] { 18.05, 20 }, new[] { 5.31, 6 },
            });
            Check.That(Math.Abs(totals.Points[0] - 85.79) < 1e-9 && double.IsNaN(totals.Points[1]), "totals");
            Check.Equal(100.0, totals.ApplicableMax[0]);
            Check.Equal(0, columns.Totals(new[] { new double[0], new double[0], new double[0], new double[0] })
                .Points.Length);
            Check.Fails(ErrorCode.OutOfRange, () => columns.Totals(
                new[] { new[] { 99.0 }, new[] { 1.0 }, new[] { 1.0 }, new[] { 1.0 } }));
            Check.Throws<ArgumentException>(() => columns.Totals(new[] { new[] { 1.0 } }));
            Check.Throws<ArgumentException>(() => columns.Totals(
                new[] { new[] { 1.0 }, new[] { 1.0 }, new[] { 1.0 }, new double[0] }));
            Check.Throws<ArgumentNullException>(() => columns.Totals(new double[4][]));
            Check.Throws<ArgumentException>(() => new Columns(framework, nodes, new string[0], null));
            Check.Fails(ErrorCode.MissingParts,
                () => new Columns(framework, new[] { "sipas" }, new[] { "points" }, null));
            string[] more = nodes.Concat(new[] { "x" }).ToArray(), facts = points.Concat(new[] { "points" }).ToArray();
            Check.Fails(ErrorCode.UnknownNode, () => new Columns(framework, more, facts, null));
        }
    }
}
