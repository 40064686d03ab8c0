using System;
using System.Collections.Generic;

namespace Chiso
{
    /// <summary>A register of dossiers classified, a row for each.</summary>
    public sealed class DossierClasses
    {
        internal const int ClassCount = 9;

        private readonly byte[] classes;
        private readonly UIntPtr[] counts;

        internal DossierClasses(byte[] classes, long[] dueMoments, byte[] provisional, UIntPtr[] counts)
        {
            this.classes = classes;
            this.counts = counts;
            Due = Array.ConvertAll(dueMoments, due => due == Moments.None ? (DateTime?)null : Moments.FromSeconds(due));
            Provisional = Array.ConvertAll(provisional, mark => mark != 0);
        }

        /// <summary>How many dossiers there are.</summary>
        public int Rows
        {
            get { return classes.Length; }
        }

        /// <summary>The class of a dossier, by its row from 0.</summary>
        public DossierClass this[int row]
        {
            get
            {
                if (row < 0 || row >= classes.Length)
                    throw new ArgumentOutOfRangeException("row");
                return (DossierClass)classes[row];
            }
        }

        /// <summary>The due moment of each, the last second that is in time; null where there is none.</summary>
        public DateTime?[] Due { get; private set; }

        /// <summary>Whether the due date of each rests on a day that no notice has confirmed.</summary>
        public bool[] Provisional { get; private set; }

        /// <summary>How many dossiers are of a class; the counts of all classes add up to the rows.</summary>
        public int Count(DossierClass of)
        {
            if (of < 0 || (int)of >= counts.Length)
                throw new ArgumentOutOfRangeException("of");
            return Call.Size(counts[(int)of]);
        }

        /// <summary>As in "3 dossiers: OnTime 2, Overdue 1".</summary>
        public override string ToString()
        {
            var parts = new List<string>();
            for (var of = 0; of < counts.Length; of++)
                if (counts[of] != UIntPtr.Zero)
                    parts.Add((DossierClass)of + " " + Shown.Number(Call.Size(counts[of])));
            return Shown.Number(Rows) + " dossiers" + (parts.Count == 0 ? "" : ": " + string.Join(", ", parts));
        }
    }
}
