using System;
using System.Runtime.InteropServices;

namespace Chiso
{
    internal sealed class CalendarHandle : Handle
    {
        protected override bool ReleaseHandle()
        {
            NativeMethods.chiso_calendar_free(handle);
            return true;
        }
    }

    internal sealed class DayFactsHandle : Handle
    {
        protected override bool ReleaseHandle()
        {
            NativeMethods.chiso_day_facts_free(handle);
            return true;
        }
    }

    internal static partial class NativeMethods
    {
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_calendar_vietnam(
            out CalendarHandle calendar, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_calendar_with_overlay(
            CalendarHandle calendar, byte[] toml, UIntPtr length, byte[] file, out CalendarHandle overlaid,
            out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_calendar_known_on(
            CalendarHandle calendar, int day, out CalendarHandle known, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_calendar_confirmed_only(
            CalendarHandle calendar, out CalendarHandle confirmed, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_calendar_range(
            CalendarHandle calendar, out int first, out int last, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_calendar_year_status(
            CalendarHandle calendar, int year, out int status, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_calendar_are_working_days(
            CalendarHandle calendar, int[] days, [Out] byte[] working, UIntPtr count, [Out] byte[] provisional,
            out UIntPtr provisionalCount, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_calendar_add_working_days(
            CalendarHandle calendar, int[] starts, int[] counts, [Out] int[] due, UIntPtr count, int start,
            [Out] byte[] provisional, out UIntPtr provisionalCount, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_calendar_count_working_days(
            CalendarHandle calendar, int[] from, int[] to, [Out] int[] days, UIntPtr count, int start,
            [Out] byte[] provisional, out UIntPtr provisionalCount, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_calendar_nth_working_day(
            CalendarHandle calendar, int from, int to, int n, out int day, out byte provisional, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_calendar_doubts(
            CalendarHandle calendar, int from, int to, out RecordHandle record, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_calendar_explain(
            CalendarHandle calendar, int day, out DayFactsHandle facts, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void chiso_calendar_free(
            IntPtr calendar);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_tet(
            int year, out byte known, out int day, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_hung_kings_day(
            int year, out byte known, out int day, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_day_facts_kind(
            DayFactsHandle facts, out int kind, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_day_facts_flags(
            DayFactsHandle facts, out byte working, out byte intake, out byte provisional, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_day_facts_year_status(
            DayFactsHandle facts, out int status, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_day_facts_name(
            DayFactsHandle facts, int lang, out IntPtr name, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_day_facts_doubt(
            DayFactsHandle facts, int lang, out IntPtr doubt, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_day_facts_act(
            DayFactsHandle facts, out IntPtr act, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_day_facts_partner(
            DayFactsHandle facts, out byte known, out int day, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_day_facts_shift_count(
            DayFactsHandle facts, out UIntPtr count, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_day_facts_shift(
            DayFactsHandle facts, UIntPtr index, out int from, out int to, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_day_facts_proposal_count(
            DayFactsHandle facts, out UIntPtr count, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_day_facts_proposal(
            DayFactsHandle facts, UIntPtr index, int lang, out int kind, out IntPtr name, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_day_facts_json(
            DayFactsHandle facts, out IntPtr json, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void chiso_day_facts_free(
            IntPtr facts);
    }
}
