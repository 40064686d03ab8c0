using System;

namespace Chiso
{
    /// <summary>Who makes an entry of a record, when and why. The library has no clock.</summary>
    public sealed class Stamp
    {
        /// <summary>Who and when, without a reason.</summary>
        public Stamp(string by, DateTime at)
            : this(by, at, null)
        {
        }

        /// <summary>Who, when (Việt Nam's time, to the second) and why.</summary>
        public Stamp(string by, DateTime at, string why)
        {
            By = by;
            At = Moments.Local(at, "at");
            Why = why;
        }

        /// <summary>The person or body.</summary>
        public string By { get; private set; }

        /// <summary>The moment.</summary>
        public DateTime At { get; private set; }

        /// <summary>The reason; null where none was given.</summary>
        public string Why { get; private set; }

        /// <summary>The same with a reason.</summary>
        public Stamp Because(string why)
        {
            return new Stamp(By, At, why);
        }

        /// <summary>As in "Sở Nội vụ, 2022-12-20 09:00:00: by letter".</summary>
        public override string ToString()
        {
            return By + ", " + Shown.Moment(At) + (Why == null ? "" : ": " + Why);
        }
    }
}
