using System;
using System.Runtime.InteropServices;

namespace Chiso
{
    internal sealed class ClockHandle : Handle
    {
        protected override bool ReleaseHandle()
        {
            NativeMethods.chiso_clock_free(handle);
            return true;
        }
    }

    internal sealed class DossierStatusHandle : Handle
    {
        protected override bool ReleaseHandle()
        {
            NativeMethods.chiso_dossier_status_free(handle);
            return true;
        }
    }

    internal static partial class NativeMethods
    {
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_moment_parse(byte[] text, out long moment, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_moment_text(long moment, out IntPtr text, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_calendar_add_working_time(
            CalendarHandle calendar, long[] starts, long[] seconds, UIntPtr count, [Out] long[] ends,
            [Out] byte[] provisional, out UIntPtr provisionalCount, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_calendar_count_working_time(
            CalendarHandle calendar, long[] from, long[] to, UIntPtr count, [Out] long[] seconds,
            [Out] byte[] provisional, out UIntPtr provisionalCount, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_calendar_half_day(
            CalendarHandle calendar, long moment, uint after, out long opens, out long closes, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_clock_new(
            CalendarHandle calendar, byte[] limit, long received, byte[] options, out ClockHandle clock,
            out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_clock_read_json(
            CalendarHandle calendar, byte[] json, UIntPtr length, out ClockHandle clock, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_clock_record(
            ClockHandle clock, int kind, long moment, byte[] reason, byte[] basis, byte[] who, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_clock_extend(
            ClockHandle clock, long moment, int until, byte[] reason, byte[] basis, byte[] who, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_clock_extend_to(
            ClockHandle clock, long moment, long until, byte[] reason, byte[] basis, byte[] who, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_clock_correct(
            ClockHandle clock, long moment, UIntPtr place, long to, byte[] reason, byte[] basis, byte[] who,
            out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_clock_event_count(ClockHandle clock, out UIntPtr count, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_clock_json(ClockHandle clock, out IntPtr json, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_clock_status(
            ClockHandle clock, long asOf, out DossierStatusHandle status, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void chiso_clock_free(IntPtr clock);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_dossier_status_state(
            DossierStatusHandle status, out int state, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_dossier_status_flags(
            DossierStatusHandle status, out byte overdue, out byte provisional, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_dossier_status_due(
            DossierStatusHandle status, out byte known, out long due, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_dossier_status_done(
            DossierStatusHandle status, out byte known, out long done, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_dossier_status_elapsed(
            DossierStatusHandle status, out byte known, out long count, out int unit, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_dossier_status_remaining(
            DossierStatusHandle status, out byte known, out long count, out int unit, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_dossier_status_punctuality(
            DossierStatusHandle status, int granularity, out byte known, out int punctuality, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_dossier_status_due_count(
            DossierStatusHandle status, out UIntPtr count, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_dossier_status_due_at(
            DossierStatusHandle status, UIntPtr index, out long due, out UIntPtr place, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_dossier_status_due_reason(
            DossierStatusHandle status, UIntPtr index, int lang, out IntPtr reason, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_dossier_status_breach_count(
            DossierStatusHandle status, out UIntPtr count, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_dossier_status_breach(
            DossierStatusHandle status, UIntPtr index, int lang, out UIntPtr place, out IntPtr text,
            out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_dossier_status_text(
            DossierStatusHandle status, int lang, out IntPtr text, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_dossier_status_json(
            DossierStatusHandle status, out IntPtr json, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void chiso_dossier_status_free(IntPtr status);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_classify_dossiers(
            CalendarHandle calendar, byte[] options, long asOf, int granularity, UIntPtr count, long[] received,
            int[] limits, long[] due, long[] done, int[] pausedDays, long[] waitingSince, [Out] byte[] classes,
            [Out] long[] dueMoments, [Out] byte[] provisional, [Out] UIntPtr[] counts, out IntPtr error);
    }
}
