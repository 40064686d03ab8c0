using System;
using System.Runtime.InteropServices;

namespace Chiso
{
    internal sealed class GroupingHandle : Handle
    {
        protected override bool ReleaseHandle()
        {
            NativeMethods.chiso_grouping_free(handle);
            return true;
        }
    }

    internal static partial class NativeMethods
    {
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_scheme_count(out UIntPtr count, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_scheme_id(UIntPtr index, out IntPtr id, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_scheme(byte[] id, out RecordHandle record, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_grouping_new(
            RankingHandle ranking, byte[] scheme, int cut, out GroupingHandle grouping, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_grouping_count(
            GroupingHandle grouping, out UIntPtr count, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_grouping_id(
            GroupingHandle grouping, UIntPtr group, out IntPtr id, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_grouping_name(
            GroupingHandle grouping, UIntPtr group, int lang, out IntPtr name, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_grouping_size(
            GroupingHandle grouping, UIntPtr group, out UIntPtr size, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_grouping_members(
            GroupingHandle grouping, [Out] int[] groups, UIntPtr count, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_grouping_json(GroupingHandle grouping, out IntPtr json, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void chiso_grouping_free(IntPtr grouping);
    }
}
