using System;

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
            DueMoments = dueMoments;
            Provisional = provisional;
        }

        /// <summary>How many dossiers there are.</summary>
        public int Rows
        {
            get { return classes.Length; }
        }

        /// <summary>The class of a dossier, by its row from 0.</summary>
        public DossierClass this[int row]
        {
            get { return (DossierClass)classes[row]; }
        }

        /// <summary>The due moment of each, the last second that is in time, or <see cref="Moments.None"/>.</summary>
        public long[] DueMoments { get; private set; }

        /// <summary>1 where the due date rests on a day that no notice has confirmed, else 0.</summary>
        public byte[] Provisional { get; private set; }

        /// <summary>How many dossiers are of a class; the counts of all classes add up to the rows.</summary>
        public int Count(DossierClass of)
        {
            return Call.Size(counts[(int)of]);
        }
    }
}
