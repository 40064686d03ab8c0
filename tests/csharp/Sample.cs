using Chiso;

/// <summary>What several tests start from.</summary>
internal static class Sample
{
    /// <summary>A framework with one leaf for each kind of fact.</summary>
    public const string Kinds = @"[framework]
id = ""kinds-2024""
index = ""KINDS""
title = { vi = ""Bộ thử"", en = ""Test set"" }
valid = { from = 2024 }
status = ""illustration""
levels = [""criterion""]
max = ""8""
source = { ref = ""test"", confidence = ""high"" }
[[node]]
id = ""1""
name = { vi = ""Tỷ lệ"", en = ""Share"" }
max = ""2""
rule = { kind = ""proportional"", terms = [{ of = { num = ""done"", den = ""total"" }, points = ""2"" }] }
[[node]]
id = ""2""
name = { vi = ""Thời hạn"", en = ""Time"" }
max = ""2""
rule = { kind = ""timeliness"", due = ""2024-02-28"", lines = [{ late = ""<= 0"", points = ""2"" }, { late = ""> 0"", points = ""1"" }] }
[[node]]
id = ""3""
name = { vi = ""Lựa chọn"", en = ""Choice"" }
max = ""2""
not_applicable = ""drop""
rule = { kind = ""choice"", pick = ""any"", options = [{ id = ""a"", label = { vi = ""Có"", en = ""Yes"" }, points = ""1"" }, { id = ""b"", label = { vi = ""Khác"", en = ""Other"" }, points = ""1"" }] }
[[node]]
id = ""4""
name = { vi = ""Điểm"", en = ""Points"" }
max = ""2""
rule = { kind = ""awarded"" }
";

    public static Framework Components()
    {
        return Framework.BuiltIn("par-2022-components");
    }

    public static Framework KindsFramework()
    {
        return Framework.ReadToml(Kinds, "kinds.toml");
    }

    /// <summary>Ninh Thuận 2022, as published.</summary>
    public static Scorecard NinhThuan(Framework framework)
    {
        using (var facts = new Facts(framework))
            return facts.Set("appraisal", "54,20").Set("sipas", 8.23m).SetDouble("leaders", null, 18.05)
                .Award("economy", 5.31m).Score("Ninh Thuận", 2022);
    }
}
