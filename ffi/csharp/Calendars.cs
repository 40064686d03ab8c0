using System;

namespace Chiso
{
    /// <summary>The calendar that is used where none is given.</summary>
    internal static class Calendars
    {
        private static readonly CalendarHandle Vietnam = Make();

        private static CalendarHandle Make()
        {
            CalendarHandle calendar;
            IntPtr error;
            Call.Check(NativeMethods.chiso_calendar_vietnam(out calendar, out error), error);
            return calendar;
        }

        internal static CalendarHandle HandleOf(Calendar calendar)
        {
            return calendar == null ? Vietnam : calendar.Handle;
        }
    }
}
