using System;
using System.Runtime.InteropServices;

namespace Chiso
{
    internal sealed class RankingHandle : Handle
    {
        protected override bool ReleaseHandle()
        {
            NativeMethods.chiso_ranking_free(handle);
            return true;
        }
    }

    internal static partial class NativeMethods
    {
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_ranking_new_exact(
            IntPtr[] units, IntPtr[] values, byte[] states, UIntPtr count, int ties, int places, int mode,
            uint flags, out RankingHandle ranking, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_ranking_count(RankingHandle ranking, out UIntPtr count, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_ranking_ranked(
            RankingHandle ranking, out UIntPtr ranked, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_ranking_ranks(
            RankingHandle ranking, [Out] uint[] ranks, UIntPtr count, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_ranking_value_at(
            RankingHandle ranking, uint place, out IntPtr value, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_ranking_json(RankingHandle ranking, out IntPtr json, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void chiso_ranking_free(IntPtr ranking);
    }
}
