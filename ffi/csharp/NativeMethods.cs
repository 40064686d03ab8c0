// Made by `make generate` from the exports of ffi/src; not to be edited.

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

    internal sealed class UnitHandle : Handle
    {
        protected override bool ReleaseHandle()
        {
            NativeMethods.chiso_unit_free(handle);
            return true;
        }
    }

    internal sealed class FrameworkHandle : Handle
    {
        protected override bool ReleaseHandle()
        {
            NativeMethods.chiso_framework_free(handle);
            return true;
        }
    }

    internal sealed class DifferenceHandle : Handle
    {
        protected override bool ReleaseHandle()
        {
            NativeMethods.chiso_difference_free(handle);
            return true;
        }
    }

    internal sealed class CriteriaTableHandle : Handle
    {
        protected override bool ReleaseHandle()
        {
            NativeMethods.chiso_criteria_table_free(handle);
            return true;
        }
    }

    internal sealed class FactsHandle : Handle
    {
        protected override bool ReleaseHandle()
        {
            NativeMethods.chiso_facts_free(handle);
            return true;
        }
    }

    internal sealed class ScorecardHandle : Handle
    {
        protected override bool ReleaseHandle()
        {
            NativeMethods.chiso_scorecard_free(handle);
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

    internal sealed class AssessmentHandle : Handle
    {
        protected override bool ReleaseHandle()
        {
            NativeMethods.chiso_assessment_free(handle);
            return true;
        }
    }

    internal sealed class ColumnsHandle : Handle
    {
        protected override bool ReleaseHandle()
        {
            NativeMethods.chiso_columns_free(handle);
            return true;
        }
    }

    internal sealed class RankingHandle : Handle
    {
        protected override bool ReleaseHandle()
        {
            NativeMethods.chiso_ranking_free(handle);
            return true;
        }
    }

    internal sealed class GroupingHandle : Handle
    {
        protected override bool ReleaseHandle()
        {
            NativeMethods.chiso_grouping_free(handle);
            return true;
        }
    }

    internal sealed class TargetHandle : Handle
    {
        protected override bool ReleaseHandle()
        {
            NativeMethods.chiso_target_free(handle);
            return true;
        }
    }

    internal sealed class TargetCheckHandle : Handle
    {
        protected override bool ReleaseHandle()
        {
            NativeMethods.chiso_target_check_free(handle);
            return true;
        }
    }

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
            NativeMethods.chiso_limit_due_free(handle);
            return true;
        }
    }

    internal sealed class DeadlineHandle : Handle
    {
        protected override bool ReleaseHandle()
        {
            NativeMethods.chiso_deadline_free(handle);
            return true;
        }
    }

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

    internal sealed class DossierClockHandle : Handle
    {
        protected override bool ReleaseHandle()
        {
            NativeMethods.chiso_dossier_clock_free(handle);
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
        internal const uint AbiVersion = 2;
        internal const int RecordNone = 0;
        internal const int RecordText = 1;
        internal const int RecordInteger = 2;
        internal const int RecordFlag = 3;
        internal const int RecordList = 4;
        internal const int RecordObject = 5;
        internal const long Scale = 1000000;
        internal const uint ScalePlaces = 6;
        internal const int PointsTextCapacity = 24;
        internal const int DifferenceAdded = 1;
        internal const int DifferenceRemoved = 2;
        internal const int DifferenceRenamed = 3;
        internal const int DifferenceMoved = 4;
        internal const int DifferenceMaxChanged = 5;
        internal const int DifferenceRuleChanged = 6;
        internal const int DifferenceNotComparable = 7;
        internal const int RowKind = 1;
        internal const int RowId = 2;
        internal const int RowRuleKind = 3;
        internal const int RowReading = 4;
        internal const int RowDoubts = 5;
        internal const int RowText = 6;
        internal const int RowAgency = 7;
        internal const int RowEvidence = 8;
        internal const int RowNotes = 9;
        internal const int RowProposedBy = 10;
        internal const int RowVerdict = 11;
        internal const int RowDecidedBy = 12;
        internal const int RowDecidedOn = 13;
        internal const int CoverageNodes = 1;
        internal const int CoverageLines = 2;
        internal const int CoverageUnderstood = 3;
        internal const int CoverageDoubted = 4;
        internal const int CoverageRefused = 5;
        internal const int CoverageNotes = 6;
        internal const int NoPeriod = 0;
        internal const uint ScoreKnownPart = 1;
        internal const int StageSelf = 0;
        internal const int StageAppraised = 1;
        internal const int StageDeduction = 2;
        internal const int StageFinal = 3;
        internal const uint LacksValue = 1;
        internal const uint LacksEvidence = 2;
        internal const int Unrounded = -1;
        internal const uint RankAscending = 1;
        internal const int TargetTop = 1;
        internal const int TargetRankNotBelow = 2;
        internal const int TargetAtLeast = 3;
        internal const int TargetAbove = 4;
        internal const int TargetValueNotBelow = 5;
        internal const int NoTime = -1;
        internal const long NoMoment = long.MinValue;
        internal const int NoLimit = int.MinValue;
        internal const int ClassCount = 9;
        internal const int NoDay = int.MinValue;

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr chiso_version();

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint chiso_abi_version();

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_error_code(IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr chiso_error_name(IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr chiso_error_message(IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr chiso_error_text(IntPtr error, int lang);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr chiso_error_details(IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr chiso_error_node(IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr chiso_error_file(IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint chiso_error_line(IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint chiso_error_column(IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void chiso_error_free(IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void chiso_text_free(IntPtr text);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_record_read_json(
            byte[] json, UIntPtr length, out RecordHandle record, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_record_kind(RecordHandle record, byte[] path, out int kind, out IntPtr error);

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

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_criteria_table_propose(
            CriteriaTableHandle table, uint[] rows, uint[] parts, IntPtr[] notations, UIntPtr count, byte[] by,
            out CriteriaTableHandle proposed, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_criteria_table_decide(
            CriteriaTableHandle table, uint row, uint part, byte[] verdict, byte[] by, int on,
            out CriteriaTableHandle decided, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_criteria_table_review(
            CriteriaTableHandle table, int lang, out BytesHandle workbook, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_criteria_table_review_html(
            CriteriaTableHandle table, int lang, out IntPtr page, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_review_read(
            byte[] data, UIntPtr length, byte[] file, CriteriaTableHandle table, byte[] on,
            out CriteriaTableHandle reviewed, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_points_parse(byte[] text, out long points, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_points_from_double(double value, out long points, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_points_round(
            byte[] value, uint places, int mode, out long points, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_points_text(
            long points, uint places, [Out] byte[] buffer, UIntPtr capacity, out UIntPtr length, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_points_reconcile(
            long total, long[] parts, UIntPtr count, uint places, out byte possible, out long difference, out long low,
            out long high, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_unit_resolve(
            byte[] nameOrCode, byte[] on, out UnitHandle unit, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_unit_resolve_in_year(
            byte[] nameOrCode, int year, out UnitHandle unit, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_unit_count(byte[] on, out UIntPtr count, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_unit_at(byte[] on, UIntPtr index, out UnitHandle unit, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_unit_name(UnitHandle unit, int lang, out IntPtr name, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_unit_code(UnitHandle unit, out IntPtr code, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_unit_iso(UnitHandle unit, out IntPtr iso, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_unit_region(UnitHandle unit, out IntPtr region, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_unit_kind(UnitHandle unit, out int kind, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_unit_valid(UnitHandle unit, out IntPtr from, out IntPtr to, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_unit_trace_count(
            UnitHandle unit, byte[] on, out UIntPtr count, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_unit_trace(
            UnitHandle unit, byte[] on, UIntPtr index, out UnitHandle traced, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_name_key(byte[] name, out IntPtr key, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void chiso_unit_free(IntPtr unit);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_builtin_count(out UIntPtr count, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_builtin_id(UIntPtr index, out IntPtr id, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_builtin(byte[] id, out FrameworkHandle framework, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_edition(
            byte[] index, int year, out FrameworkHandle framework, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_read_toml(
            byte[] text, UIntPtr length, byte[] file, out FrameworkHandle framework, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_read_json(
            byte[] text, UIntPtr length, byte[] file, out FrameworkHandle framework, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_toml(FrameworkHandle framework, out IntPtr toml, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_json(FrameworkHandle framework, out IntPtr json, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_schema(out IntPtr schema, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_id(FrameworkHandle framework, out IntPtr id, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_index(FrameworkHandle framework, out IntPtr index, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_title(
            FrameworkHandle framework, int lang, out IntPtr title, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_status(FrameworkHandle framework, out int status, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_missing_count(
            FrameworkHandle framework, out UIntPtr count, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_missing(
            FrameworkHandle framework, UIntPtr index, out IntPtr missing, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_holds_in(
            FrameworkHandle framework, int year, out byte holds, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_node_count(
            FrameworkHandle framework, out UIntPtr count, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_find(
            FrameworkHandle framework, byte[] id, out UIntPtr node, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_node_id(
            FrameworkHandle framework, UIntPtr node, out IntPtr id, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_node_name(
            FrameworkHandle framework, UIntPtr node, int lang, out IntPtr name, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_node_level(
            FrameworkHandle framework, UIntPtr node, out IntPtr level, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_node_rule(
            FrameworkHandle framework, UIntPtr node, out IntPtr rule, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_node_parent(
            FrameworkHandle framework, UIntPtr node, out long parent, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_node_scored(
            FrameworkHandle framework, UIntPtr node, out byte scored, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_node_survey(
            FrameworkHandle framework, UIntPtr node, out byte survey, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_node_max(
            FrameworkHandle framework, UIntPtr node, out byte known, out long max, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_fact_count(
            FrameworkHandle framework, UIntPtr node, out UIntPtr count, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_fact_name(
            FrameworkHandle framework, UIntPtr node, UIntPtr index, out IntPtr name, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_fact_kind(
            FrameworkHandle framework, UIntPtr node, UIntPtr index, out int kind, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void chiso_framework_free(IntPtr framework);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_act(
            FrameworkHandle framework, out IntPtr number, out IntPtr date, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_valid(
            FrameworkHandle framework, out int from, out byte known, out int to, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_option_count(
            FrameworkHandle framework, UIntPtr node, out UIntPtr count, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_option_id(
            FrameworkHandle framework, UIntPtr node, UIntPtr index, out IntPtr id, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_option_label(
            FrameworkHandle framework, UIntPtr node, UIntPtr index, int lang, out IntPtr label, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_diff(
            FrameworkHandle from, FrameworkHandle to, out DifferenceHandle difference, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_difference_is_comparable(
            DifferenceHandle difference, out byte comparable, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_difference_count(
            DifferenceHandle difference, int list, out UIntPtr count, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_difference_node(
            DifferenceHandle difference, int list, UIntPtr index, out IntPtr node, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_difference_json(
            DifferenceHandle difference, out IntPtr json, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void chiso_difference_free(IntPtr difference);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_criteria_table_read(
            byte[] bytes, UIntPtr length, byte[] file, byte[] sheet, byte[] edition, out CriteriaTableHandle table,
            out IntPtr error);

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

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_facts_new(FrameworkHandle framework, out FactsHandle facts, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_facts_read_json(
            FrameworkHandle framework, byte[] text, UIntPtr length, out FactsHandle facts, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_facts_set(FactsHandle facts, byte[] node, byte[] value, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_facts_set_fact(
            FactsHandle facts, byte[] node, byte[] fact, byte[] value, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_facts_set_number(
            FactsHandle facts, byte[] node, byte[] fact, long value, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_facts_set_double(
            FactsHandle facts, byte[] node, byte[] fact, double value, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_facts_set_date(
            FactsHandle facts, byte[] node, byte[] fact, int days, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_facts_set_options(
            FactsHandle facts, byte[] node, byte[] fact, IntPtr[] options, UIntPtr count, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_facts_award(FactsHandle facts, byte[] node, long points, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_facts_set_state(FactsHandle facts, byte[] node, int state, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_facts_deduct(FactsHandle facts, byte[] node, long points, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void chiso_facts_free(IntPtr facts);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_score(
            FactsHandle facts, byte[] unit, int period, uint flags, out ScorecardHandle card, out IntPtr error);

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
            ScorecardHandle card, byte[] node, UIntPtr index, out IntPtr part, out int state, out IntPtr error);

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

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_bytes_data(
            BytesHandle bytes, out IntPtr data, out UIntPtr length, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void chiso_bytes_free(IntPtr bytes);

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
            AssessmentHandle assessment, byte[] node, long points, byte[] by, long at, byte[] why, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_assessment_support(
            AssessmentHandle assessment, byte[] node, IntPtr[] evidence, UIntPtr count, byte[] explanation, byte[] by,
            long at, byte[] why, out IntPtr error);

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
        internal static extern int chiso_assessment_phase(AssessmentHandle assessment, out int phase, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_assessment_stage(
            AssessmentHandle assessment, out int stage, out uint round, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_assessment_entry_count(
            AssessmentHandle assessment, out UIntPtr count, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_assessment_entries(
            AssessmentHandle assessment, out RecordHandle record, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_assessment_gap_count(
            AssessmentHandle assessment, out UIntPtr count, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_assessment_gaps(
            AssessmentHandle assessment, out RecordHandle record, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_assessment_gap(
            AssessmentHandle assessment, UIntPtr index, out IntPtr agency, out IntPtr node, out uint lacks,
            out IntPtr error);

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
            AssessmentHandle assessment, int before, uint beforeRound, int after, uint afterRound,
            out RecordHandle record, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_assessment_json(
            AssessmentHandle assessment, out IntPtr json, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_scorecard_compare(
            ScorecardHandle before, ScorecardHandle after, out RecordHandle record, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void chiso_assessment_free(IntPtr assessment);

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
        internal static extern int chiso_columns_new(
            FrameworkHandle framework, IntPtr[] nodes, IntPtr[] facts, UIntPtr count, int period,
            out ColumnsHandle columns, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_columns_totals(
            ColumnsHandle columns, IntPtr[] values, UIntPtr rows, [Out] double[] points, [Out] double[] applicableMax,
            out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void chiso_columns_free(IntPtr columns);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_ranking_new(
            IntPtr[] units, long[] values, byte[] states, UIntPtr count, int ties, int places, int mode, uint flags,
            out RankingHandle ranking, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_ranking_new_exact(
            IntPtr[] units, IntPtr[] values, byte[] states, UIntPtr count, int ties, int places, int mode, uint flags,
            out RankingHandle ranking, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_ranking_count(RankingHandle ranking, out UIntPtr count, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_ranking_ranked(RankingHandle ranking, out UIntPtr ranked, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_ranking_ranks(
            RankingHandle ranking, [Out] uint[] ranks, UIntPtr count, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_ranking_value_at(
            RankingHandle ranking, uint place, out IntPtr value, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_ranking_json(RankingHandle ranking, out IntPtr json, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void chiso_ranking_free(IntPtr ranking);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_scheme_count(out UIntPtr count, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_scheme_id(UIntPtr index, out IntPtr id, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_scheme(byte[] id, out RecordHandle record, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_grouping_new(
            RankingHandle ranking, byte[] scheme, int cut, out GroupingHandle grouping, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_grouping_count(GroupingHandle grouping, out UIntPtr count, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_grouping_id(
            GroupingHandle grouping, UIntPtr group, out IntPtr id, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_grouping_name(
            GroupingHandle grouping, UIntPtr group, int lang, out IntPtr name, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_grouping_size(
            GroupingHandle grouping, UIntPtr group, out UIntPtr size, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_grouping_members(
            GroupingHandle grouping, [Out] int[] groups, UIntPtr count, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_grouping_json(GroupingHandle grouping, out IntPtr json, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void chiso_grouping_free(IntPtr grouping);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_target_new_place(
            int kind, uint place, out TargetHandle target, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_target_new_value(
            int kind, byte[] value, out TargetHandle target, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_target_new_group(
            byte[] scheme, byte[] group, int cut, out TargetHandle target, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_target_check_ranking(
            TargetHandle target, byte[] unit, RankingHandle ranking, out TargetCheckHandle finding, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_target_check_own(
            TargetHandle target, byte[] unit, byte[] value, int state, uint rank, out TargetCheckHandle finding,
            out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_target_check_status(
            TargetCheckHandle finding, out int status, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_target_check_points_gap(
            TargetCheckHandle finding, out IntPtr gap, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_target_check_places_gap(
            TargetCheckHandle finding, out uint gap, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_target_check_reason(
            TargetCheckHandle finding, int lang, out IntPtr reason, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_target_check_json(
            TargetCheckHandle finding, out IntPtr json, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void chiso_target_free(IntPtr target);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void chiso_target_check_free(IntPtr finding);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_day_parse(byte[] text, out int day, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_day_text(int day, out IntPtr text, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_calendar_vietnam(out CalendarHandle calendar, out IntPtr error);

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
        internal static extern int chiso_tet(int year, out byte known, out int day, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_hung_kings_day(int year, out byte known, out int day, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void chiso_calendar_free(IntPtr calendar);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_calendar_explain(
            CalendarHandle calendar, int day, out DayFactsHandle facts, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_day_facts_kind(DayFactsHandle facts, out int kind, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_day_facts_flags(
            DayFactsHandle facts, out byte working, out byte intake, out byte provisional, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_day_facts_year_status(DayFactsHandle facts, out int status, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_day_facts_name(
            DayFactsHandle facts, int lang, out IntPtr name, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_day_facts_doubt(
            DayFactsHandle facts, int lang, out IntPtr doubt, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_day_facts_act(DayFactsHandle facts, out IntPtr act, out IntPtr error);

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
        internal static extern int chiso_day_facts_json(DayFactsHandle facts, out IntPtr json, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void chiso_day_facts_free(IntPtr facts);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_limit_read(byte[] text, out LimitHandle limit, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_limit_new(uint count, int unit, out LimitHandle limit, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_limit_parts(LimitHandle limit, out uint count, out int unit, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_limit_text(LimitHandle limit, int lang, out IntPtr text, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_limit_due_from(
            LimitHandle limit, CalendarHandle calendar, int day, int second, int roll, int cutOff, int start,
            out LimitDueHandle due, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_limit_due_before(
            LimitHandle limit, CalendarHandle calendar, int @event, out LimitDueHandle due, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_limit_due_last_day(
            LimitDueHandle due, out int day, out int second, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_limit_due_counted(
            LimitDueHandle due, out int from, out int unrolled, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_limit_due_provisional(
            LimitDueHandle due, out byte provisional, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_limit_due_includes(
            LimitDueHandle due, int day, int second, out byte inTime, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_limit_due_text(
            LimitDueHandle due, int lang, out IntPtr text, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_limit_due_json(LimitDueHandle due, out IntPtr json, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void chiso_limit_free(IntPtr limit);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void chiso_limit_due_free(IntPtr due);

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
            ScheduleHandle schedule, CalendarHandle calendar, int year, int before, int roll, out ReportsHandle reports,
            out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_schedule_ics(
            ScheduleHandle schedule, CalendarHandle calendar, int year, int before, int roll, int lang, out IntPtr ics,
            out IntPtr error);

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
        internal static extern int chiso_dossier_clock_new(
            CalendarHandle calendar, byte[] limit, long received, byte[] options, out DossierClockHandle clock,
            out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_dossier_clock_read_json(
            CalendarHandle calendar, byte[] json, UIntPtr length, out DossierClockHandle clock, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_dossier_clock_record(
            DossierClockHandle clock, int kind, long moment, byte[] reason, byte[] basis, byte[] who, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_dossier_clock_extend(
            DossierClockHandle clock, long moment, int until, byte[] reason, byte[] basis, byte[] who, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_dossier_clock_extend_to(
            DossierClockHandle clock, long moment, long until, byte[] reason, byte[] basis, byte[] who, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_dossier_clock_correct(
            DossierClockHandle clock, long moment, UIntPtr @event, long to, byte[] reason, byte[] basis, byte[] who,
            out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_dossier_clock_event_count(
            DossierClockHandle clock, out UIntPtr count, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_dossier_clock_json(
            DossierClockHandle clock, out IntPtr json, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_dossier_clock_status(
            DossierClockHandle clock, long asOf, out DossierStatusHandle status, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void chiso_dossier_clock_free(IntPtr clock);

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
            DossierStatusHandle status, UIntPtr index, out long due, out UIntPtr @event, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_dossier_status_due_reason(
            DossierStatusHandle status, UIntPtr index, int lang, out IntPtr reason, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_dossier_status_breach_count(
            DossierStatusHandle status, out UIntPtr count, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_dossier_status_breach(
            DossierStatusHandle status, UIntPtr index, int lang, out UIntPtr @event, out IntPtr text, out IntPtr error);

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
        internal static extern int chiso_plan_item_last_day(
            PlanHandle plan, byte[] item, int before, out byte known, out int day, out byte dayOff, out IntPtr error);

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
        internal static extern int chiso_plan_check_report(
            PlanHandle plan, byte[] report, byte[] lines, byte[] expected, out RecordHandle record, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_plan_ics(
            PlanHandle plan, byte[] agency, byte[] reports, int before, int lang, out IntPtr ics, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void chiso_plan_free(IntPtr plan);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_plan_log_read_json(
            PlanHandle plan, byte[] text, UIntPtr length, byte[] file, int closes, out PlanLogHandle log,
            out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_plan_status_of(
            PlanLogHandle log, int on, int before, uint warnDays, byte[] reports, out PlanStatusHandle status,
            out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_plan_status_details(
            PlanStatusHandle status, out RecordHandle record, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_plan_status_counts(
            PlanStatusHandle status, out PlanCounts counts, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_plan_status_line(
            PlanStatusHandle status, byte[] item, byte[] agency, out int progress, out int state, out long lateDays,
            out byte known, out int lastDay, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_plan_status_line_details(
            PlanStatusHandle status, byte[] item, byte[] agency, out RecordHandle record, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_plan_status_judge(
            PlanStatusHandle status, byte[] evidence, out RecordHandle record, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_plan_status_report(
            PlanStatusHandle status, byte[] evidence, byte[] mark, int lang, int format, out IntPtr report,
            out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void chiso_plan_log_free(IntPtr log);

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
