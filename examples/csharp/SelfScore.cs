// Self-scores a province from a file of facts, shows what is missing and where points were lost, and saves the summary
// table as a workbook that the province signs and sends.
//
//   SelfScore.exe example-par-88 "Tỉnh Ví dụ" 2024 facts.json bang-diem.xlsx
//
// The file is a JSON object: a value for each node, as Facts.ReadJson takes it.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;

using Chiso;

internal static class SelfScore
{
    // Who answers for which area. A provincial system reads this from its plan.
    private static readonly Dictionary<string, string> Leads = new Dictionary<string, string>
    {
        { "total", "Sở Nội vụ" },
        { "2", "Sở Tư pháp" },
        { "3", "Văn phòng UBND tỉnh" },
        { "6", "Sở Tài chính" },
        { "7", "Sở Khoa học và Công nghệ" },
    };

    private static int Main(string[] arguments)
    {
        if (arguments.Length != 5)
        {
            Console.Error.WriteLine("SelfScore FRAMEWORK UNIT YEAR FACTS.json TABLE.xlsx");
            return 2;
        }
        try
        {
            int year = int.Parse(arguments[2], CultureInfo.InvariantCulture);
            using (Framework framework = Framework.BuiltIn(arguments[0]))
            using (Facts facts = Facts.ReadJson(framework, File.ReadAllText(arguments[3])))
            using (var record = new Assessment(framework, arguments[1], year, Leads))
            {
                // The library has no clock: the caller says when.
                var stamp = new Stamp("Sở Nội vụ", new DateTime(year + 1, 1, 10, 8, 0, 0));
                record.Declare(Stage.Self, facts, stamp);
                Support(framework, record, stamp);
                ShowGaps(record);
                using (Scorecard card = record.Card(Stage.Self))
                    ShowLosses(framework, card);
                File.WriteAllBytes(arguments[4], record.ToXlsx(Lang.Vi));
            }
            return 0;
        }
        catch (ChisoException error)
        {
            Console.Error.WriteLine(error.Name + ": " + error.Message);
            return 1;
        }
    }

    // Here every leaf of the first area has its document; a system has them in its archive.
    private static void Support(Framework framework, Assessment record, Stamp stamp)
    {
        foreach (Node node in framework.Nodes)
            if (node.Id.StartsWith("1.", StringComparison.Ordinal) && node.Facts.Count > 0)
                record.Support(node.Id, new[] { "215/BC-UBND" }, null, stamp);
    }

    private static void ShowGaps(Assessment record)
    {
        var count = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (Gap gap in record.Gaps)
        {
            string agency = gap.Agency ?? "(chưa phân công)";
            count[agency] = count.ContainsKey(agency) ? count[agency] + 1 : 1;
        }
        foreach (KeyValuePair<string, int> missing in count)
            Console.WriteLine("{0}: còn thiếu {1} mục", missing.Key, missing.Value);
    }

    private static void ShowLosses(Framework framework, Scorecard card)
    {
        Console.WriteLine("Tự chấm: {0} / {1}", Numbers.PointsText(card.Total, 2),
            Numbers.PointsText(card["total"].ApplicableMax.Value, 2));
        foreach (Node node in framework.Nodes)
        {
            if (node.Facts.Count == 0 || card[node.Id].State != State.Value || card[node.Id].Lost == 0)
                continue;
            Console.WriteLine("  " + card[node.Id].Reason.Text(Lang.Vi));
        }
    }
}
