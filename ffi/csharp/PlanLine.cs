using System;

namespace Chiso
{
    /// <summary>How one agency stands with one item it leads, on a day. Immutable.</summary>
    public sealed class PlanLine
    {
        internal PlanLine(string item, Record record)
        {
            Agency = record.Text("agency");
            Progress = record.Word<Progress>("progress").Value;
            LastDay = record.Day("last_day");
            DaysLeft = record.Integer("days_left");
            LateDays = record.Count("late_days");
            DueSoon = record.Flag("due_soon") == true;
            Strict = record.Part("strict", reading => new LineReading(reading));
            Inclusive = record.Part("inclusive", reading => new LineReading(reading));
            Given = record.Day("given").Value;
            Completed = record.Day("completed");
            Confirmed = record.Day("confirmed");
            Extensions = record.Count("extensions");
            Explanations = record.Count("explanations");
            Periodic = record.Part("periodic", part => new PeriodicReports(part));
            Item = item;
            State = record.Word<DeadlineState>("state") ?? DeadlineState.None;
        }

        /// <summary>The id of the agency.</summary>
        public string Agency { get; private set; }

        /// <summary>How far it is.</summary>
        public Progress Progress { get; private set; }

        /// <summary>The last day, after extensions; null where there is none.</summary>
        public DateTime? LastDay { get; private set; }

        /// <summary>Days to the last day, negative after it; null where there is none.</summary>
        public long? DaysLeft { get; private set; }

        /// <summary>Days after the last day: of the completion, or so far; 0 in time.</summary>
        public long LateDays { get; private set; }

        /// <summary>Whether it is open and the last day is near.</summary>
        public bool DueSoon { get; private set; }

        /// <summary>The line where "trước ngày X" leaves X out; null without a last day.</summary>
        public LineReading Strict { get; private set; }

        /// <summary>The line where "trước ngày X" takes X in; null without a last day.</summary>
        public LineReading Inclusive { get; private set; }

        /// <summary>When it was given.</summary>
        public DateTime Given { get; private set; }

        /// <summary>When it was reported done; null while it is not.</summary>
        public DateTime? Completed { get; private set; }

        /// <summary>When that was confirmed; null while it is not.</summary>
        public DateTime? Confirmed { get; private set; }

        /// <summary>How often it was extended.</summary>
        public int Extensions { get; private set; }

        /// <summary>How often it was explained.</summary>
        public int Explanations { get; private set; }

        /// <summary>Its periodic reports; null where it has none.</summary>
        public PeriodicReports Periodic { get; private set; }

        /// <summary>The id of the item.</summary>
        public string Item { get; private set; }

        /// <summary>How it stands to its last day.</summary>
        public DeadlineState State { get; private set; }

        /// <summary>Item, agency, progress and state.</summary>
        public override string ToString()
        {
            return Item + " " + Agency + ": " + Progress + ", " + State
                + (LastDay == null ? "" : " (" + Shown.Date(LastDay.Value) + ")");
        }
    }
}
