using System;
using System.Globalization;

namespace Chiso
{
    /// <summary>A stage of scoring (giai đoạn chấm điểm). Later stages stand on the earlier ones.</summary>
    public struct Stage : IEquatable<Stage>
    {
        private Stage(int number, int round)
            : this()
        {
            Number = number;
            Round = round;
        }

        /// <summary>Tự đánh giá: what the unit gives itself.</summary>
        public static readonly Stage Self = new Stage(0, 0);

        /// <summary>Điểm bị trừ: the latest appraisal less deductions.</summary>
        public static readonly Stage Deduction = new Stage(2, 0);

        /// <summary>Chính thức: the official result.</summary>
        public static readonly Stage Final = new Stage(3, 0);

        /// <summary>Thẩm định: the self-score accepted or adjusted, in rounds from 1.</summary>
        public static Stage Appraised(int round)
        {
            return new Stage(1, round);
        }

        internal static Stage Of(int number, uint round)
        {
            return new Stage(number, number == 1 ? checked((int)round) : 0);
        }

        internal int Number { get; private set; }

        /// <summary>The round of an appraisal; 0 for other stages.</summary>
        public int Round { get; private set; }

        internal uint RoundNumber
        {
            get { return Round < 0 ? 0u : (uint)Round; }
        }

        /// <summary>Whether it is an appraisal.</summary>
        public bool IsAppraised
        {
            get { return Number == 1; }
        }

        /// <summary>The word of the stage, the same in every language: self, appraised, deduction, final.</summary>
        public override string ToString()
        {
            switch (Number)
            {
                case 1: return "appraised " + Round.ToString(CultureInfo.InvariantCulture);
                case 2: return "deduction";
                case 3: return "final";
                default: return "self";
            }
        }

        /// <summary>Whether both are one stage and round.</summary>
        public bool Equals(Stage other)
        {
            return Number == other.Number && Round == other.Round;
        }

        /// <summary>Whether both are one stage and round.</summary>
        public override bool Equals(object other)
        {
            return other is Stage && Equals((Stage)other);
        }

        /// <summary>A hash of stage and round.</summary>
        public override int GetHashCode()
        {
            return Number * 397 + Round;
        }
    }
}
