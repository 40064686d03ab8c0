using System;

namespace Chiso
{
    /// <summary>Registers of assigned tasks, and the totals they print.</summary>
    public static class TaskRegisters
    {
        /// <summary>
        /// Holds two registers against each other, as a JSON object: rows with their findings, ready for an explanatory
        /// letter, alike, different, and the totals of ours and theirs with their sums checked.
        /// <paramref name="registers"/> is a JSON object with ours and theirs: arrays of objects with id, title, agency,
        /// progress, state and due; and, if they print any, the totals ours_printed and theirs_printed.
        /// </summary>
        /// <exception cref="ChisoException">PlanSyntax with the place; TaskRows for a row without a number.</exception>
        public static string Match(string registers)
        {
            IntPtr json, error;
            byte[] bytes = Utf8.Sized(registers, "registers");
            int status = NativeMethods.chiso_task_registers_json(
                bytes, Call.Size(bytes.Length), out json, out error);
            Call.Check(status, error);
            return Utf8.Take(json);
        }

        /// <summary>
        /// Whether printed totals keep their sums, as a JSON array; holds is null where a figure is not printed.
        /// <paramref name="totals"/> is a JSON object with given, done, done_on_time, done_late, open, open_in_time and
        /// open_overdue, each of which may be left out.
        /// </summary>
        /// <exception cref="ChisoException">PlanSyntax.</exception>
        public static string Sums(string totals)
        {
            return Call.Text(Utf8.Required(totals, "totals"), NativeMethods.chiso_task_totals_sums_json);
        }

        /// <summary>
        /// What a published rate, in per cent ("1.38"), may be a rate of, as a JSON object with every candidate; none is
        /// chosen.
        /// </summary>
        /// <exception cref="ChisoException">PlanSyntax; TaskRows for totals without what is counted or any denominator,
        /// and for a rate that is no number.</exception>
        public static string Rate(string totals, TaskRate rate, string published)
        {
            return Call.Text(Utf8.Required(totals, "totals"), (int)rate, Utf8.Required(published, "published"),
                NativeMethods.chiso_task_totals_rate_json);
        }
    }
}
