using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;

namespace Chiso
{
    /// <summary>Arrays that stay where they are while a call reads them by address.</summary>
    internal sealed class Pinned : IDisposable
    {
        private readonly List<GCHandle> pins = new List<GCHandle>();

        /// <summary>The addresses of texts; NULL for a null among them.</summary>
        internal IntPtr[] Texts(IList<string> texts)
        {
            var addresses = new IntPtr[texts.Count];
            for (var at = 0; at < addresses.Length; at++)
                addresses[at] = Pin(Utf8.Optional(texts[at]));
            return addresses;
        }

        /// <summary>The addresses of columns of doubles.</summary>
        internal IntPtr[] Columns(IList<double[]> columns)
        {
            var addresses = new IntPtr[columns.Count];
            for (var at = 0; at < addresses.Length; at++)
                addresses[at] = Pin(columns[at]);
            return addresses;
        }

        /// <summary>The addresses of bytes of files.</summary>
        internal IntPtr[] Bytes(IList<byte[]> files)
        {
            var addresses = new IntPtr[files.Count];
            for (var at = 0; at < addresses.Length; at++)
                addresses[at] = Pin(files[at]);
            return addresses;
        }

        private IntPtr Pin(Array array)
        {
            if (array == null)
                return IntPtr.Zero;
            GCHandle pin = GCHandle.Alloc(array, GCHandleType.Pinned);
            pins.Add(pin);
            return pin.AddrOfPinnedObject();
        }

        /// <summary>Lets the arrays move again.</summary>
        public void Dispose()
        {
            foreach (GCHandle pin in pins)
                pin.Free();
            pins.Clear();
        }
    }
}
