using System;

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
            IntPtr value, error;
            Check(read(handle, key, part, out value, out error), error);
            return Utf8.Take(value);
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
