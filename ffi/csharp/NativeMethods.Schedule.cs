using System;
using System.Runtime.InteropServices;

namespace Chiso
{
    internal sealed class ScheduleHandle : Handle
    {
        protected override bool ReleaseHandle()
        {
            NativeMethods.chiso_schedule_free(handle);
            return true;
        }
    }

    internal sealed class ReportHandle : Handle
    {
        protected override bool ReleaseHandle()
        {
            NativeMethods.chiso_report_free(handle);
            return true;
        }
    }

    internal sealed class ReportsHandle : Handle
    {
        protected override bool ReleaseHandle()
        {
            NativeMethods.chiso_reports_free(handle);
            return true;
        }
    }

    internal static partial class NativeMethods
    {
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_period_read(
            byte[] text, out int kind, out int year, out uint number, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_period_name(
            int kind, int year, uint number, int lang, out IntPtr name, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_schedule_count(out UIntPtr count, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_schedule_id_at(UIntPtr index, out IntPtr id, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_schedule_builtin(byte[] id, out ScheduleHandle schedule, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_schedule_read_toml(
            byte[] toml, UIntPtr length, byte[] file, out ScheduleHandle schedule, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_schedule_report(
            ScheduleHandle schedule, CalendarHandle calendar, int kind, int year, uint number, int before, int roll,
            out ReportHandle report, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_schedule_next_due(
            ScheduleHandle schedule, CalendarHandle calendar, int from, int before, int roll, out ReportHandle report,
            out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_schedule_year(
            ScheduleHandle schedule, CalendarHandle calendar, int year, int before, int roll,
            out ReportsHandle reports, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_schedule_ics(
            ScheduleHandle schedule, CalendarHandle calendar, int year, int before, int roll, int lang,
            out IntPtr ics, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_schedule_json(ScheduleHandle schedule, out IntPtr json, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_reports_count(ReportsHandle reports, out UIntPtr count, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_reports_at(
            ReportsHandle reports, UIntPtr index, out ReportHandle report, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_report_period(
            ReportHandle report, out int kind, out int year, out uint number, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_report_covers(
            ReportHandle report, out int first, out int last, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_report_due(
            ReportHandle report, out int day, out int second, out int dayOff, out int named, out byte provisional,
            out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_report_json(ReportHandle report, out IntPtr json, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void chiso_schedule_free(IntPtr schedule);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void chiso_report_free(IntPtr report);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void chiso_reports_free(IntPtr reports);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_ics_write(
            byte[] title, IntPtr[] ids, IntPtr[] summaries, IntPtr[] descriptions, int[] first, int[] last,
            int[] seconds, UIntPtr count, out IntPtr ics, out IntPtr error);
    }
}
