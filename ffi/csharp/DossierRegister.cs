using System;

namespace Chiso
{
    /// <summary>
    /// A register of dossiers, column by column. Moments are seconds, see <see cref="Moments"/>, or
    /// <see cref="Moments.None"/>. Each column is as long as <see cref="Received"/>, or null where nothing is known of it.
    /// </summary>
    /// <example>
    /// <code>
    /// long received = Moments.ToSeconds(new DateTime(2024, 4, 26, 9, 0, 0));
    /// var register = new DossierRegister
    /// {
    ///     Received = new[] { received, received },
    ///     Limits = new[] { 3, 3 },
    ///     Done = new[] { Moments.ToSeconds(new DateTime(2024, 5, 4, 10, 0, 0)), Moments.None },
    /// };
    /// using (Calendar calendar = Calendar.Vietnam())
    /// {
    ///     DossierClasses found = register.Classify(calendar, new DateTime(2024, 5, 6), Granularity.Date, null);
    ///     Console.WriteLine(found.Count(DossierClass.OnTime));   // 1: Saturday 4/5 was worked
    /// }
    /// </code>
    /// </example>
    public sealed class DossierRegister
    {
        /// <summary>Stands among the limits where there is none.</summary>
        public const int NoLimit = int.MinValue;

        /// <summary>When each was received.</summary>
        public long[] Received { get; set; }

        /// <summary>Its limit in working days, or <see cref="NoLimit"/>.</summary>
        public int[] Limits { get; set; }

        /// <summary>When it is due, where that is recorded and not to be computed from the limit.</summary>
        public long[] Due { get; set; }

        /// <summary>When its work ended.</summary>
        public long[] Done { get; set; }

        /// <summary>Working days that its pauses left out so far.</summary>
        public int[] PausedDays { get; set; }

        /// <summary>Since when it waits (papers, fees, opinions), if it does.</summary>
        public long[] WaitingSince { get; set; }

        /// <summary>
        /// Classifies the dossiers as of a moment: what was received or done later is not known yet.
        /// </summary>
        /// <param name="calendar">The working days and hours.</param>
        /// <param name="asOf">The moment of the report.</param>
        /// <param name="granularity">What is compared.</param>
        /// <param name="options">Rules, cut-off hour, reading of the start, and due moment; null for the usual.</param>
        /// <exception cref="ChisoException">DossierRow, RulesNeeded, RulesUnknown, RulesSilent, and those of the calendar,
        /// with the row in the details.</exception>
        public DossierClasses Classify(
            Calendar calendar, DateTime asOf, Granularity granularity, ClockOptions options)
        {
            if (calendar == null)
                throw new ArgumentNullException("calendar");
            if (Received == null)
                throw new InvalidOperationException("Received is needed");
            CheckLength(Limits, "Limits");
            CheckLength(Due, "Due");
            CheckLength(Done, "Done");
            CheckLength(PausedDays, "PausedDays");
            CheckLength(WaitingSince, "WaitingSince");
            int rows = Received.Length;
            var classes = new byte[rows];
            var dues = new long[rows];
            var provisional = new byte[rows];
            var counts = new UIntPtr[DossierClasses.ClassCount];
            IntPtr error;
            int status = NativeMethods.chiso_classify_dossiers(calendar.Handle, ClockOptions.Text(options),
                Moments.ToSeconds(asOf), (int)granularity, Call.Size(rows), Received, Limits, Due, Done, PausedDays,
                WaitingSince, classes, dues, provisional, counts, out error);
            Call.Check(status, error);
            return new DossierClasses(classes, dues, provisional, counts);
        }

        private void CheckLength(Array column, string name)
        {
            if (column != null && column.Length != Received.Length)
                throw new InvalidOperationException(
                    name + ": " + Received.Length + " values are expected, not " + column.Length);
        }
    }
}
