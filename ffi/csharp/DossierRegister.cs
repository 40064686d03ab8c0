using System;

namespace Chiso
{
    /// <summary>
    /// A register of dossiers, column by column. Moments are Việt Nam's, see <see cref="Moments"/>. Each column is as long
    /// as <see cref="Received"/>, or null where nothing is known of it.
    /// </summary>
    /// <example>
    /// <code>
    /// var received = new DateTime(2024, 4, 26, 9, 0, 0);
    /// var register = new DossierRegister
    /// {
    ///     Received = new DateTime?[] { received, received },
    ///     Limits = new int?[] { 3, 3 },
    ///     Done = new DateTime?[] { new DateTime(2024, 5, 4, 10, 0, 0), null },
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
        // CHISO_NO_LIMIT.
        private const int NoLimit = int.MinValue;

        /// <summary>When each was received; null where it has not been.</summary>
        public DateTime?[] Received { get; set; }

        /// <summary>Its limit in working days; null where there is none.</summary>
        public int?[] Limits { get; set; }

        /// <summary>When it is due, where that is recorded and not to be computed from the limit; else null.</summary>
        public DateTime?[] Due { get; set; }

        /// <summary>When its work ended; null while it has not.</summary>
        public DateTime?[] Done { get; set; }

        /// <summary>Working days that its pauses left out so far.</summary>
        public int[] PausedDays { get; set; }

        /// <summary>Since when it waits (papers, fees, opinions); null where it does not.</summary>
        public DateTime?[] WaitingSince { get; set; }

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
            int[] limits = Limits == null ? null : Array.ConvertAll(Limits, limit => limit ?? NoLimit);
            var counts = new UIntPtr[DossierClasses.ClassCount];
            IntPtr error;
            int status = NativeMethods.chiso_classify_dossiers(calendar.Handle, ClockOptions.Text(options),
                Moments.Seconds(asOf, "asOf"), (int)granularity, Call.Size(rows), Moments.Column(Received, "Received"),
                limits, Moments.Column(Due, "Due"), Moments.Column(Done, "Done"), PausedDays,
                Moments.Column(WaitingSince, "WaitingSince"), classes, dues, provisional, counts, out error);
            Call.Check(status, error);
            return new DossierClasses(classes, dues, provisional, counts);
        }

        private void CheckLength(Array column, string name)
        {
            if (column != null && column.Length != Received.Length)
                throw new InvalidOperationException(
                    name + ": " + Received.Length + " values are expected, not " + column.Length);
        }

        /// <summary>How many dossiers there are.</summary>
        public override string ToString()
        {
            return Shown.Number(Received == null ? 0 : Received.Length) + " dossiers";
        }
    }
}
