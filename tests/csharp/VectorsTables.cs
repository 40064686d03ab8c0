using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

using Chiso;

/// <summary>Ops of criteria tables and their rule lines.</summary>
internal static class VectorsTables
{
    private static CriteriaTable Read(string text, string edition)
    {
        return CriteriaTable.Read(Encoding.UTF8.GetBytes(text), "vector.tsv", null, edition);
    }

    [Operation("read_table")]
    private static Found ReadTable(Json item)
    {
        Json edition = item["edition"];
        using (CriteriaTable read = Read(item.TextOf("text"), edition == null ? null : edition.Raw))
        using (CriteriaTable proposed = Proposed(read, item["propose"]))
        using (CriteriaTable table = Decided(proposed, item["decide"]))
        using (Framework framework = table.Framework())
        {
            var readings = new Found();
            var doubts = new Found();
            foreach (CriteriaRow row in table.Rows)
            {
                string number = row.Row.ToString(CultureInfo.InvariantCulture);
                readings[number] = row.Reading;
                doubts[number] = string.Join(";", row.Doubts);
            }
            return new Found
            {
                { "rows", table.Rows.Select(Outline).ToList() },
                { "readings", readings },
                { "doubts", doubts },
                { "nodes", table.Coverage.Nodes },
                { "lines", table.Coverage.Lines },
                { "understood", table.Coverage.Understood },
                { "doubted", table.Coverage.Doubted },
                { "refused", table.Coverage.Refused },
                { "scored", table.Coverage.Leaves.Select(leaf => leaf.Scored).ToList() },
                { "confirmed", table.Coverage.Leaves.Count(leaf => leaf.Confirmed) },
                { "id", framework.Id },
                { "index", framework.Index },
                { "status", framework.Status.ToString().ToLowerInvariant() },
                { "max", framework.Max },
            };
        }
    }

    private static int RowOf(Json said)
    {
        return int.Parse(said.TextOf("row"), CultureInfo.InvariantCulture);
    }

    private static CriteriaTable Proposed(CriteriaTable table, Json said)
    {
        return said == null ? table : table.Propose(RowOf(said), said.TextOf("notation"), said.TextOf("by"));
    }

    private static CriteriaTable Decided(CriteriaTable table, Json said)
    {
        return said == null ? table : table.Decide(RowOf(said), said.TextOf("verdict"), said.TextOf("by"),
            DateTime.Parse(said.TextOf("on"), CultureInfo.InvariantCulture));
    }

    private static string Outline(CriteriaRow row)
    {
        return string.Format(CultureInfo.InvariantCulture, "{0}|{1}|{2}|{3}|{4}", row.Row, row.Kind, row.Level,
            row.Id, row.Max == null ? null : row.Max.Value.ToString("G29", CultureInfo.InvariantCulture));
    }

    [Operation("read_lines")]
    private static Found ReadLines(Json item)
    {
        var text = new StringBuilder();
        text.Append("STT\tTiêu chí\tĐiểm tối đa\n1\t").Append(item.TextOf("title")).Append('\t');
        text.Append(item.TextOf("max")).Append('\n');
        foreach (Json line in item["lines"].Items)
            text.Append('\t').Append(line.Text).Append('\n');
        using (CriteriaTable table = Read(text.ToString(), null))
        using (Framework framework = table.Framework())
        {
            List<CriteriaRow> rows = table.Rows.Skip(2).ToList();
            return new Found
            {
                { "readings", rows.Select(row => row.Reading ?? "").ToList() },
                { "rules", rows.Select(row => row.RuleKind ?? "").ToList() },
                { "doubts", rows.Select(row => string.Join(";", row.Doubts)).ToList() },
                { "leaf", framework["1"].Rule },
            };
        }
    }
}
