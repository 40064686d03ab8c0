using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Threading;

using Chiso;

/// <summary>The boundary itself: text, null, disposal, threads, memory, and that nothing of the header is left out.
/// </summary>
internal static class TestBoundary
{
    [Test]
    private static void VietnameseTextSurvives()
    {
        string decomposed = "Tiếng Việt".Normalize(NormalizationForm.FormD);
        using (Framework framework = Framework.ReadToml(Sample.Kinds.Replace("Bộ thử", "Bộ chỉ số 😀 – Đ đ ỹ"), "x"))
            Check.Equal("Bộ chỉ số 😀 – Đ đ ỹ", framework.Title);
        using (Framework framework = Framework.ReadToml(Sample.Kinds.Replace("Tỷ lệ", decomposed), "x"))
            Check.Equal(decomposed, framework["1"].Name);
        using (var ranking = new Ranking(new[] { new RankingEntry("Đắk Lắk", 1), new RankingEntry("TP. Hồ Chí Minh", 2) }, Ties.Dense))
            Check.That(ranking.ToJson().Contains("Đắk Lắk"), ranking.ToJson());
    }

    [Test]
    private static void TextWithoutUtf8IsRefusedWhereItBreaks()
    {
        ChisoException error = Check.Fails(ErrorCode.InvalidUtf8, () => Numbers.ParsePoints("é\uD800"));
        Check.Equal("invalid-utf8", error.Name);
        Check.That(error.Message.Contains("after 2 bytes"), error.Message);
        Check.Fails(ErrorCode.InvalidUtf8, () => Framework.BuiltIn("par-2022\0-components"));
        Check.Fails(ErrorCode.InvalidUtf8, () => Framework.ReadToml("# \uDC00", "x"));
        Check.Fails(ErrorCode.InvalidUtf8, () => new Ranking(new[] { new RankingEntry("\uD800", 1) }, Ties.Dense));
    }

    [Test]
    private static void NullIsNamed()
    {
        Check.Equal("id", Check.Throws<ArgumentNullException>(() => Framework.BuiltIn(null)).ParamName);
        Check.Throws<ArgumentNullException>(() => Framework.Edition(null, 2022));
        Check.Throws<ArgumentNullException>(() => Framework.ReadToml(null, "x"));
        Check.Throws<ArgumentNullException>(() => Framework.ReadJson("{}", null));
        Check.Throws<ArgumentNullException>(() => Numbers.ParsePoints(null));
        Check.Throws<ArgumentNullException>(() => Unit.Resolve(null, new DateTime(2024, 1, 1)));
        Check.Throws<ArgumentNullException>(() => new Facts(null));
        Check.Throws<ArgumentNullException>(() => new Columns(null, new string[0], new string[0], null));
        using (Framework framework = Sample.Components())
        using (var facts = new Facts(framework))
        {
            Check.Equal("value", Check.Throws<ArgumentNullException>(() => facts.Set("sipas", null)).ParamName);
            Check.Throws<ArgumentNullException>(() => facts.Set(null, 1m));
            Check.Throws<ArgumentNullException>(() => facts.SetOptions("sipas", null, null));
            Check.Throws<ArgumentNullException>(() => Facts.ReadJson(framework, null));
            Check.Throws<ArgumentNullException>(() => framework[null].ToString());
            using (Scorecard card = facts.Score(null, null))
                Check.Throws<ArgumentNullException>(() => card[null].ToString());
            Check.Equal("null-argument",
                Check.Fails(ErrorCode.NullArgument, () => facts.SetOptions("sipas", null, new string[] { null })).Name);
        }
    }

    [Test]
    private static void DisposedObjectsRefuse()
    {
        Framework framework = Sample.Components();
        var facts = new Facts(framework);
        facts.Set("sipas", 1m);
        Scorecard card = facts.Score(null, null, true);
        NodeScore score = card["sipas"];
        var ranking = new Ranking(new[] { new RankingEntry("a", 1) }, Ties.Dense);
        var columns = new Columns(framework, new[] { "total" }, new[] { "points" }, null);
        Target target = Target.Top(1);
        foreach (IDisposable item in new IDisposable[] { framework, facts, card, ranking, columns, target })
        {
            item.Dispose();
            item.Dispose();
        }
        Check.Throws<ObjectDisposedException>(() => framework.Id.ToString());
        Check.Throws<ObjectDisposedException>(() => framework["sipas"].ToString());
        Check.Throws<ObjectDisposedException>(() => new Facts(framework));
        Check.Throws<ObjectDisposedException>(() => facts.Set("leaders", 1m));
        Check.Throws<ObjectDisposedException>(() => facts.Score(null, null));
        Check.Throws<ObjectDisposedException>(() => card.Total.ToString());
        Check.Throws<ObjectDisposedException>(() => score.Reason.ToString());
        Check.Throws<ObjectDisposedException>(() => ranking.ToJson());
        Check.Throws<ObjectDisposedException>(() => target.Check("a", ranking));
        Check.Throws<ObjectDisposedException>(() => columns.Totals(new[] { new[] { 1.0 } }));
    }

    [Test]
    private static void ThreadsShare()
    {
        using (Framework framework = Sample.Components())
        using (Scorecard card = Sample.NinhThuan(framework))
        using (var shared = new Facts(framework))
        {
            string reason = card["total"].Reason.Text(Lang.Vi);
            var wrong = 0;
            var declared = 0;
            InThreads(8, () =>
            {
                for (var at = 0; at < 500; at++)
                {
                    bool same = card.Total == 85.79m && card["total"].Reason.Text(Lang.Vi) == reason
                        && framework["sipas"].Max == 10m;
                    if (!same)
                        Interlocked.Increment(ref wrong);
                }
                // One of the threads is first to declare; the others are told so.
                try
                {
                    shared.Set("sipas", 1m);
                    Interlocked.Increment(ref declared);
                }
                catch (ChisoException error)
                {
                    if (error.Code != ErrorCode.TwoValues)
                        Interlocked.Increment(ref wrong);
                }
            });
            Check.Equal(0, wrong, "wrong answers");
            Check.Equal(1, declared, "threads that declared");
        }
    }

    private static void InThreads(int count, Action work)
    {
        Thread[] threads = Enumerable.Range(0, count).Select(at => new Thread(() => work())).ToArray();
        foreach (Thread thread in threads)
            thread.Start();
        foreach (Thread thread in threads)
            thread.Join();
    }

    [Test]
    private static void MemoryDoesNotGrow()
    {
        using (Framework framework = Sample.Components())
        {
            MakeMany(framework, 20000);
            long before = Resident();
            MakeMany(framework, 20000);
            long grown = (Resident() - before) >> 20;
            Check.That(grown < 4, grown + " MB more after 20,000 cards, 20,000 errors and 20,000 texts");
        }
    }

    private static void MakeMany(Framework framework, int count)
    {
        for (var at = 0; at < count; at++)
        {
            using (var facts = new Facts(framework))
            using (Scorecard card = facts.Set("sipas", 8.23m).Score(null, null, true))
            {
                card.ToJson();
                try
                {
                    Framework.BuiltIn("none");
                }
                catch (ChisoException)
                {
                    continue;
                }
            }
        }
        GC.Collect();
        GC.WaitForPendingFinalizers();
    }

    private static long Resident()
    {
        using (Process process = Process.GetCurrentProcess())
            return process.WorkingSet64;
    }

    [Test]
    private static void WhatIsNotDisposedIsFreedByTheCollector()
    {
        using (Framework framework = Sample.Components())
        {
            for (var at = 0; at < 200; at++)
                new Facts(framework).Set("sipas", 1m).Score(null, null, true).ToJson();
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
    }

    [Test]
    private static void TheCultureOfTheThreadDoesNotMatter()
    {
        CultureInfo before = Thread.CurrentThread.CurrentCulture;
        try
        {
            foreach (string name in new[] { "vi-VN", "tr-TR", "ar-SA", "de-DE" })
            {
                Thread.CurrentThread.CurrentCulture = CultureInfo.GetCultureInfo(name);
                Check.Equal(0.25m, Numbers.ParsePoints("0.25"));
                Check.Equal(0.25m, Numbers.ParsePoints("0,25"));
                Check.Equal("-1.50", Numbers.PointsText(-1.5m, 2));
                Check.Equal(1.2345678m, Numbers.RoundPoints(1.2345678m, 6, RoundingMode.Floor) + 0.0000008m);
                using (Framework framework = Sample.Components())
                using (Scorecard card = Sample.NinhThuan(framework))
                    Check.Equal(85.79m, card.Total);
                Check.Equal(63, Unit.InForce(new DateTime(2024, 12, 31)).Count);
                using (var ranking = new Ranking(new[] { new RankingEntry("a", 1.5m), new RankingEntry("b", 12m) }, Ties.Dense))
                    Check.Equal(2, ranking.RankOf("a"));
            }
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = before;
        }
    }

    // C# ranks by exact text throughout, and takes the code of an error from the status.
    private static readonly string[] NotNeeded =
    {
        "chiso_ranking_new", "chiso_error_code", "chiso_day_parse", "chiso_day_text",
    };

    [Test]
    private static void EveryFunctionOfTheHeaderIsWrapped()
    {
        string[] declared = File.ReadAllLines(Path.Combine(Program.Root, "ffi", "symbols.txt"));
        string sources = string.Concat(Directory.GetFiles(
            Path.Combine(Program.Root, "ffi", "csharp"), "NativeMethods*.cs").Select(file => File.ReadAllText(file)));
        var imported = Regex.Matches(sources, @"extern \w+ (chiso_\w+)\(").Cast<Match>()
            .Select(match => match.Groups[1].Value).ToArray();
        Check.Equal("", string.Join(" ", declared.Except(imported).Except(NotNeeded)), "not imported");
        Check.Equal("", string.Join(" ", imported.Except(declared)), "not in the header");
    }

    [Test]
    private static void EveryErrorOfTheHeaderHasItsCode()
    {
        string header = File.ReadAllText(Path.Combine(Program.Root, "include", "chiso.h"));
        MatchCollection errors = Regex.Matches(header, @"#define CHISO_ERROR_(\w+) (\d+)");
        Check.That(errors.Count > 30, "errors of the header");
        foreach (Match error in errors)
        {
            string name = error.Groups[1].Value.Replace("_", "");
            int number = int.Parse(error.Groups[2].Value, CultureInfo.InvariantCulture);
            Check.Equal(name, ((ErrorCode)number).ToString().ToUpperInvariant(), "ErrorCode " + number);
        }
        Check.Equal(errors.Count, Enum.GetValues(typeof(ErrorCode)).Length, "codes");
    }

    [Test]
    private static void TheLibraryTellsItsVersion()
    {
        Check.That(Regex.IsMatch(Library.Version, @"^\d+\.\d+\.\d+"), Library.Version);
    }
}
