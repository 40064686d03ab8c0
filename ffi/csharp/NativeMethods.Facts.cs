using System;
using System.Runtime.InteropServices;

namespace Chiso
{
    internal sealed class FactsHandle : Handle
    {
        protected override bool ReleaseHandle()
        {
            NativeMethods.chiso_facts_free(handle);
            return true;
        }
    }

    internal static partial class NativeMethods
    {
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_facts_new(
            FrameworkHandle framework, out FactsHandle facts, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_facts_read_json(
            FrameworkHandle framework, byte[] text, UIntPtr length, out FactsHandle facts, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_facts_set(FactsHandle facts, byte[] node, byte[] value, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_facts_set_fact(
            FactsHandle facts, byte[] node, byte[] fact, byte[] value, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_facts_set_number(
            FactsHandle facts, byte[] node, byte[] fact, long value, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_facts_set_double(
            FactsHandle facts, byte[] node, byte[] fact, double value, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_facts_set_date(
            FactsHandle facts, byte[] node, byte[] fact, int days, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_facts_set_options(
            FactsHandle facts, byte[] node, byte[] fact, IntPtr[] options, UIntPtr count, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_facts_award(
            FactsHandle facts, byte[] node, long points, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_facts_set_state(
            FactsHandle facts, byte[] node, int state, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_facts_deduct(
            FactsHandle facts, byte[] node, long points, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void chiso_facts_free(IntPtr facts);
    }
}
