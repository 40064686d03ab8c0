using System;
using System.Runtime.InteropServices;

namespace Chiso
{
    internal sealed class CalendarHandle : Handle
    {
        protected override bool ReleaseHandle()
        {
            NativeMethods.chiso_calendar_free(handle);
            return true;
        }
    }

    internal static partial class NativeMethods
    {
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_calendar_vietnam(out CalendarHandle calendar, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_calendar_with_overlay(
            CalendarHandle calendar, byte[] toml, UIntPtr length, byte[] file, out CalendarHandle overlaid,
            out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void chiso_calendar_free(IntPtr calendar);
    }
}
