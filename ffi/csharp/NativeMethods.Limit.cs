using System;
using System.Runtime.InteropServices;

namespace Chiso
{
    internal sealed class LimitHandle : Handle
    {
        protected override bool ReleaseHandle()
        {
            NativeMethods.chiso_limit_free(handle);
            return true;
        }
    }

    internal sealed class LimitDueHandle : Handle
    {
        protected override bool ReleaseHandle()
        {
            NativeMethods.chiso_due_free(handle);
            return true;
        }
    }

    internal static partial class NativeMethods
    {
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_limit_read(byte[] text, out LimitHandle limit, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_limit_new(uint count, int unit, out LimitHandle limit, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_limit_parts(
            LimitHandle limit, out uint count, out int unit, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_limit_text(LimitHandle limit, int lang, out IntPtr text, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_limit_due(
            LimitHandle limit, CalendarHandle calendar, int day, int second, int roll, int cutOff, int start,
            out LimitDueHandle due, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_limit_before(
            LimitHandle limit, CalendarHandle calendar, int @event, out LimitDueHandle due, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_due_last_day(
            LimitDueHandle due, out int day, out int second, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_due_counted(
            LimitDueHandle due, out int from, out int unrolled, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_due_provisional(LimitDueHandle due, out byte provisional, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_due_includes(
            LimitDueHandle due, int day, int second, out byte inTime, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_due_text(LimitDueHandle due, int lang, out IntPtr text, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_due_json(LimitDueHandle due, out IntPtr json, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void chiso_limit_free(IntPtr limit);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void chiso_due_free(IntPtr due);
    }
}
