using System.Collections.Generic;

namespace Chiso
{
    /// <summary>The totals that a register of assigned tasks prints; null where a figure is not printed.</summary>
    /// <example>
    /// <code>
    /// var totals = new TaskTotals { Given = 21914, Open = 5863, OpenInTime = 5640, OpenOverdue = 223 };
    /// Console.WriteLine(TaskRegisters.Rate(totals, TaskRate.Overdue, "1.38").Candidates.Count);
    /// </code>
    /// </example>
    public sealed class TaskTotals
    {
        /// <summary>No figure is printed yet.</summary>
        public TaskTotals()
        {
        }

        internal TaskTotals(Record record)
        {
            Given = record.Integer("given");
            Done = record.Integer("done");
            DoneOnTime = record.Integer("done_on_time");
            DoneLate = record.Integer("done_late");
            Open = record.Integer("open");
            OpenInTime = record.Integer("open_in_time");
            OpenOverdue = record.Integer("open_overdue");
        }

        /// <summary>All tasks.</summary>
        public long? Given { get; set; }

        /// <summary>Tasks done.</summary>
        public long? Done { get; set; }

        /// <summary>Done by the last day.</summary>
        public long? DoneOnTime { get; set; }

        /// <summary>Done after it.</summary>
        public long? DoneLate { get; set; }

        /// <summary>Tasks not done.</summary>
        public long? Open { get; set; }

        /// <summary>Not done, and the last day has not passed.</summary>
        public long? OpenInTime { get; set; }

        /// <summary>Not done after the last day.</summary>
        public long? OpenOverdue { get; set; }

        /// <summary>The totals as the library reads them.</summary>
        internal string Json()
        {
            var members = new List<string>();
            Add(members, "given", Given);
            Add(members, "done", Done);
            Add(members, "done_on_time", DoneOnTime);
            Add(members, "done_late", DoneLate);
            Add(members, "open", Open);
            Add(members, "open_in_time", OpenInTime);
            Add(members, "open_overdue", OpenOverdue);
            return "{" + string.Join(", ", members) + "}";
        }

        private static void Add(List<string> members, string name, long? figure)
        {
            if (figure != null)
                members.Add("\"" + name + "\": " + Shown.Number(figure.Value));
        }

        /// <summary>The figures that are printed.</summary>
        public override string ToString()
        {
            return Json().Trim('{', '}').Replace("\"", "");
        }
    }
}
