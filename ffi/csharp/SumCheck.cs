using System.Collections.Generic;

namespace Chiso
{
    /// <summary>Whether a printed total is the sum of its parts. Immutable.</summary>
    public sealed class SumCheck
    {
        internal SumCheck(Record record)
        {
            Whole = record.Text("whole");
            Parts = record.Texts("parts");
            Printed = record.Integer("printed");
            Sum = record.Integer("sum");
            Holds = record.Flag("holds");
        }

        /// <summary>The total: "given", "done" or "open".</summary>
        public string Whole { get; private set; }

        /// <summary>Its parts.</summary>
        public IReadOnlyList<string> Parts { get; private set; }

        /// <summary>The total as printed; null where it is not.</summary>
        public long? Printed { get; private set; }

        /// <summary>The sum of the parts; null where one is not printed.</summary>
        public long? Sum { get; private set; }

        /// <summary>Whether both are the same; null where a figure is not printed.</summary>
        public bool? Holds { get; private set; }

        /// <summary>As in "given = done + open: True".</summary>
        public override string ToString()
        {
            return Whole + " = " + string.Join(" + ", Parts) + ": "
                + (Holds == null ? "not known" : Holds.Value ? "holds" : "does not hold");
        }
    }
}
