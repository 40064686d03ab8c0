using System;
using System.Runtime.InteropServices;

namespace Chiso
{
    /// <summary>
    /// The functions of libchiso as include/chiso.h declares them, a file for each topic. Text in is what
    /// <see cref="Utf8"/> makes; text and errors out are taken by <see cref="Call"/>.
    /// </summary>
    internal static partial class NativeMethods
    {
        /// <summary>libchiso.so, chiso.dll, libchiso.dylib: the loader completes the name.</summary>
        internal const string Library = "chiso";

        /// <summary>CHISO_ABI_VERSION of the header that these declarations follow.</summary>
        internal const uint AbiVersion = 1;

        // Runs before the first call of any function here.
        static NativeMethods()
        {
            uint found;
            try
            {
                found = chiso_abi_version();
            }
            catch (DllNotFoundException)
            {
                return; // The call itself says so, without a TypeInitializationException around it.
            }
            if (found != AbiVersion)
                throw new NotSupportedException("libchiso has the binary interface " + found
                    + "; this version of Chiso.dll is made for " + AbiVersion + ". Use the pair of one release.");
        }

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern uint chiso_abi_version();

        /// <summary>Static text, not to be freed.</summary>
        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern IntPtr chiso_version();

        [DllImport(Library, CallingConvention = CallingConvention.Cdecl, ExactSpelling = true)]
        internal static extern void chiso_text_free(IntPtr text);
    }
}
