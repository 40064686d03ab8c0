using System;

namespace Chiso
{
    /// <summary>
    /// Which days count as working days, by which act, and how sure that is. Immutable; may be used by several threads at
    /// once.
    /// </summary>
    public sealed class Calendar : IDisposable
    {
        private readonly CalendarHandle handle;

        private Calendar(CalendarHandle handle)
        {
            this.handle = handle;
        }

        internal CalendarHandle Handle
        {
            get { return handle; }
        }

        /// <summary>The calendar of Việt Nam for officials with fixed rest on Saturday and Sunday.</summary>
        public static Calendar Vietnam()
        {
            CalendarHandle calendar;
            IntPtr error;
            Call.Check(NativeMethods.chiso_calendar_vietnam(out calendar, out error), error);
            return new Calendar(calendar);
        }

        /// <summary>A calendar with the facts of an overlay on top; <paramref name="file"/> names it in errors.</summary>
        /// <exception cref="ChisoException">OverlaySyntax, OverlayInvalid; both with line and column.</exception>
        public Calendar WithOverlay(string toml, string file)
        {
            CalendarHandle overlaid;
            IntPtr error;
            byte[] text = Utf8.Sized(toml, "toml");
            int status = NativeMethods.chiso_calendar_with_overlay(handle, text, new UIntPtr((uint)text.Length),
                Utf8.Required(file, "file"), out overlaid, out error);
            Call.Check(status, error);
            return new Calendar(overlaid);
        }

        /// <summary>Frees the calendar; later use is an <see cref="ObjectDisposedException"/>.</summary>
        public void Dispose()
        {
            handle.Dispose();
        }
    }
}
