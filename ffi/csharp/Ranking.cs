using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;

namespace Chiso
{
    /// <summary>
    /// Units in the order in which they were given, with their places. Immutable; may be used by several threads at
    /// once.
    /// </summary>
    /// <example>
    /// <code>
    /// var entries = new[] { new RankingEntry("Quảng Ninh", 92.18m), new RankingEntry("Hải Phòng", 91.87m),
    ///                       RankingEntry.Without("Hà Nội", State.Withheld) };
    /// using (var ranking = new Ranking(entries, Ties.Competition))
    ///     Console.WriteLine(ranking.RankOf("Hải Phòng") + "/" + ranking.Of);   // 2/2
    /// </code>
    /// </example>
    public sealed class Ranking : IDisposable
    {
        private const int Unrounded = -1;

        private readonly RankingHandle handle;
        private readonly Dictionary<string, int> places;
        private readonly ReadOnlyCollection<string> units;
        private readonly ReadOnlyCollection<int?> ranks;

        /// <summary>Ranks units by their values as given, the highest first.</summary>
        /// <exception cref="ChisoException">RankDuplicate, and those of numbers.</exception>
        public Ranking(IEnumerable<RankingEntry> entries, Ties ties)
            : this(entries, ties, Direction.Descending)
        {
        }

        /// <summary>Ranks units by their values as given.</summary>
        /// <exception cref="ChisoException">RankDuplicate, and those of numbers.</exception>
        public Ranking(IEnumerable<RankingEntry> entries, Ties ties, Direction direction)
            : this(Listed(entries), ties, Unrounded, RoundingMode.HalfUp, direction)
        {
        }

        /// <summary>Ranks units by their values rounded as they are published, to 0 to 6 places.</summary>
        /// <exception cref="ChisoException">ArgumentRange, RankDuplicate, and those of numbers.</exception>
        public Ranking(IEnumerable<RankingEntry> entries, Ties ties, Direction direction, int places, RoundingMode mode)
            : this(Listed(entries), ties, Published(places), mode, direction)
        {
        }

        private Ranking(List<RankingEntry> entries, Ties ties, int places, RoundingMode mode, Direction direction)
        {
            units = entries.ConvertAll(entry => entry.Unit).AsReadOnly();
            handle = Make(entries, units, ties, places, mode, direction);
            this.places = new Dictionary<string, int>(units.Count, StringComparer.Ordinal);
            foreach (string unit in units)
                this.places[unit] = this.places.Count;
            ranks = ReadRanks();
        }

        private static List<RankingEntry> Listed(IEnumerable<RankingEntry> entries)
        {
            if (entries == null)
                throw new ArgumentNullException("entries");
            var listed = new List<RankingEntry>(entries);
            if (listed.Contains(null))
                throw new ArgumentNullException("entries", "an entry is null");
            return listed;
        }

        private static int Published(int places)
        {
            if (places < 0)
                throw new ArgumentOutOfRangeException("places", "0 to 6 places are expected");
            return places;
        }

        private static RankingHandle Make(
            List<RankingEntry> entries, IList<string> units, Ties ties, int places, RoundingMode mode, Direction direction)
        {
            RankingHandle ranking;
            IntPtr error;
            UIntPtr count = Call.Size(entries.Count);
            byte[] states = entries.ConvertAll(entry => (byte)entry.State).ToArray();
            using (var pinned = new Pinned())
            {
                IntPtr[] names = pinned.Texts(units);
                IntPtr[] values = pinned.Texts(entries.ConvertAll(entry => entry.Value));
                int status = NativeMethods.chiso_ranking_new_exact(names, values, states, count, (int)ties, places,
                    (int)mode, (uint)direction, out ranking, out error);
                Call.Check(status, error);
            }
            return ranking;
        }

        private ReadOnlyCollection<int?> ReadRanks()
        {
            var read = new uint[Call.Count(handle, NativeMethods.chiso_ranking_count)];
            IntPtr error;
            Call.Check(
                NativeMethods.chiso_ranking_ranks(handle, read, Call.Size(read.Length), out error), error);
            return Array.AsReadOnly(Array.ConvertAll(read, rank => rank == 0 ? (int?)null : checked((int)rank)));
        }

        internal RankingHandle Handle
        {
            get { return handle; }
        }

        /// <summary>The units, in the order in which they were given.</summary>
        public ReadOnlyCollection<string> Units
        {
            get
            {
                handle.CheckOpen();
                return units;
            }
        }

        /// <summary>The ranks of <see cref="Units"/>, from 1; null for a unit without a value.</summary>
        public ReadOnlyCollection<int?> Ranks
        {
            get
            {
                handle.CheckOpen();
                return ranks;
            }
        }

        /// <summary>How many units have a rank: the "of how many" of each of them.</summary>
        public int Of
        {
            get { return Call.Count(handle, NativeMethods.chiso_ranking_ranked); }
        }

        /// <summary>The rank of a unit, from 1; null where it has no value.</summary>
        /// <exception cref="KeyNotFoundException">The unit was not given.</exception>
        public int? RankOf(string unit)
        {
            handle.CheckOpen();
            return ranks[PlaceOf(unit)];
        }

        internal int PlaceOf(string unit)
        {
            int place;
            if (unit == null)
                throw new ArgumentNullException("unit");
            if (!places.TryGetValue(unit, out place))
                throw new KeyNotFoundException("the ranking has no unit " + unit);
            return place;
        }

        /// <summary>
        /// The value of the last unit that holds a place or a better one, to the nearest millionth; null where nobody
        /// does.
        /// </summary>
        public decimal? ValueAt(int place)
        {
            if (place < 0)
                throw new ArgumentOutOfRangeException("place", "places count from 1");
            return Numbers.Nearest(Call.Text(handle, (uint)place, NativeMethods.chiso_ranking_value_at));
        }

        /// <summary>The whole ranking as a JSON object.</summary>
        public string ToJson()
        {
            return Call.Text(handle, NativeMethods.chiso_ranking_json);
        }

        /// <summary>How many units there are, and how many have a rank.</summary>
        public override string ToString()
        {
            return Shown.Of(handle, () => Shown.Number(units.Count) + " units, " + Shown.Number(Of) + " ranked");
        }

        /// <summary>Frees the ranking; later use is an <see cref="ObjectDisposedException"/>.</summary>
        public void Dispose()
        {
            handle.Dispose();
        }
    }
}
