using System;
using System.Runtime.InteropServices;

namespace Chiso
{
    internal sealed class FrameworkHandle : Handle
    {
        protected override bool ReleaseHandle()
        {
            NativeMethods.chiso_framework_free(handle);
            return true;
        }
    }

    internal static partial class NativeMethods
    {
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_builtin_count(out UIntPtr count, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_builtin_id(UIntPtr index, out IntPtr id, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_builtin(
            byte[] id, out FrameworkHandle framework, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_edition(
            byte[] index, int year, out FrameworkHandle framework, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_read_toml(
            byte[] text, UIntPtr length, byte[] file, out FrameworkHandle framework, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_read_json(
            byte[] text, UIntPtr length, byte[] file, out FrameworkHandle framework, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_toml(
            FrameworkHandle framework, out IntPtr toml, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_json(
            FrameworkHandle framework, out IntPtr json, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_schema(out IntPtr schema, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_id(FrameworkHandle framework, out IntPtr id, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_index(
            FrameworkHandle framework, out IntPtr index, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_title(
            FrameworkHandle framework, int lang, out IntPtr title, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_status(
            FrameworkHandle framework, out int status, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_missing_count(
            FrameworkHandle framework, out UIntPtr count, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_missing(
            FrameworkHandle framework, UIntPtr index, out IntPtr missing, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_holds_in(
            FrameworkHandle framework, int year, out byte holds, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_node_count(
            FrameworkHandle framework, out UIntPtr count, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_find(
            FrameworkHandle framework, byte[] id, out UIntPtr node, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_node_id(
            FrameworkHandle framework, UIntPtr node, out IntPtr id, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_node_name(
            FrameworkHandle framework, UIntPtr node, int lang, out IntPtr name, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_node_level(
            FrameworkHandle framework, UIntPtr node, out IntPtr level, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_node_rule(
            FrameworkHandle framework, UIntPtr node, out IntPtr rule, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_node_parent(
            FrameworkHandle framework, UIntPtr node, out long parent, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_node_survey(
            FrameworkHandle framework, UIntPtr node, out byte survey, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_node_scored(
            FrameworkHandle framework, UIntPtr node, out byte scored, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_node_max(
            FrameworkHandle framework, UIntPtr node, out byte known, out long max, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_fact_count(
            FrameworkHandle framework, UIntPtr node, out UIntPtr count, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_fact_name(
            FrameworkHandle framework, UIntPtr node, UIntPtr index, out IntPtr name, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_fact_kind(
            FrameworkHandle framework, UIntPtr node, UIntPtr index, out int kind, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_act(
            FrameworkHandle framework, out IntPtr number, out IntPtr date, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_valid(
            FrameworkHandle framework, out int from, out byte known, out int to, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_option_count(
            FrameworkHandle framework, UIntPtr node, out UIntPtr count, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_option_id(
            FrameworkHandle framework, UIntPtr node, UIntPtr index, out IntPtr id, out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern int chiso_framework_option_label(
            FrameworkHandle framework, UIntPtr node, UIntPtr index, int lang, out IntPtr label,
            out IntPtr error);

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void chiso_framework_free(IntPtr framework);
    }
}
