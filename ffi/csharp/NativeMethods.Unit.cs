using System;
using System.Runtime.InteropServices;

namespace Chiso
{
    internal sealed class UnitHandle : Handle
    {
        protected override bool ReleaseHandle()
        {
            NativeMethods.chiso_unit_free(handle);
            return true;
        }
    }

    internal static partial class NativeMethods
    {
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_unit_resolve(
            byte[] nameOrCode, byte[] on, out UnitHandle unit, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_unit_resolve_in_year(
            byte[] nameOrCode, int year, out UnitHandle unit, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_unit_count(byte[] on, out UIntPtr count, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_unit_at(byte[] on, UIntPtr index, out UnitHandle unit, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_unit_name(UnitHandle unit, int lang, out IntPtr name, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_unit_code(UnitHandle unit, out IntPtr code, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_unit_iso(UnitHandle unit, out IntPtr iso, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_unit_region(UnitHandle unit, out IntPtr region, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_unit_kind(UnitHandle unit, out int kind, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_unit_valid(
            UnitHandle unit, out IntPtr from, out IntPtr to, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_unit_trace_count(
            UnitHandle unit, byte[] on, out UIntPtr count, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_unit_trace(
            UnitHandle unit, byte[] on, UIntPtr index, out UnitHandle traced, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_name_key(byte[] name, out IntPtr key, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void chiso_unit_free(IntPtr unit);
    }
}
