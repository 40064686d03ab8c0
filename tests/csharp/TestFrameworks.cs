using System;
using System.Linq;

using Chiso;

/// <summary>Frameworks, their nodes, files and differences; units.</summary>
internal static class TestFrameworks
{
    [Test]
    private static void BuiltIn()
    {
        Check.That(Framework.BuiltInIds().Contains("papi-2022"), "papi-2022 is built in");
        foreach (string id in Framework.BuiltInIds())
        {
            using (Framework framework = Framework.BuiltIn(id))
            using (Framework fromToml = Framework.ReadToml(framework.ToToml(), id))
            using (Framework fromJson = Framework.ReadJson(framework.ToJson(), id))
            {
                Check.Equal(id, framework.Id);
                Check.Equal(framework.ToJson(), fromToml.ToJson(), "TOML of " + id);
                Check.Equal(framework.ToJson(), fromJson.ToJson(), "JSON of " + id);
                Check.Equal(framework.Status == FrameworkStatus.Partial, framework.Missing.Count > 0, id);
            }
        }
        Json.Read(Framework.Schema());
    }

    [Test]
    private static void Told()
    {
        using (Framework framework = Sample.Components())
        {
            Check.Equal("PAR", framework.Index);
            Check.That(framework.Title.StartsWith("Chỉ số cải cách hành chính", StringComparison.Ordinal), "title");
            Check.That(framework.TitleEn.Contains("PAR"), framework.TitleEn);
            Check.Equal(100m, framework.Max);
            Check.That(framework.HoldsIn(2022) && !framework.HoldsIn(2011), "2022, not 2011");
            Check.Equal("par-2022-components", framework.ToString());
            Check.Equal("876/QĐ-BNV", framework.Act.ToString());
            Check.Equal(new DateTime(2022, 11, 10), framework.Act.Date);
            Check.Equal(2022, framework.ValidFrom);
            Node sipas = framework["sipas"];
            Check.Equal("Điểm SIPAS", sipas.Name);
            Check.That(sipas.NameEn.Length > 0, "an English name");
            Check.Equal("component", sipas.Level);
            Check.Equal("total", sipas.Parent);
            Check.Equal(1, sipas.Depth);
            Check.Equal("awarded", sipas.Rule);
            Check.That(sipas.Scored, "scored");
            Check.Equal(10m, sipas.Max);
            Check.Equal(FactKind.Points, sipas.Facts.Single().Kind);
            Node total = framework.Nodes[0];
            Check.Equal(null, total.Parent);
            Check.Equal(0, total.Facts.Count + total.Depth);
            Check.Equal("nope", Check.Fails(ErrorCode.UnknownNode, () => framework["nope"].ToString()).Node);
        }
        using (Framework framework = Sample.KindsFramework())
        {
            Check.Equal("done Amount total Amount",
                string.Join(" ", framework["1"].Facts.Select(fact => fact.Name + " " + fact.Kind)));
            Check.Equal("a Có Yes, b Khác Other", string.Join(", ",
                framework["3"].Options.Select(option => option + " " + option.Label + " " + option.LabelEn)));
            Check.Equal(0, framework["1"].Options.Count);
            Check.Equal(null, framework.Act);
            Check.Equal(null, framework.ValidTo);
        }
        using (Framework framework = Framework.BuiltIn("par-2020-components"))
            Check.Equal(2021, framework.ValidTo);
        using (Framework framework = Framework.Edition("PAR", 2022))
        {
            Check.Equal(FrameworkStatus.Partial, framework.Status);
            Check.That(framework.Nodes.Any(node => node.Max == null), "an unknown maximum is null");
        }
    }

    [Test]
    private static void Refused()
    {
        ChisoException unknown = Check.Fails(ErrorCode.FrameworkUnknown, () => Framework.BuiltIn("par-1999"));
        Check.That(unknown.Details.Contains("par-2022"), "the details list the ids");
        Check.Fails(ErrorCode.FrameworkNoEdition, () => Framework.Edition("PAR", 1900));
        ChisoException syntax =
            Check.Fails(ErrorCode.FrameworkSyntax, () => Framework.ReadToml("[framework]\nid = é", "của tôi.toml"));
        Check.Equal("của tôi.toml", syntax.File);
        Check.Equal(2, syntax.Line);
        Check.Equal(6, syntax.Column);
        Check.Equal(null, syntax.Node);
        ChisoException invalid = Check.Fails(ErrorCode.FrameworkInvalid,
            () => Framework.ReadToml(Sample.Kinds.Replace("max = \"8\"", "max = \"9\""), "kinds.toml"));
        Check.That(invalid.Line > 0 && Json.Read(invalid.Details)["problems"].Items.Count > 0, invalid.Details);
        Check.Fails(ErrorCode.FrameworkSyntax, () => Framework.ReadToml("\0", "x"));
    }

    [Test]
    private static void Compared()
    {
        using (Framework from = Framework.BuiltIn("par-2020-components"), to = Sample.Components())
        using (Difference found = from.Diff(to))
        {
            Check.That(!found.Comparable, "not comparable");
            Check.Equal("appraisal leaders economy", string.Join(" ", found.MaxChanged));
            Check.Equal(0, found.Added.Count + found.Removed.Count + found.Moved.Count + found.Renamed.Count);
            Check.That(found.NotComparable.Contains("appraisal"), "the list of what is not comparable");
            Json.Read(found.ToJson());
            Check.Throws<ArgumentNullException>(() => from.Diff(null));
        }
    }

    [Test]
    private static void Units()
    {
        using (Unit unit = Unit.Resolve("tinh bac giang", new DateTime(2024, 1, 1)))
        {
            Check.Equal("Bắc Giang Bac Giang 24", unit.Name + " " + unit.NameEn + " " + unit.Code);
            Check.Equal(UnitKind.Province, unit.Kind);
            Check.Equal(new DateTime(2025, 6, 30), unit.ValidTo);
            Check.That(unit.Region != null && unit.Iso != null, "region and ISO code");
            Check.Equal("Bắc Giang (24)", unit.ToString());
        }
        using (Unit unit = Unit.ResolveInYear("Hải Phòng", 2026))
        {
            Check.Equal(UnitKind.City, unit.Kind);
            Check.Equal(new DateTime(2025, 7, 1), unit.ValidFrom);
            Check.Equal(null, unit.ValidTo);
        }
        using (Unit unit = Unit.ResolveInYear("Bắc Ninh", 2025))
            Check.Equal("Bắc Giang (24), Bắc Ninh (27)", string.Join(", ", unit.Trace(new DateTime(2024, 12, 31))));
        Check.Equal("thuathienhue", Unit.NameKey("Thừa Thiên – Huế"));
        Check.Equal("64 63 34", string.Join(" ", new[] { 2005, 2010, 2026 }.Select(
            year => Unit.InForce(new DateTime(year, 1, 1)).Count)));
        Check.Fails(ErrorCode.UnitUnknown, () => Unit.Resolve("Atlantis", new DateTime(2024, 1, 1)));
        Check.Fails(ErrorCode.UnitNotInForce, () => Unit.Resolve("Bắc Giang", new DateTime(2026, 1, 1)));
        Check.Throws<ArgumentException>(() => Unit.InForce(new DateTime(2026, 1, 1, 0, 0, 1)));
    }
}
