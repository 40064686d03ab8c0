using System;
using System.Runtime.InteropServices;

namespace Chiso
{
    internal sealed class DifferenceHandle : Handle
    {
        protected override bool ReleaseHandle()
        {
            NativeMethods.chiso_difference_free(handle);
            return true;
        }
    }

    internal static partial class NativeMethods
    {
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_diff(
            FrameworkHandle from, FrameworkHandle to, out DifferenceHandle difference, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_difference_is_comparable(
            DifferenceHandle difference, out byte comparable, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_difference_count(
            DifferenceHandle difference, int list, out UIntPtr count, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_difference_node(
            DifferenceHandle difference, int list, UIntPtr index, out IntPtr node, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_difference_json(
            DifferenceHandle difference, out IntPtr json, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void chiso_difference_free(IntPtr difference);
    }
}
