using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

using Chiso;

/// <summary>Ops of plans, their status, and registers of tasks.</summary>
internal static class VectorsPlans
{
    private static DateTime Date(string text)
    {
        return DateTime.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static string Text(DateTime? day)
    {
        return day == null ? null : day.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static string Raw(Json value)
    {
        return value == null || value.IsNull ? null : value.Raw;
    }

    private static Before BeforeOf(Json item)
    {
        return item.TextOf("before") == "inclusive" ? Before.Inclusive : Before.Strict;
    }

    private static Plan PlanOf(Json item)
    {
        string toml = item.TextOf("toml");
        return toml == null ? Plan.BuiltIn(item.TextOf("plan")) : Plan.ReadToml(toml, "vector");
    }

    private static PlanStatus StatusOf(Plan plan, Json item)
    {
        string entries = Raw(item["log"]) ?? "[]", closes = item.TextOf("closes");
        using (PlanLog log = closes == null
            ? plan.ReadLog(entries, "log")
            : plan.ReadLog(entries, "log", Date(closes)))
            return log.Status(Date(item.TextOf("on")), BeforeOf(item), 15, item.TextOf("reports"));
    }

    /// <summary>What is found, in the order in which it is expected.</summary>
    private static List<object> InOrder<T>(Json expected, IEnumerable<T> found, string key, Func<T, string> name)
    {
        return expected == null
            ? new List<object>()
            : expected.Items.Select(one => Shape.Of(found.Single(item => name(item) == one.TextOf(key)))).ToList();
    }

    [Operation("read_plan")]
    private static Found Read(Json item)
    {
        using (Plan plan = PlanOf(item))
            return new Found { { "id", plan.Id } };
    }

    private static IEnumerable<object> ListOf(Plan plan, PlanPart part)
    {
        switch (part)
        {
            case PlanPart.Tasks: return plan.Tasks;
            case PlanPart.Reports: return plan.Reports;
            case PlanPart.Duties: return plan.Duties;
            case PlanPart.Targets: return plan.Targets;
            case PlanPart.Requirements: return plan.Requirements;
            case PlanPart.Areas: return plan.Areas;
            case PlanPart.Dimensions: return plan.Dimensions;
            case PlanPart.Agencies: return plan.Agencies;
            case PlanPart.Collectives: return plan.Collectives;
            case PlanPart.Basis: return plan.Basis;
            case PlanPart.Baseline: return plan.Baseline;
            case PlanPart.Contents: return plan.Contents;
            case PlanPart.Consequences: return plan.Consequences;
            case PlanPart.Unread: return plan.Unread;
            default: return plan.Recipients;
        }
    }

    [Operation("plan_list")]
    private static Found List(Json item)
    {
        var part = (PlanPart)Enum.Parse(typeof(PlanPart), item.TextOf("part"), true);
        using (Plan plan = PlanOf(item))
        {
            IList<PlanEntry> entries = plan.Entries(part);
            List<object> items = ListOf(plan, part).Select(Shape.Of).ToList();
            Check.Equal(entries.Count, items.Count, "entries");
            for (var at = 0; at < entries.Count; at++)
                if (part <= PlanPart.Targets)
                {
                    var label = (Found)((Found)items[at])["label"];
                    Check.Equal(entries[at].Id, ((Found)items[at])["id"], "id");
                    Check.Equal(entries[at].Name, label["vi"], "name");
                    Check.Equal(entries[at].NameEn, label["en"], "English name");
                }
            return new Found { { "count", entries.Count }, { "items", items } };
        }
    }

    [Operation("plan_item")]
    private static Found Item(Json item)
    {
        string id = item.TextOf("item");
        using (Plan plan = PlanOf(item))
        {
            PlanItem found = plan[id];
            foreach (Before before in new[] { Before.Strict, Before.Inclusive })
            {
                Check.Equal(plan.LastDay(id, before), found.LastDay(before), "last day");
                Check.Equal(plan.IsDayOff(id, before), found.IsDayOff(before) == true, "day off");
            }
            return new Found
            {
                { "item", Shape.Of(found) },
                { "strict", Text(plan.LastDay(id, Before.Strict)) },
                { "inclusive", Text(plan.LastDay(id, Before.Inclusive)) },
                { "strict_days", found.LastDays(Before.Strict).Select(day => (object)Text(day)).ToList() },
                { "inclusive_days", found.LastDays(Before.Inclusive).Select(day => (object)Text(day)).ToList() },
                { "strict_off", plan.IsDayOff(id, Before.Strict) },
                { "inclusive_off", plan.IsDayOff(id, Before.Inclusive) },
            };
        }
    }

    [Operation("plan_members")]
    private static Found Members(Json item)
    {
        using (Plan plan = PlanOf(item))
        {
            IReadOnlyList<Agency> members = plan.Members(item.TextOf("wording"));
            return new Found
            {
                { "count", members.Count },
                { "first", members.Select(member => member.Id).FirstOrDefault() },
                { "last", members.Select(member => member.Id).LastOrDefault() },
            };
        }
    }

    [Operation("plan_assignments")]
    private static Found Assignments(Json item)
    {
        var found = new Found
        {
            { "lead", new List<object>() }, { "coordinate", new List<object>() }, { "receive", new List<object>() },
        };
        using (Plan plan = PlanOf(item))
            foreach (Assignment one in plan.Assignments(item.TextOf("agency")))
                ((List<object>)found[one.Role]).Add(one.Item.Id);
        return found;
    }

    [Operation("plan_status")]
    private static Found Status(Json item)
    {
        Json expect = item["expect"], wanted = expect == null ? null : expect["lines"];
        using (Plan plan = PlanOf(item))
        using (PlanStatus status = StatusOf(plan, item))
        {
            Check.Equal(status.Counts.Lines, status.ByKind.Where(kind => kind.Id != "duty")
                .Sum(kind => kind.Counts.Lines), "lines by kind");
            Check.Equal(status.Counts.DueSoon, status.DueSoon.Count(line => Counted(status, line)), "due soon");
            var lines = new List<object>();
            if (wanted != null)
                foreach (Json line in wanted.Items)
                {
                    string id = line.TextOf("item"), agency = line.TextOf("agency");
                    var found = (Found)Shape.Of(status.Line(id, agency));
                    PlanLine listed = status.Items.Single(one => one.Item == id).Lines
                        .Single(one => one.Agency == (string)found["agency"]);
                    Check.Equal(status.Line(id, agency).ToString(), listed.ToString(), "the same line");
                    lines.Add(found);
                }
            return new Found
            {
                { "counts", Shape.Of(status.Counts) },
                { "lines", lines },
                { "items", InOrder(expect == null ? null : expect["items"], status.Items, "item", one => one.Item) },
            };
        }
    }

    /// <summary>Standing duties are not among the counts.</summary>
    private static bool Counted(PlanStatus status, PlanLine line)
    {
        return status.Items.Single(one => one.Item == line.Item).Kind != "duty";
    }

    [Operation("plan_judge")]
    private static Found Judge(Json item)
    {
        Json expect = item["expect"];
        using (Plan plan = PlanOf(item))
        using (PlanStatus status = StatusOf(plan, item))
        {
            Judgement judged = status.Judge(Raw(item["evidence"]));
            var accounts = new List<object>();
            if (expect != null && expect["accounts"] != null)
                foreach (Json one in expect["accounts"].Items)
                {
                    Account account = judged.Accounts.Single(found => found.Agency == one.TextOf("agency"));
                    accounts.Add(new Found
                    {
                        { "agency", account.Agency },
                        { "causes", account.Reasons.Select(reason => reason.Cause).ToList() },
                        { "proposal", account.Proposal == null ? null : account.Proposal.Kind },
                    });
                }
            return new Found
            {
                {
                    "targets",
                    InOrder(expect == null ? null : expect["targets"], judged.Targets, "target", one => one.Target)
                },
                {
                    "requirements",
                    InOrder(expect == null ? null : expect["requirements"], judged.Requirements, "requirement",
                        one => one.Requirement)
                },
                { "accounts", accounts },
            };
        }
    }

    [Operation("plan_report")]
    private static Found Report(Json item)
    {
        using (Plan plan = PlanOf(item))
            return (Found)Shape.Of(
                plan.CheckReport(item.TextOf("report"), Raw(item["lines"]), Raw(item["expected"])));
    }

    [Operation("plan_ics")]
    private static Found Ics(Json item)
    {
        using (Plan plan = PlanOf(item))
        {
            string file = plan.ToIcs(item.TextOf("agency"), item.TextOf("reports"), BeforeOf(item), Lang.Vi);
            var held = new List<object>();
            foreach (Json line in item["expect"]["contains"].Items)
                if (file.Contains(line.Text))
                    held.Add(line.Text);
            int events = file.Split(new[] { "BEGIN:VEVENT" }, StringSplitOptions.None).Length - 1;
            return new Found { { "contains", held }, { "events", events } };
        }
    }

    [Operation("task_registers")]
    private static Found Registers(Json item)
    {
        return (Found)Shape.Of(TaskRegisters.Match(item["registers"].Raw));
    }

    [Operation("task_rate")]
    private static Found Rate(Json item)
    {
        Json given = item["totals"];
        var totals = new TaskTotals
        {
            Given = given.IntOf("given"),
            Done = given.IntOf("done"),
            DoneOnTime = given.IntOf("done_on_time"),
            DoneLate = given.IntOf("done_late"),
            Open = given.IntOf("open"),
            OpenInTime = given.IntOf("open_in_time"),
            OpenOverdue = given.IntOf("open_overdue"),
        };
        TaskRate rate = item.TextOf("rate") == "done" ? TaskRate.Done : TaskRate.Overdue;
        return new Found
        {
            { "rate", Shape.Of(TaskRegisters.Rate(totals, rate, item.TextOf("published"))) },
            { "sums", Shape.Of(TaskRegisters.Sums(totals)) },
        };
    }
}
