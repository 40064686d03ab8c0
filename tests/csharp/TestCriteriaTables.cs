using System;
using System.Text;

using Chiso;

/// <summary>Criteria tables beyond the vectors: what is read, what is refused and where, disposal.</summary>
internal static class TestCriteriaTables
{
    private const string Printed = "STT,Tiêu chí,Điểm tối đa\n1,Hồ sơ đúng hạn,2\n,Từ 90% trở lên: 2,\n";

    private static CriteriaTable Read(string text)
    {
        return CriteriaTable.Read(Encoding.UTF8.GetBytes(text), "bang.csv", null, null);
    }

    [Test]
    private static void ItsFrameworkOutlivesIt()
    {
        CriteriaTable table = Read(Printed);
        Check.Equal(3, table.Rows.Count);
        Check.Equal("ratio >= 0.90 -> 2", table.Rows[2].Reading);
        Check.Equal(2m, table.Rows[1].Max);
        Coverage coverage = table.Coverage;
        Check.Equal("1 lines: 0 understood, 1 doubted, 0 refused", coverage.ToString());
        Check.Equal(1, coverage.Kinds["bands"]);
        Check.Equal(1, coverage.Doubts["open-end"]);
        Check.Equal("open-end", string.Join(";", coverage.Look[0].Why));
        Check.That(coverage.Text(Lang.Vi).Contains("còn nghi vấn"), coverage.Text(Lang.Vi));
        Check.Equal("1", Json.Read(coverage.ToJson()).TextOf("doubted"));
        Framework framework = table.Framework();
        table.Dispose();
        using (framework)
            Check.Equal("bands", framework["1"].Rule);
        Check.Throws<ObjectDisposedException>(() => table.Coverage.ToString());
    }

    [Test]
    private static void Refused()
    {
        Check.Throws<ArgumentNullException>(() => CriteriaTable.Read(null, "bang.csv", null, null));
        Check.Throws<ArgumentNullException>(() => CriteriaTable.Open(null));
        Check.Fails(ErrorCode.TableFile, () => CriteriaTable.Open("no such file.csv"));
        Check.Fails(ErrorCode.TableNoHeader, () => Read("a,b\nc,d\n"));
        ChisoException error = Check.Fails(ErrorCode.CellPoints, () => Read(Printed.Replace("hạn,2", "hạn,hai")));
        Check.That(error.Details.Contains("\"row\":2"), error.Details);
    }
}
