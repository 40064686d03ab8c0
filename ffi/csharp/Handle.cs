using System;
using System.Runtime.InteropServices;

namespace Chiso
{
    /// <summary>
    /// An object of the library. The runtime keeps it alive during a call, frees it once however it is
    /// disposed of, and refuses a call after that with <see cref="ObjectDisposedException"/>.
    /// </summary>
    internal abstract class Handle : SafeHandle
    {
        protected Handle()
            : base(IntPtr.Zero, true)
        {
        }

        public override bool IsInvalid
        {
            get { return handle == IntPtr.Zero; }
        }

        /// <summary>For what was read before: it is refused after disposal like everything else.</summary>
        internal void CheckOpen()
        {
            if (IsClosed)
                throw new ObjectDisposedException(GetType().Name);
        }
    }
}
