using System;
using System.Runtime.InteropServices;

namespace Chiso
{
    internal static partial class NativeMethods
    {
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_points_parse(byte[] text, out long points, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_points_from_double(double value, out long points, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_points_round(
            byte[] value, uint places, int mode, out long points, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_points_text(
            long points, uint places, [Out] byte[] buffer, UIntPtr capacity, out UIntPtr length,
            out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_points_reconcile(
            long total, long[] parts, UIntPtr count, uint places, out byte possible, out long difference,
            out long low, out long high, out IntPtr error);
    }
}
