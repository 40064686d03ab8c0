using System;
using System.Collections.Generic;
using System.Globalization;

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

    private static object Value(Json json)
    {
        switch (json.Kind)
        {
            case '{':
                var members = new Found();
                foreach (KeyValuePair<string, Json> member in json.Members)
                    members.Add(member.Key, Value(member.Value));
                return members;
            case '[':
                var items = new List<object>();
                foreach (Json one in json.Items)
                    items.Add(Value(one));
                return items;
            case 't':
                return true;
            case 'f':
                return false;
            default:
                return json.Text;
        }
    }

    private static Found Object(string json)
    {
        return (Found)Value(Json.Read(json));
    }

    private static Json Named(Json list, string key, string name)
    {
        foreach (Json one in list.Items)
            if (one.TextOf(key) == name)
                return one;
        throw new InvalidOperationException("no " + name);
    }

    /// <summary>What is found, in the order in which it is expected.</summary>
    private static List<object> InOrder(Json expected, Json found, string key)
    {
        var items = new List<object>();
        if (expected != null)
            foreach (Json one in expected.Items)
                items.Add(Value(Named(found, key, one.TextOf(key))));
        return items;
    }

    [Operation("read_plan")]
    private static Found Read(Json item)
    {
        using (Plan plan = PlanOf(item))
            return new Found { { "id", plan.Id } };
    }

    [Operation("plan_list")]
    private static Found List(Json item)
    {
        var part = (PlanPart)Enum.Parse(typeof(PlanPart), item.TextOf("part"), true);
        using (Plan plan = PlanOf(item))
        {
            IList<PlanEntry> entries = plan.Entries(part);
            var items = (List<object>)Value(Json.Read(plan.ListJson(part)));
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
            return new Found
            {
                { "item", Object(plan.ItemJson(id)) },
                { "strict", Text(plan.LastDay(id, Before.Strict)) },
                { "inclusive", Text(plan.LastDay(id, Before.Inclusive)) },
                { "strict_off", plan.IsDayOff(id, Before.Strict) },
                { "inclusive_off", plan.IsDayOff(id, Before.Inclusive) },
            };
    }

    [Operation("plan_members")]
    private static Found Members(Json item)
    {
        using (Plan plan = PlanOf(item))
        {
            IList<Json> members = Json.Read(plan.MembersJson(item.TextOf("wording"))).Items;
            bool any = members.Count > 0;
            return new Found
            {
                { "count", members.Count },
                { "first", any ? members[0].TextOf("id") : null },
                { "last", any ? members[members.Count - 1].TextOf("id") : null },
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
            foreach (Json one in Json.Read(plan.AssignmentsJson(item.TextOf("agency"))).Items)
                ((List<object>)found[one.TextOf("role")]).Add(one["item"].TextOf("id"));
        return found;
    }

    private static string Word(string name)
    {
        var word = "";
        foreach (char letter in name)
            word += char.IsUpper(letter) && word != "" ? "-" + char.ToLowerInvariant(letter)
                : char.ToLowerInvariant(letter).ToString();
        return word;
    }

    [Operation("plan_status")]
    private static Found Status(Json item)
    {
        Json expect = item["expect"], wanted = expect == null ? null : expect["lines"];
        using (Plan plan = PlanOf(item))
        using (PlanStatus status = StatusOf(plan, item))
        {
            Json json = Json.Read(status.ToJson());
            Check.Equal(json["counts"].IntOf("open_overdue"), (int?)status.Counts.OpenOverdue, "counts");
            Check.Equal(json["counts"].IntOf("due_soon"), (int?)status.Counts.DueSoon, "counts");
            var lines = new List<object>();
            if (wanted != null)
                foreach (Json line in wanted.Items)
                {
                    string id = line.TextOf("item"), agency = line.TextOf("agency");
                    var found = (Found)Value(
                        Named(Named(json["items"], "item", id)["lines"], "agency", agency));
                    PlanLine own = status.Line(id, agency);
                    found["item"] = id;
                    found["progress"] = Word(own.Progress.ToString());
                    found["state"] = own.State == DeadlineState.None ? null : Word(own.State.ToString());
                    found["late_days"] = own.LateDays;
                    found["last_day"] = Text(own.LastDay);
                    lines.Add(found);
                }
            return new Found
            {
                { "counts", Value(json["counts"]) },
                { "lines", lines },
                { "items", InOrder(expect == null ? null : expect["items"], json["items"], "item") },
            };
        }
    }

    [Operation("plan_judge")]
    private static Found Judge(Json item)
    {
        Json expect = item["expect"];
        using (Plan plan = PlanOf(item))
        using (PlanStatus status = StatusOf(plan, item))
        {
            Json json = Json.Read(status.JudgeJson(Raw(item["evidence"])));
            var accounts = new List<object>();
            if (expect != null && expect["accounts"] != null)
                foreach (Json one in expect["accounts"].Items)
                {
                    Json account = Named(json["accounts"], "agency", one.TextOf("agency"));
                    var causes = new List<object>();
                    foreach (Json reason in account["reasons"].Items)
                        causes.Add(reason.TextOf("cause"));
                    Json proposal = account["proposal"];
                    accounts.Add(new Found
                    {
                        { "agency", account.TextOf("agency") }, { "causes", causes },
                        { "proposal", proposal.IsNull ? null : proposal.TextOf("kind") },
                    });
                }
            return new Found
            {
                { "targets", InOrder(expect == null ? null : expect["targets"], json["targets"], "target") },
                {
                    "requirements",
                    InOrder(expect == null ? null : expect["requirements"], json["requirements"], "requirement")
                },
                { "accounts", accounts },
            };
        }
    }

    [Operation("plan_report")]
    private static Found Report(Json item)
    {
        using (Plan plan = PlanOf(item))
            return Object(plan.CheckReport(item.TextOf("report"), Raw(item["lines"]), Raw(item["expected"])));
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
        return Object(TaskRegisters.Match(item["registers"].Raw));
    }

    [Operation("task_rate")]
    private static Found Rate(Json item)
    {
        string totals = item["totals"].Raw;
        TaskRate rate = item.TextOf("rate") == "done" ? TaskRate.Done : TaskRate.Overdue;
        return new Found
        {
            { "rate", Object(TaskRegisters.Rate(totals, rate, item.TextOf("published"))) },
            { "sums", Value(Json.Read(TaskRegisters.Sums(totals))) },
        };
    }
}
