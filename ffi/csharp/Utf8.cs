using System;
using System.Runtime.InteropServices;
using System.Text;

namespace Chiso
{
    /// <summary>Text across the boundary: strings here, UTF-8 there.</summary>
    internal static class Utf8
    {
        private static readonly Encoding Strict = new UTF8Encoding(false, true);

        /// <summary>NUL-terminated text. <paramref name="name"/> is the argument of the public method.</summary>
        internal static byte[] Required(string text, string name)
        {
            if (text == null)
                throw new ArgumentNullException(name);
            return Terminated(text);
        }

        /// <summary>NUL-terminated text, or NULL for none.</summary>
        internal static byte[] Optional(string text)
        {
            return text == null ? null : Terminated(text);
        }

        /// <summary>Text that goes with its length: U+0000 may be in it.</summary>
        internal static byte[] Sized(string text, string name)
        {
            if (text == null)
                throw new ArgumentNullException(name);
            return Encode(text, text.Length);
        }

        private static byte[] Terminated(string text)
        {
            var end = text.IndexOf('\0');
            byte[] bytes = end < 0 ? Encode(text, text.Length) : Refused(text, end);
            Array.Resize(ref bytes, bytes.Length + 1);
            return bytes;
        }

        private static byte[] Encode(string text, int length)
        {
            try
            {
                return Strict.GetBytes(text.ToCharArray(0, length));
            }
            catch (EncoderFallbackException error)
            {
                return Refused(text, error.Index);
            }
        }

        // Half a surrogate pair, and U+0000 in terminated text, have no UTF-8 form. A byte that never
        // occurs in UTF-8 stands for it, so that the library refuses the text and says where.
        private static byte[] Refused(string text, int at)
        {
            byte[] bytes = Encode(text, at);
            Array.Resize(ref bytes, bytes.Length + 1);
            bytes[bytes.Length - 1] = 0xFF;
            return bytes;
        }

        /// <summary>Reads text of the library that stays its own; null for NULL.</summary>
        internal static string Read(IntPtr text)
        {
            if (text == IntPtr.Zero)
                return null;
            var length = 0;
            while (Marshal.ReadByte(text, length) != 0)
                length++;
            var bytes = new byte[length];
            Marshal.Copy(text, bytes, 0, length);
            return Strict.GetString(bytes);
        }

        /// <summary>Reads text that the library gave away, and frees it; null for NULL.</summary>
        internal static string Take(IntPtr text)
        {
            try
            {
                return Read(text);
            }
            finally
            {
                NativeMethods.chiso_text_free(text);
            }
        }
    }
}
