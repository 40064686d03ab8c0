using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Runtime.InteropServices;

namespace Chiso
{
    // The shapes in which functions of the library give one value of an object.
    internal delegate int Reads<T>(out T value, out IntPtr error);

    internal delegate int Reads<THandle, T>(THandle handle, out T value, out IntPtr error);

    internal delegate int Reads<THandle, TKey, T>(THandle handle, TKey key, out T value, out IntPtr error);

    internal delegate int Reads<THandle, TKey, TPart, T>(
        THandle handle, TKey key, TPart part, out T value, out IntPtr error);

    internal delegate int ReadsKnown<THandle, TKey>(
        THandle handle, TKey key, out byte known, out long value, out IntPtr error);

    /// <summary>Calls of the library: a status that is not 0 becomes a <see cref="ChisoException"/>.</summary>
    internal static class Call
    {
        internal static void Check(int status, IntPtr error)
        {
            if (status == 0)
                return;
            try
            {
                throw new ChisoException(status, error);
            }
            finally
            {
                NativeMethods.chiso_error_free(error);
            }
        }

        internal static T Get<T>(Reads<T> read)
        {
            T value;
            IntPtr error;
            Check(read(out value, out error), error);
            return value;
        }

        internal static T Get<THandle, T>(THandle handle, Reads<THandle, T> read)
        {
            T value;
            IntPtr error;
            Check(read(handle, out value, out error), error);
            return value;
        }

        internal static T Get<THandle, TKey, T>(THandle handle, TKey key, Reads<THandle, TKey, T> read)
        {
            T value;
            IntPtr error;
            Check(read(handle, key, out value, out error), error);
            return value;
        }

        internal static T Get<THandle, TKey, TPart, T>(
            THandle handle, TKey key, TPart part, Reads<THandle, TKey, TPart, T> read)
        {
            T value;
            IntPtr error;
            Check(read(handle, key, part, out value, out error), error);
            return value;
        }

        /// <summary>What the text of a file says; <paramref name="file"/> names it in errors.</summary>
        internal static T ReadFile<T>(
            string text, string argument, string file, Reads<byte[], UIntPtr, byte[], T> read)
        {
            byte[] bytes = Utf8.Sized(text, argument);
            return Get(bytes, Size(bytes.Length), Utf8.Required(file, "file"), read);
        }

        /// <summary>The bytes of a handle, which is freed.</summary>
        internal static byte[] Copied(BytesHandle bytes)
        {
            using (bytes)
            {
                IntPtr data, error;
                UIntPtr length;
                Check(NativeMethods.chiso_bytes_data(bytes, out data, out length, out error), error);
                var copy = new byte[Size(length)];
                Marshal.Copy(data, copy, 0, copy.Length);
                return copy;
            }
        }

        internal static string Text<THandle>(THandle handle, Reads<THandle, IntPtr> read)
        {
            return Utf8.Take(Get(handle, read));
        }

        internal static string Text<THandle, TKey>(THandle handle, TKey key, Reads<THandle, TKey, IntPtr> read)
        {
            return Utf8.Take(Get(handle, key, read));
        }

        internal static string Text<THandle, TKey, TPart>(
            THandle handle, TKey key, TPart part, Reads<THandle, TKey, TPart, IntPtr> read)
        {
            return Utf8.Take(Get(handle, key, part, read));
        }

        /// <summary>The texts of a list of the library, such as the ids of what is built in.</summary>
        internal static ReadOnlyCollection<string> Texts(Reads<UIntPtr> count, Reads<UIntPtr, IntPtr> read)
        {
            int size = Size(Get(count));
            var texts = new List<string>(size);
            for (var at = 0; at < size; at++)
                texts.Add(Text(Size(at), read));
            return texts.AsReadOnly();
        }

        internal static int Count<THandle>(THandle handle, Reads<THandle, UIntPtr> read)
        {
            return Size(Get(handle, read));
        }

        internal static int Count<THandle, TKey>(THandle handle, TKey key, Reads<THandle, TKey, UIntPtr> read)
        {
            return Size(Get(handle, key, read));
        }

        /// <summary>Points, or null where they are not known.</summary>
        internal static decimal? Known<THandle, TKey>(THandle handle, TKey key, ReadsKnown<THandle, TKey> read)
        {
            byte known;
            long points;
            IntPtr error;
            Check(read(handle, key, out known, out points, out error), error);
            return known == 0 ? (decimal?)null : Numbers.FromScaled(points);
        }

        internal static UIntPtr Size(int count)
        {
            // Places that do not exist reach the library as places that do not exist.
            return count < 0 ? (UIntPtr)uint.MaxValue : (UIntPtr)(uint)count;
        }

        internal static int Size(UIntPtr count)
        {
            return checked((int)count.ToUInt64());
        }
    }
}
