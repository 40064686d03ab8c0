using System.Collections.Generic;

namespace Chiso
{
    public sealed partial class ItemStatus
    {
        // The lines of an item do not say again which item it is.
        partial void Read(Record record)
        {
            Lines = record.List("lines", line => new PlanLine(line, Item));
        }

        /// <summary>How each agency that leads it stands.</summary>
        public IReadOnlyList<PlanLine> Lines { get; private set; }

        /// <summary>Item, progress and number of lines.</summary>
        public override string ToString()
        {
            return Item + ": " + Progress + ", " + Shown.Number(Lines.Count) + " lines";
        }
    }
}
