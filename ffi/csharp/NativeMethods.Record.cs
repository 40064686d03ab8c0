using System;
using System.Runtime.InteropServices;

namespace Chiso
{
    internal sealed class RecordHandle : Handle
    {
        protected override bool ReleaseHandle()
        {
            NativeMethods.chiso_record_free(handle);
            return true;
        }
    }

    internal static partial class NativeMethods
    {
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_record_read_json(
            byte[] json, UIntPtr length, out RecordHandle record, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_record_kind(
            RecordHandle record, byte[] path, out int kind, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_record_count(
            RecordHandle record, byte[] path, out UIntPtr count, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_record_name(
            RecordHandle record, byte[] path, UIntPtr index, out IntPtr name, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_record_text(
            RecordHandle record, byte[] path, out IntPtr text, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_record_points(
            RecordHandle record, byte[] path, out byte known, out long points, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_record_integer(
            RecordHandle record, byte[] path, out byte known, out long integer, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_record_day(
            RecordHandle record, byte[] path, out byte known, out int day, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_record_moment(
            RecordHandle record, byte[] path, out byte known, out long moment, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_record_flag(
            RecordHandle record, byte[] path, out byte known, out byte flag, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_record_json(
            RecordHandle record, byte[] path, out IntPtr json, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void chiso_record_free(IntPtr record);
    }
}
