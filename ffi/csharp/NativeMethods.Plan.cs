using System;
using System.Runtime.InteropServices;

namespace Chiso
{
    internal sealed class PlanHandle : Handle
    {
        protected override bool ReleaseHandle()
        {
            NativeMethods.chiso_plan_free(handle);
            return true;
        }
    }

    internal sealed class PlanLogHandle : Handle
    {
        protected override bool ReleaseHandle()
        {
            NativeMethods.chiso_plan_log_free(handle);
            return true;
        }
    }

    internal sealed class PlanStatusHandle : Handle
    {
        protected override bool ReleaseHandle()
        {
            NativeMethods.chiso_plan_status_free(handle);
            return true;
        }
    }

    internal static partial class NativeMethods
    {
        /// <summary>CHISO_NO_DAY.</summary>
        internal const int NoDay = int.MinValue;

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_plan_builtin_count(out UIntPtr count, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_plan_builtin_id(UIntPtr index, out IntPtr id, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_plan_builtin(byte[] id, out PlanHandle plan, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_plan_read_toml(
            byte[] text, UIntPtr length, byte[] file, out PlanHandle plan, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_plan_read_json(
            byte[] text, UIntPtr length, byte[] file, out PlanHandle plan, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_plan_toml(PlanHandle plan, out IntPtr toml, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_plan_json(PlanHandle plan, out IntPtr json, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_plan_id(PlanHandle plan, out IntPtr id, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_plan_summary(PlanHandle plan, out RecordHandle record, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_plan_count(PlanHandle plan, int part, out UIntPtr count, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_plan_entry_id(
            PlanHandle plan, int part, UIntPtr index, out IntPtr id, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_plan_entry_name(
            PlanHandle plan, int part, UIntPtr index, int lang, out IntPtr name, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_plan_list(
            PlanHandle plan, int part, out RecordHandle record, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_plan_item(
            PlanHandle plan, byte[] item, out RecordHandle record, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_plan_item_last_day(PlanHandle plan, byte[] item, int before,
            out byte known, out int day, out byte dayOff, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_plan_agency(
            PlanHandle plan, byte[] agency, out RecordHandle record, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_plan_members(
            PlanHandle plan, byte[] wording, out RecordHandle record, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_plan_assignments(
            PlanHandle plan, byte[] agency, out RecordHandle record, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_plan_check_targets(
            PlanHandle plan, byte[] evidence, out RecordHandle record, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_plan_check_requirements(
            PlanHandle plan, byte[] evidence, out RecordHandle record, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_plan_check_report(PlanHandle plan, byte[] report, byte[] lines,
            byte[] expected, out RecordHandle record, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_plan_ics(PlanHandle plan, byte[] agency, byte[] reports, int before,
            int lang, out IntPtr ics, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void chiso_plan_free(IntPtr plan);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_plan_log_read_json(PlanHandle plan, byte[] text, UIntPtr length,
            byte[] file, int closes, out PlanLogHandle log, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void chiso_plan_log_free(IntPtr log);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_plan_status_of(PlanLogHandle log, int on, int before, uint warnDays,
            byte[] reports, out PlanStatusHandle status, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_plan_status_details(
            PlanStatusHandle status, out RecordHandle record, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_plan_status_counts(
            PlanStatusHandle status, out PlanCounts counts, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_plan_status_line(PlanStatusHandle status, byte[] item, byte[] agency,
            out int progress, out int state, out long lateDays, out byte known, out int lastDay, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_plan_status_line_details(
            PlanStatusHandle status, byte[] item, byte[] agency, out RecordHandle record, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_plan_status_judge(
            PlanStatusHandle status, byte[] evidence, out RecordHandle record, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_plan_status_report(PlanStatusHandle status, byte[] evidence, byte[] mark,
            int lang, int format, out IntPtr report, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void chiso_plan_status_free(IntPtr status);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_task_registers(
            byte[] registers, UIntPtr length, out RecordHandle record, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_task_totals_sums(byte[] totals, out RecordHandle record, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_task_totals_rate(
            byte[] totals, int rate, byte[] published, out RecordHandle record, out IntPtr error);
    }
}
