using System;
using System.Runtime.InteropServices;

namespace Chiso
{
    internal sealed class TargetHandle : Handle
    {
        protected override bool ReleaseHandle()
        {
            NativeMethods.chiso_target_free(handle);
            return true;
        }
    }

    internal sealed class FindingHandle : Handle
    {
        protected override bool ReleaseHandle()
        {
            NativeMethods.chiso_finding_free(handle);
            return true;
        }
    }

    internal static partial class NativeMethods
    {
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_target_new_place(
            int kind, uint place, out TargetHandle target, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_target_new_value(
            int kind, byte[] value, out TargetHandle target, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_target_new_group(
            byte[] scheme, byte[] group, int cut, out TargetHandle target, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_target_check(
            TargetHandle target, byte[] unit, RankingHandle ranking, out FindingHandle finding,
            out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_target_check_own(
            TargetHandle target, byte[] unit, byte[] value, int state, uint rank, out FindingHandle finding,
            out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_finding_status(FindingHandle finding, out int status, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_finding_points_gap(
            FindingHandle finding, out IntPtr gap, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_finding_places_gap(FindingHandle finding, out uint gap, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_finding_reason(
            FindingHandle finding, int lang, out IntPtr reason, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_finding_json(FindingHandle finding, out IntPtr json, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void chiso_target_free(IntPtr target);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void chiso_finding_free(IntPtr finding);
    }
}
