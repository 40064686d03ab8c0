using System;

namespace Chiso
{
    /// <summary>
    /// A target held against a result. Immutable; may be used by several threads at once.
    /// </summary>
    public sealed class Finding : IDisposable
    {
        private readonly FindingHandle handle;

        internal Finding(FindingHandle handle)
        {
            this.handle = handle;
        }

        /// <summary>Whether the target is met.</summary>
        public TargetStatus Status
        {
            get { return (TargetStatus)Call.Get<FindingHandle, int>(handle, NativeMethods.chiso_finding_status); }
        }

        /// <summary>
        /// How many points are short, to the nearest millionth; null where the target is met, or that is not known.
        /// </summary>
        public decimal? PointsGap
        {
            get { return Numbers.Nearest(Call.Text(handle, NativeMethods.chiso_finding_points_gap)); }
        }

        /// <summary>How many places are short; null where a place was not wanted, or none is short.</summary>
        public int? PlacesGap
        {
            get
            {
                uint gap = Call.Get<FindingHandle, uint>(handle, NativeMethods.chiso_finding_places_gap);
                return gap == 0 ? (int?)null : checked((int)gap);
            }
        }

        /// <summary>The finding in words.</summary>
        public string Reason(Lang lang)
        {
            return Call.Text(handle, (int)lang, NativeMethods.chiso_finding_reason);
        }

        /// <summary>The whole finding as a JSON object.</summary>
        public string ToJson()
        {
            return Call.Text(handle, NativeMethods.chiso_finding_json);
        }

        /// <summary>The finding in English.</summary>
        public override string ToString()
        {
            return Shown.Of(handle, () => Reason(Lang.En));
        }

        /// <summary>Frees the finding; later use is an <see cref="ObjectDisposedException"/>.</summary>
        public void Dispose()
        {
            handle.Dispose();
        }
    }
}
