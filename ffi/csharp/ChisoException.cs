using System;

namespace Chiso
{
    /// <summary>
    /// What the library refuses, and why. Codes and names are the same in Rust, C, C# and Python.
    /// </summary>
    /// <remarks>
    /// A null argument is an <see cref="ArgumentNullException"/> and a disposed object an
    /// <see cref="ObjectDisposedException"/>, as everywhere in .NET.
    /// </remarks>
    /// <example>
    /// <code>
    /// try { Numbers.ParsePoints("2,x"); }
    /// catch (ChisoException error) { Console.WriteLine(error.Name); }   // number-syntax
    /// </code>
    /// </example>
    public sealed class ChisoException : Exception
    {
        private readonly string vi;

        internal ChisoException(int status, IntPtr error)
            : base(Utf8.Read(NativeMethods.chiso_error_message(error)))
        {
            vi = Utf8.Read(NativeMethods.chiso_error_text(error, (int)Lang.Vi));
            Code = (ErrorCode)status;
            Name = Utf8.Read(NativeMethods.chiso_error_name(error));
            Details = Utf8.Read(NativeMethods.chiso_error_details(error));
            Node = Utf8.Read(NativeMethods.chiso_error_node(error));
            File = Utf8.Read(NativeMethods.chiso_error_file(error));
            Line = checked((int)NativeMethods.chiso_error_line(error));
            Column = checked((int)NativeMethods.chiso_error_column(error));
        }

        /// <summary>What was found, where, and what was expected, in Vietnamese or English.
        /// <see cref="Exception.Message"/> is the English text.</summary>
        public string Text(Lang lang)
        {
            return lang == Lang.Vi ? vi : Message;
        }

        /// <summary>The stable code. A newer library may give a number that the enum does not name.</summary>
        public ErrorCode Code { get; private set; }

        /// <summary>The code as a word: "unknown-node".</summary>
        public string Name { get; private set; }

        /// <summary>
        /// Everything known, as a JSON object: code, name, message and, as they apply, node, fact, value,
        /// expected, parts, place, problems.
        /// </summary>
        public string Details { get; private set; }

        /// <summary>The node concerned; null if there is none.</summary>
        public string Node { get; private set; }

        /// <summary>The name that was given for the text read; null if the error has no place in a text.</summary>
        public string File { get; private set; }

        /// <summary>The line of the place, from 1; 0 if the error has no place in a text.</summary>
        public int Line { get; private set; }

        /// <summary>The column of the place in characters, from 1; 0 if the error has no place in a text.</summary>
        public int Column { get; private set; }
    }
}
