using System;
using System.Runtime.InteropServices;

namespace Chiso
{
    internal sealed class CriteriaTableHandle : Handle
    {
        protected override bool ReleaseHandle()
        {
            NativeMethods.chiso_criteria_table_free(handle);
            return true;
        }
    }

    internal static partial class NativeMethods
    {
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_criteria_table_read(
            byte[] bytes, UIntPtr length, byte[] file, byte[] sheet, byte[] edition,
            out CriteriaTableHandle table, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_criteria_table_open(
            byte[] path, byte[] sheet, byte[] edition, out CriteriaTableHandle table, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_criteria_table_framework(
            CriteriaTableHandle table, out FrameworkHandle framework, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_criteria_table_row_count(
            CriteriaTableHandle table, out UIntPtr count, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_criteria_table_row_text(
            CriteriaTableHandle table, UIntPtr index, int field, out IntPtr text, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_criteria_table_row_number(
            CriteriaTableHandle table, UIntPtr index, out uint number, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_criteria_table_row_level(
            CriteriaTableHandle table, UIntPtr index, out uint level, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_criteria_table_row_max(
            CriteriaTableHandle table, UIntPtr index, out byte known, out long max, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_criteria_table_row(
            CriteriaTableHandle table, UIntPtr index, out RecordHandle record, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_criteria_table_coverage_count(
            CriteriaTableHandle table, int what, out UIntPtr count, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_criteria_table_coverage(
            CriteriaTableHandle table, out RecordHandle record, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_criteria_table_coverage_text(
            CriteriaTableHandle table, int lang, out IntPtr report, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void chiso_criteria_table_free(IntPtr table);
    }
}
