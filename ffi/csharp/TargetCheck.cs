using System;

namespace Chiso
{
    /// <summary>
    /// A target held against a result. Immutable; may be used by several threads at once.
    /// </summary>
    public sealed class TargetCheck : IDisposable
    {
        private readonly TargetCheckHandle handle;

        internal TargetCheck(TargetCheckHandle handle)
        {
            this.handle = handle;
        }

        /// <summary>Whether the target is met.</summary>
        public TargetStatus Status
        {
            get { return (TargetStatus)Call.Get<TargetCheckHandle, int>(handle, NativeMethods.chiso_target_check_status); }
        }

        /// <summary>
        /// How many points are short, to the nearest millionth; null where the target is met, or that is not known.
        /// </summary>
        public decimal? PointsGap
        {
            get { return Numbers.Nearest(Call.Text(handle, NativeMethods.chiso_target_check_points_gap)); }
        }

        /// <summary>How many places are short; null where a place was not wanted, or none is short.</summary>
        public int? PlacesGap
        {
            get
            {
                uint gap = Call.Get<TargetCheckHandle, uint>(handle, NativeMethods.chiso_target_check_places_gap);
                return gap == 0 ? (int?)null : checked((int)gap);
            }
        }

        /// <summary>The finding in words.</summary>
        public string Reason(Lang lang)
        {
            return Call.Text(handle, (int)lang, NativeMethods.chiso_target_check_reason);
        }

        /// <summary>The whole finding as a JSON object.</summary>
        public string ToJson()
        {
            return Call.Text(handle, NativeMethods.chiso_target_check_json);
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
