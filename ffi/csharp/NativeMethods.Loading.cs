using System;

namespace Chiso
{
    /// <summary>
    /// The functions and constants of libchiso as include/chiso.h declares them. Text in is what
    /// <see cref="Utf8"/> makes; text and errors out are taken by <see cref="Call"/>.
    /// </summary>
    internal static partial class NativeMethods
    {
        /// <summary>libchiso.so, chiso.dll, libchiso.dylib: the loader completes the name.</summary>
        private const string Library = "chiso";

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
    }
}
