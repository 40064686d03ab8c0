using System;

namespace Chiso
{
    /// <summary>What a plan wants of a unit's result. Immutable; may be used by several threads at once.</summary>
    /// <example>
    /// <code>
    /// using (Target target = Target.Above(90m))
    /// using (TargetCheck finding = target.Check(new RankingEntry("Bắc Giang", 81.62m), 38))
    ///     Console.WriteLine(finding.PointsGap);   // 8.38
    /// </code>
    /// </example>
    public sealed class Target : IDisposable
    {
        private enum Kind
        {
            Top = 1,
            RankNotBelow = 2,
            AtLeast = 3,
            Above = 4,
            ValueNotBelow = 5,
        }

        private const uint NoRank = 0;

        private readonly TargetHandle handle;
        private readonly string wanted;

        private Target(TargetHandle handle, string wanted)
        {
            this.handle = handle;
            this.wanted = wanted;
        }

        /// <summary>Among the first so many places.</summary>
        public static Target Top(int places)
        {
            return OfPlace(Kind.Top, places);
        }

        /// <summary>A place no worse than this earlier one.</summary>
        public static Target RankNotBelow(int place)
        {
            return OfPlace(Kind.RankNotBelow, place);
        }

        /// <summary>This value or more, in the unit of the results: 90 for 90 %, if they are published as 81.62 %.
        /// </summary>
        public static Target AtLeast(decimal value)
        {
            return OfValue(Kind.AtLeast, value);
        }

        /// <summary>More than this value.</summary>
        public static Target Above(decimal value)
        {
            return OfValue(Kind.Above, value);
        }

        /// <summary>A value no lower than this earlier one.</summary>
        public static Target ValueNotBelow(decimal value)
        {
            return OfValue(Kind.ValueNotBelow, value);
        }

        /// <summary>A group of a built-in scheme, or a better one.</summary>
        public static Target InGroup(string scheme, string group, Cut cut)
        {
            TargetHandle target;
            IntPtr error;
            int status = NativeMethods.chiso_target_new_group(Utf8.Required(scheme, "scheme"),
                Utf8.Required(group, "group"), (int)cut, out target, out error);
            Call.Check(status, error);
            return new Target(target, "InGroup " + scheme + "/" + group);
        }

        private static Target OfPlace(Kind kind, int place)
        {
            TargetHandle target;
            IntPtr error;
            uint counted = Counted(place, "place");
            Call.Check(NativeMethods.chiso_target_new_place((int)kind, counted, out target, out error), error);
            return new Target(target, kind + " " + Shown.Number(place));
        }

        private static Target OfValue(Kind kind, decimal value)
        {
            TargetHandle target;
            IntPtr error;
            byte[] text = Utf8.Required(Numbers.Text(value), "value");
            Call.Check(NativeMethods.chiso_target_new_value((int)kind, text, out target, out error), error);
            return new Target(target, kind + " " + Shown.Decimal(value));
        }

        private static uint Counted(int place, string name)
        {
            if (place < 0)
                throw new ArgumentOutOfRangeException(name, "places count from 1");
            return (uint)place; // 0 is for the library to refuse.
        }

        /// <summary>Holds a unit's place in a ranking against the target.</summary>
        /// <exception cref="ChisoException">SchemeUnknown, GroupUnknown.</exception>
        public TargetCheck Check(string unit, Ranking ranking)
        {
            if (ranking == null)
                throw new ArgumentNullException("ranking");
            TargetCheckHandle finding;
            IntPtr error;
            byte[] name = Utf8.Required(unit, "unit");
            Call.Check(
                NativeMethods.chiso_target_check_ranking(handle, name, ranking.Handle, out finding, out error), error);
            return new TargetCheck(finding);
        }

        /// <summary>
        /// Holds a unit's own published result against the target, where those of the others are not at hand.
        /// <paramref name="rank"/> is null where it is not known.
        /// </summary>
        /// <exception cref="ChisoException">As <see cref="Check(string, Ranking)"/>, and those of numbers.
        /// </exception>
        public TargetCheck Check(RankingEntry own, int? rank)
        {
            if (own == null)
                throw new ArgumentNullException("own");
            TargetCheckHandle finding;
            IntPtr error;
            if (rank < 1)
                throw new ArgumentOutOfRangeException("rank", "places count from 1; null is not known");
            uint place = rank.HasValue ? (uint)rank.Value : NoRank;
            int status = NativeMethods.chiso_target_check_own(handle, Utf8.Required(own.Unit, "own"),
                Utf8.Optional(own.Value), (int)own.State, place, out finding, out error);
            Call.Check(status, error);
            return new TargetCheck(finding);
        }

        /// <summary>What is wanted, as in "Above 90".</summary>
        public override string ToString()
        {
            return Shown.Of(handle, () => wanted);
        }

        /// <summary>Frees the target; later use is an <see cref="ObjectDisposedException"/>.</summary>
        public void Dispose()
        {
            handle.Dispose();
        }
    }
}
