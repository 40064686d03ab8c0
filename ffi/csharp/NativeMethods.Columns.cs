using System;
using System.Runtime.InteropServices;

namespace Chiso
{
    internal sealed class ColumnsHandle : Handle
    {
        protected override bool ReleaseHandle()
        {
            NativeMethods.chiso_columns_free(handle);
            return true;
        }
    }

    internal static partial class NativeMethods
    {
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_columns_new(
            FrameworkHandle framework, IntPtr[] nodes, IntPtr[] facts, UIntPtr count, int period,
            out ColumnsHandle columns, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_columns_totals(
            ColumnsHandle columns, IntPtr[] values, UIntPtr rows, [Out] double[] points,
            [Out] double[] applicableMax, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void chiso_columns_free(IntPtr columns);
    }
}
