using System;

namespace Chiso
{
    /// <summary>A unit with its value, or with why it has none.</summary>
    /// <example>
    /// <code>
    /// new RankingEntry("Bắc Giang", 91.16m)
    /// RankingEntry.Without("Quảng Ninh", State.Withheld)
    /// RankingEntry.Exactly("Ninh Thuận", card["total"].Exact)
    /// </code>
    /// </example>
    public sealed class RankingEntry
    {
        /// <summary>A unit with its value.</summary>
        public RankingEntry(string unit, decimal value)
            : this(unit, Numbers.Text(value), State.Value)
        {
        }

        private RankingEntry(string unit, string value, State state)
        {
            if (unit == null)
                throw new ArgumentNullException("unit");
            Unit = unit;
            Value = value;
            State = state;
        }

        /// <summary>A unit with a value read exactly from text: "44.32", "1/3".</summary>
        public static RankingEntry Exactly(string unit, string value)
        {
            if (value == null)
                throw new ArgumentNullException("value");
            return new RankingEntry(unit, value, State.Value);
        }

        /// <summary>A unit without a value, and why: any state but <see cref="State.Value"/>.</summary>
        public static RankingEntry Without(string unit, State why)
        {
            if (why == State.Value)
                throw new ArgumentOutOfRangeException("why", "a state without a value is expected");
            return new RankingEntry(unit, null, why);
        }

        /// <summary>The name of the unit.</summary>
        public string Unit { get; private set; }

        /// <summary>The value as exact text; null where there is none.</summary>
        public string Value { get; private set; }

        /// <summary><see cref="State.Value"/>, or why there is no value.</summary>
        public State State { get; private set; }

        /// <summary>Unit and value, or why it has none.</summary>
        public override string ToString()
        {
            return Unit + ": " + (Value ?? State.ToString());
        }
    }
}
