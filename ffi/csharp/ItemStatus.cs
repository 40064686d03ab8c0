using System.Collections.Generic;

namespace Chiso
{
    /// <summary>A task, report or duty of a plan on a day. Immutable.</summary>
    public sealed class ItemStatus
    {
        internal ItemStatus(Record record)
        {
            Item = record.Text("item");
            Kind = record.Text("kind");
            Bilingual label = record.Both("label");
            Label = label.Vi;
            LabelEn = label.En;
            Area = record.Text("area");
            Progress = record.Word<Progress>("progress").Value;
            State = record.Word<DeadlineState>("state") ?? DeadlineState.None;
            Lines = record.List("lines", item => new PlanLine(Item, item));
        }

        /// <summary>The id of the item.</summary>
        public string Item { get; private set; }

        /// <summary>What it is: "task", "report" or "duty".</summary>
        public string Kind { get; private set; }

        /// <summary>Its short name, in Vietnamese.</summary>
        public string Label { get; private set; }

        /// <summary>Its short name, in English.</summary>
        public string LabelEn { get; private set; }

        /// <summary>The area; null where none is named.</summary>
        public string Area { get; private set; }

        /// <summary>How far it is.</summary>
        public Progress Progress { get; private set; }

        /// <summary>How it stands to its last day.</summary>
        public DeadlineState State { get; private set; }

        /// <summary>How each agency that leads it stands.</summary>
        public IReadOnlyList<PlanLine> Lines { get; private set; }

        /// <summary>Item, progress and number of lines.</summary>
        public override string ToString()
        {
            return Item + ": " + Progress + ", " + Shown.Number(Lines.Count) + " lines";
        }
    }
}
