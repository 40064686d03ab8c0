using System;

namespace Chiso
{
    /// <summary>A reporting period (kỳ báo cáo): the third quarter of 2024, the first half of it.</summary>
    public sealed class ReportingPeriod
    {
        /// <summary>A period of a year, by its number from 1.</summary>
        public ReportingPeriod(PeriodKind kind, int year, int number)
        {
            if (number < 0)
                throw new ArgumentOutOfRangeException("number", "periods count from 1");
            Kind = kind;
            Year = year;
            Number = number;
        }

        /// <summary>
        /// A period as reports name it: "Quý III/2024", "6 tháng đầu năm 2024", "Năm 2024".
        /// </summary>
        /// <exception cref="ChisoException">PeriodUnknown, and those of <see cref="Deadline.Read(string)"/>.
        /// </exception>
        public static ReportingPeriod Read(string text)
        {
            int kind, year;
            uint number;
            IntPtr error;
            int status = NativeMethods.chiso_period_read(Utf8.Required(text, "text"), out kind, out year, out number,
                out error);
            Call.Check(status, error);
            return new ReportingPeriod((PeriodKind)kind, year, checked((int)number));
        }

        /// <summary>The kind.</summary>
        public PeriodKind Kind { get; private set; }

        /// <summary>The year.</summary>
        public int Year { get; private set; }

        /// <summary>Its number in the year, from 1.</summary>
        public int Number { get; private set; }

        /// <summary>Its name.</summary>
        /// <exception cref="ChisoException">PeriodUnknown where there is no such period.</exception>
        public string Name(Lang lang)
        {
            IntPtr name, error;
            int status = NativeMethods.chiso_period_name((int)Kind, Year, (uint)Number, (int)lang, out name, out error);
            Call.Check(status, error);
            return Utf8.Take(name);
        }

        /// <summary>As in "Quarter 3 of 2024".</summary>
        public override string ToString()
        {
            return Kind + " " + Shown.Number(Number) + " of " + Shown.Number(Year);
        }
    }
}
