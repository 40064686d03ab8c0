using System;
using System.Runtime.InteropServices;

namespace Chiso
{
    internal sealed class DeadlineHandle : Handle
    {
        protected override bool ReleaseHandle()
        {
            NativeMethods.chiso_deadline_free(handle);
            return true;
        }
    }

    internal static partial class NativeMethods
    {
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_deadline_read(
            byte[] text, int year, uint month, out DeadlineHandle deadline, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_deadline_kind(DeadlineHandle deadline, out int kind, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_deadline_last_day(
            DeadlineHandle deadline, CalendarHandle calendar, int before, int roll, out int day, out int second,
            out int dayOff, out int named, out byte provisional, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_deadline_next_due(
            DeadlineHandle deadline, CalendarHandle calendar, int from, int before, int roll, out byte known,
            out int day, out int second, out int dayOff, out int named, out byte provisional, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_deadline_status(
            DeadlineHandle deadline, CalendarHandle calendar, int on, int before, int roll, out int status,
            out long days, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_deadline_due(
            DeadlineHandle deadline, CalendarHandle calendar, int day, int second, int roll, int cutOff, int start,
            out LimitDueHandle due, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_deadline_limit(
            DeadlineHandle deadline, out LimitHandle limit, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_deadline_first_day(
            DeadlineHandle deadline, out byte known, out int day, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_deadline_explain(
            DeadlineHandle deadline, CalendarHandle calendar, int lang, out IntPtr text, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_deadline_json(
            DeadlineHandle deadline, CalendarHandle calendar, out IntPtr json, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void chiso_deadline_free(IntPtr deadline);
    }
}
