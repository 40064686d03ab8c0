using System;

namespace Chiso
{
    /// <summary>One report of a schedule. Immutable; may be used by several threads at once.</summary>
    public sealed class Report : IDisposable
    {
        private readonly ReportHandle handle;

        internal Report(ReportHandle handle)
        {
            this.handle = handle;
        }

        /// <summary>The period it is made for.</summary>
        public ReportingPeriod Period
        {
            get
            {
                int kind, year;
                uint number;
                IntPtr error;
                Call.Check(NativeMethods.chiso_report_period(handle, out kind, out year, out number, out error), error);
                return new ReportingPeriod((PeriodKind)kind, year, checked((int)number));
            }
        }

        /// <summary>The first day that it covers.</summary>
        /// <exception cref="ChisoException">ScheduleCover where it is not known.</exception>
        public DateTime CoversFrom
        {
            get
            {
                int last;
                return Day.Date(Covers(out last));
            }
        }

        /// <summary>The last day that it covers.</summary>
        /// <exception cref="ChisoException">ScheduleCover where it is not known.</exception>
        public DateTime CutOff
        {
            get
            {
                int last;
                Covers(out last);
                return Day.Date(last);
            }
        }

        private int Covers(out int last)
        {
            int first;
            IntPtr error;
            Call.Check(NativeMethods.chiso_report_covers(handle, out first, out last, out error), error);
            return first;
        }

        /// <summary>Its last day.</summary>
        /// <exception cref="ChisoException">ScheduleDue where it is not known.</exception>
        public LastDay Due
        {
            get
            {
                int day, second, dayOff, named;
                byte provisional;
                IntPtr error;
                int status = NativeMethods.chiso_report_due(handle, out day, out second, out dayOff, out named,
                    out provisional, out error);
                Call.Check(status, error);
                return new LastDay(day, second, dayOff, named, provisional);
            }
        }

        /// <summary>The whole report as a JSON object: also both last days of "trước", notes and confidence.</summary>
        public string ToJson()
        {
            return Call.Text(handle, NativeMethods.chiso_report_json);
        }

        /// <summary>The period.</summary>
        public override string ToString()
        {
            return Shown.Of(handle, () => Period.ToString());
        }

        /// <summary>Frees the report; later use is an <see cref="ObjectDisposedException"/>.</summary>
        public void Dispose()
        {
            handle.Dispose();
        }
    }
}
