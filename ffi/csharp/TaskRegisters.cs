using System;
using System.Collections.Generic;

namespace Chiso
{
    /// <summary>Registers of assigned tasks, and the totals they print.</summary>
    public static class TaskRegisters
    {
        /// <summary>
        /// Holds two registers against each other. <paramref name="registers"/> is a JSON object with ours and theirs:
        /// arrays of objects with id, title, agency, progress, state and due; and, if they print any, the totals
        /// ours_printed and theirs_printed.
        /// </summary>
        /// <exception cref="ChisoException">PlanSyntax with the place; TaskRows for a row without a number.</exception>
        public static RegisterCheck Match(string registers)
        {
            RecordHandle record;
            IntPtr error;
            byte[] bytes = Utf8.Sized(registers, "registers");
            Call.Check(
                NativeMethods.chiso_task_registers(bytes, Call.Size(bytes.Length), out record, out error), error);
            return Record.Read(record, check => new RegisterCheck(check));
        }

        /// <summary>Whether printed totals keep their sums.</summary>
        public static IReadOnlyList<SumCheck> Sums(TaskTotals totals)
        {
            return Record.ReadList(
                Call.Get<byte[], RecordHandle>(Text(totals), NativeMethods.chiso_task_totals_sums),
                sum => new SumCheck(sum));
        }

        /// <summary>
        /// What a published rate, in per cent ("1.38"), may be a rate of, with every candidate; none is chosen.
        /// </summary>
        /// <exception cref="ChisoException">TaskRows for totals without what is counted or any denominator, and for a
        /// rate that is no number.</exception>
        public static RateReading Rate(TaskTotals totals, TaskRate rate, string published)
        {
            RecordHandle record;
            IntPtr error;
            int status = NativeMethods.chiso_task_totals_rate(
                Text(totals), (int)rate, Utf8.Required(published, "published"), out record, out error);
            Call.Check(status, error);
            return Record.Read(record, reading => new RateReading(reading));
        }

        private static byte[] Text(TaskTotals totals)
        {
            if (totals == null)
                throw new ArgumentNullException("totals");
            return Utf8.Required(totals.Json(), "totals");
        }
    }
}
