using System;

namespace Chiso
{
    /// <summary>Marks of many results, one for each, and the columns they go with.</summary>
    internal static class Flags
    {
        internal static void CheckLengths(Array first, string name, Array second, string otherName, bool[] flags)
        {
            if (first == null)
                throw new ArgumentNullException(name);
            if (second == null)
                throw new ArgumentNullException(otherName);
            if (second.Length != first.Length)
                throw new ArgumentException(first.Length + " values are expected, not " + second.Length, otherName);
            if (flags != null && flags.Length < first.Length)
                throw new ArgumentException("room for " + first.Length + " flags is expected", "provisional");
        }

        /// <summary>Room for the marks of the library; null where nobody wants them.</summary>
        internal static byte[] For(bool[] flags)
        {
            return flags == null ? null : new byte[flags.Length];
        }

        /// <summary>Fills the marks in; returns how many are set.</summary>
        internal static int Set(bool[] flags, byte[] marks, UIntPtr count)
        {
            for (var at = 0; flags != null && at < flags.Length; at++)
                flags[at] = marks[at] != 0;
            return Call.Size(count);
        }
    }
}
