using System;
using System.Globalization;

namespace Chiso
{
    /// <summary>A stage of scoring (giai đoạn chấm điểm). Later stages stand on the earlier ones.</summary>
    /// <remarks><c>default(Stage)</c> is no stage, and refused where one is wanted.</remarks>
    public struct Stage : IEquatable<Stage>
    {
        // CHISO_STAGE_ and 1, so that a struct nobody filled is none of them.
        private readonly int place;

        private Stage(int number, int round)
            : this()
        {
            place = number + 1;
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

        internal static Stage OfWord(string word, int round)
        {
            switch (word)
            {
                case "self": return Self;
                case "appraised": return Appraised(round);
                case "deduction": return Deduction;
                default: return Final;
            }
        }

        internal int Number
        {
            get
            {
                if (place == 0)
                    throw new ArgumentException("a stage is expected, not default(Stage)");
                return place - 1;
            }
        }

        /// <summary>The round of an appraisal; 0 for other stages.</summary>
        public int Round { get; private set; }

        internal uint RoundNumber
        {
            get { return Round < 0 ? 0u : (uint)Round; }
        }

        /// <summary>Whether it is an appraisal.</summary>
        public bool IsAppraised
        {
            get { return place == 2; }
        }

        /// <summary>The word of the stage, the same in every language: self, appraised, deduction, final.</summary>
        public override string ToString()
        {
            switch (place)
            {
                case 1: return "self";
                case 2: return "appraised " + Round.ToString(CultureInfo.InvariantCulture);
                case 3: return "deduction";
                case 4: return "final";
                default: return "none";
            }
        }

        /// <summary>Whether both are one stage and round.</summary>
        public bool Equals(Stage other)
        {
            return place == other.place && Round == other.Round;
        }

        /// <summary>Whether both are one stage and round.</summary>
        public override bool Equals(object other)
        {
            return other is Stage && Equals((Stage)other);
        }

        /// <summary>A hash of stage and round.</summary>
        public override int GetHashCode()
        {
            return place * 397 + Round;
        }
    }
}
