using System;
using System.Runtime.InteropServices;

namespace Chiso
{
    internal sealed class ScorecardHandle : Handle
    {
        protected override bool ReleaseHandle()
        {
            NativeMethods.chiso_scorecard_free(handle);
            return true;
        }
    }

    internal static partial class NativeMethods
    {
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_score(
            FactsHandle facts, byte[] unit, int period, uint flags, out ScorecardHandle card,
            out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_scorecard_framework(
            ScorecardHandle card, out FrameworkHandle framework, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_scorecard_points(
            ScorecardHandle card, byte[] node, out long points, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_scorecard_all_points(
            ScorecardHandle card, [Out] long[] points, [Out] byte[] states, UIntPtr count, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_scorecard_state(
            ScorecardHandle card, byte[] node, out int state, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_scorecard_applicable_max(
            ScorecardHandle card, byte[] node, out byte known, out long max, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_scorecard_lost(
            ScorecardHandle card, byte[] node, out byte known, out long lost, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_scorecard_index(
            ScorecardHandle card, byte[] node, out byte known, out long index, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_scorecard_exact(
            ScorecardHandle card, byte[] node, out IntPtr exact, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_scorecard_is_partial(
            ScorecardHandle card, byte[] node, out byte partial, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_scorecard_missing_count(
            ScorecardHandle card, byte[] node, out UIntPtr count, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_scorecard_missing(
            ScorecardHandle card, byte[] node, UIntPtr index, out IntPtr part, out int state,
            out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_scorecard_line(
            ScorecardHandle card, byte[] node, int lang, out IntPtr line, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_scorecard_reason_text(
            ScorecardHandle card, byte[] node, int lang, out IntPtr reason, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_scorecard_reason(
            ScorecardHandle card, byte[] node, out RecordHandle record, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_scorecard_json(ScorecardHandle card, out IntPtr json, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void chiso_scorecard_free(IntPtr card);
    }
}
