using System;
using System.Collections.Generic;
using System.Linq;

using Chiso;

/// <summary>The staged record, its table and its forms.</summary>
internal static class TestScorecards
{
    private static readonly Dictionary<string, string> Leads =
        new Dictionary<string, string> { { "total", "Sở Nội vụ" }, { "economy", "Sở Tài chính" } };

    private static Stamp On(string by, int month, int day)
    {
        return new Stamp(by, new DateTime(2022, month, day, 9, 30, 0));
    }

    private static Assessment Filled(Framework framework)
    {
        var record = new Assessment(framework, "Bắc Giang", 2022, Leads);
        using (var facts = new Facts(framework))
            record.Declare(Stage.Self, facts.Set("appraisal", "58,5").Set("economy", 4.5m), On("Sở Nội vụ", 6, 1));
        return record.Support("appraisal", new[] { "215/BC-UBND", "12/KH-UBND" }, null, On("Sở Nội vụ", 6, 2))
            .Support("economy", null, "Số liệu ước", On("Sở Tài chính", 6, 2));
    }

    [Test]
    private static void TheWholePath()
    {
        using (Framework framework = Sample.Components())
        using (Assessment record = Filled(framework))
        {
            Check.Equal("sipas leaders", string.Join(" ", framework.Nodes.Where(node => node.Survey)));
            Check.Equal(0, record.Gaps.Count);
            Check.Equal("Sở Nội vụ", record.Lead("sipas"));
            Check.Equal(Phase.Open, record.Phase);
            record.Submit(On("UBND tỉnh", 6, 3));
            using (var facts = new Facts(framework))
            {
                facts.Set("appraisal", "54,2");
                Check.Fails(ErrorCode.AssessmentLacking,
                    () => record.Declare(Stage.Appraised(1), facts, On("Bộ Nội vụ", 7, 1)));
                record.Declare(Stage.Appraised(1), facts, On("Bộ Nội vụ", 7, 1).Because("thiếu tài liệu"));
            }
            record.Accept(1, "total", On("Bộ Nội vụ", 7, 2));
            record.Deduct("appraisal", 0.5m, On("Bộ Nội vụ", 7, 3).Because("gửi muộn"));
            using (Scorecard own = record.Card(Stage.Self))
                Check.Equal(63m, own.Total);
            using (Scorecard card = record.Card(Stage.Deduction))
            {
                Check.Equal(58.2m, card.Total);
                Check.Equal("Bắc Giang", card.Unit);
                Check.That(card["appraisal"].Reason.Text(Lang.Vi).Contains("Điểm bị trừ: 0,5."), "the reason says so");
            }
            Check.Equal(Stage.Deduction, record.Stage);
            Check.Equal(1, record.Round);
            using (Assessment past = record.AsOf(new DateTime(2022, 6, 3, 9, 30, 0)))
            {
                Check.Equal(Stage.Self, past.Stage);
                Check.Equal(5, past.EntryCount);
            }
            StageDifference lower = record.Compare(Stage.Self, Stage.Appraised(1)).Single(one => one.Node != "total");
            Check.That(lower.Reason(Lang.Vi).Contains("thiếu tài liệu"), "the reason");
            Check.Equal(lower.After - lower.Before, lower.Difference);
            Check.Fails(ErrorCode.AssessmentNotComplete, () => record.Conclude(On("Bộ Nội vụ", 8, 1)));
        }
    }

    [Test]
    private static void WhatIsMissingNamesItsAgency()
    {
        using (Framework framework = Sample.Components())
        using (var record = new Assessment(framework, null, null, Leads))
        {
            Gap gap = record.Gaps[1];
            Check.Equal("Sở Tài chính economy", gap.Agency + " " + gap.Node);
            Check.That(gap.LacksValue && gap.LacksEvidence, "both");
            ChisoException error = Check.Fails(
                ErrorCode.AssessmentNotComplete, () => record.Submit(On("Sở Nội vụ", 6, 1)));
            Check.That(error.Details.Contains("\"gaps\""), error.Details);
            Check.Equal(null, record.Period);
            // Documents that are none take those before back; null leaves them.
            record.Support("economy", new[] { "1/BC" }, null, On("Sở Tài chính", 6, 1));
            record.Support("economy", null, "vì", On("Sở Tài chính", 6, 2));
            Check.That(!record.Gaps[1].LacksEvidence, "document and explanation");
            record.Support("economy", new string[0], "", On("Sở Tài chính", 6, 3));
            Check.That(record.Gaps[1].LacksEvidence, "neither");
        }
    }

    [Test]
    private static void TheRecordComesBackOutOfJsonAndTheWorkbook()
    {
        using (Framework framework = Sample.Components())
        using (Assessment record = Filled(framework))
        {
            byte[] workbook = record.ToXlsx(Lang.Vi);
            Check.That(workbook.SequenceEqual(record.ToXlsx(Lang.Vi)), "the same bytes");
            using (Assessment back = Assessment.ReadXlsx(framework, workbook, "bang.xlsx"))
                Check.Equal(record.ToJson(), back.ToJson());
            using (Assessment back = Assessment.ReadJson(framework, record.ToJson(), "record.json"))
                Check.Equal(4, back.EntryCount);
            Check.Fails(ErrorCode.TableDamaged,
                () => Assessment.ReadXlsx(framework, workbook.Take(500).ToArray(), "bang.xlsx"));
            Check.That(record.ToTable(TableFormat.Html, Lang.En).Contains("<thead>"), "a page");
            record.AppendJson("{\"act\": \"submit\", \"by\": \"UBND tỉnh\", \"at\": \"2022-12-31\"}");
            Check.Equal(Phase.Submitted, record.Phase);
            record.Withdraw(new Stamp("UBND tỉnh", new DateTime(2023, 1, 1), "sửa"));
            Check.Equal(Phase.Open, record.Phase);
        }
    }

    [Test]
    private static void FormsGoOutAndComeBack()
    {
        using (Framework framework = Sample.Components())
        using (Assessment record = Filled(framework))
        {
            var forms = new Dictionary<string, byte[]> { { "stc.xlsx", record.Form("Sở Tài chính", Lang.Vi) } };
            Check.Equal(0, record.ImportForms(forms, On("Sở Nội vụ", 6, 5)));
            Check.Fails(ErrorCode.AssessmentLacking, () => record.Form("Sở Y tế", Lang.Vi));
            forms["sai.xlsx"] = new byte[] { 1, 2, 3 };
            int before = record.EntryCount;
            Check.Fails(ErrorCode.TableDamaged, () => record.ImportForms(forms, On("Sở Nội vụ", 6, 5)));
            Check.Equal(before, record.EntryCount);
        }
    }
}
