using System;
using System.Runtime.InteropServices;

namespace Chiso
{
    internal sealed class AssessmentHandle : Handle
    {
        protected override bool ReleaseHandle()
        {
            NativeMethods.chiso_assessment_free(handle);
            return true;
        }
    }

    internal sealed class BytesHandle : Handle
    {
        protected override bool ReleaseHandle()
        {
            NativeMethods.chiso_bytes_free(handle);
            return true;
        }
    }

    internal static partial class NativeMethods
    {
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_assessment_new(
            FrameworkHandle framework, byte[] unit, int period, IntPtr[] nodes, IntPtr[] agencies, UIntPtr count,
            out AssessmentHandle assessment, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_assessment_read_json(
            FrameworkHandle framework, byte[] json, UIntPtr length, byte[] file, out AssessmentHandle assessment,
            out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_assessment_declare(
            AssessmentHandle assessment, int stage, uint round, FactsHandle facts, byte[] by, long at, byte[] why,
            out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_assessment_accept(
            AssessmentHandle assessment, uint round, byte[] node, byte[] by, long at, byte[] why, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_assessment_deduct(
            AssessmentHandle assessment, byte[] node, long points, byte[] by, long at, byte[] why,
            out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_assessment_support(
            AssessmentHandle assessment, byte[] node, IntPtr[] evidence, UIntPtr count, byte[] explanation,
            byte[] by, long at, byte[] why, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_assessment_submit(
            AssessmentHandle assessment, byte[] by, long at, byte[] why, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_assessment_withdraw(
            AssessmentHandle assessment, byte[] by, long at, byte[] why, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_assessment_conclude(
            AssessmentHandle assessment, byte[] by, long at, byte[] why, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_assessment_append_json(
            AssessmentHandle assessment, byte[] json, UIntPtr length, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_assessment_unit(
            AssessmentHandle assessment, out IntPtr unit, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_assessment_period(
            AssessmentHandle assessment, out int period, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_assessment_phase(
            AssessmentHandle assessment, out int phase, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_assessment_stage(
            AssessmentHandle assessment, out int stage, out uint round, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_assessment_entries(
            AssessmentHandle assessment, out RecordHandle record, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_assessment_entry_count(
            AssessmentHandle assessment, out UIntPtr count, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_assessment_gap_count(
            AssessmentHandle assessment, out UIntPtr count, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_assessment_gap(
            AssessmentHandle assessment, UIntPtr index, out IntPtr agency, out IntPtr node, out uint lacks,
            out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_assessment_gaps(
            AssessmentHandle assessment, out RecordHandle record, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_assessment_lead(
            AssessmentHandle assessment, byte[] node, out IntPtr agency, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_assessment_as_of(
            AssessmentHandle assessment, long at, out AssessmentHandle past, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_assessment_card(
            AssessmentHandle assessment, int stage, uint round, out ScorecardHandle card, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_assessment_compare(
            AssessmentHandle assessment, int before, uint beforeRound, int after, uint afterRound, out RecordHandle record,
            out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_assessment_json(
            AssessmentHandle assessment, out IntPtr json, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_scorecard_compare(
            ScorecardHandle before, ScorecardHandle after, out RecordHandle record, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_assessment_table(
            AssessmentHandle assessment, int format, int lang, out IntPtr table, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_assessment_xlsx(
            AssessmentHandle assessment, int lang, out BytesHandle workbook, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_assessment_read_xlsx(
            FrameworkHandle framework, byte[] data, UIntPtr length, byte[] file, out AssessmentHandle assessment,
            out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_assessment_form(
            AssessmentHandle assessment, byte[] agency, int lang, out BytesHandle workbook, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_assessment_import_forms(
            AssessmentHandle assessment, IntPtr[] names, IntPtr[] data, UIntPtr[] lengths, UIntPtr count, byte[] by,
            long at, byte[] why, out UIntPtr values, out UIntPtr supported, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void chiso_assessment_free(IntPtr assessment);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_bytes_data(
            BytesHandle bytes, out IntPtr data, out UIntPtr length, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void chiso_bytes_free(IntPtr bytes);
    }
}
