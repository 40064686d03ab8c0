using System;

namespace Chiso
{
    /// <summary>A legal act: the decision that issued a framework.</summary>
    public sealed class Act
    {
        internal Act(string number, DateTime date)
        {
            Number = number;
            Date = date;
        }

        /// <summary>Its number: "876/QĐ-BNV".</summary>
        public string Number { get; private set; }

        /// <summary>The day it was signed.</summary>
        public DateTime Date { get; private set; }

        /// <summary>The number.</summary>
        public override string ToString()
        {
            return Number;
        }
    }
}
