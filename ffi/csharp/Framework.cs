using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;

namespace Chiso
{
    /// <summary>
    /// A criteria set (bộ tiêu chí): one edition of one index, read and checked. Immutable; may be used by several
    /// threads at once. Facts and scorecards made from it outlive it.
    /// </summary>
    /// <example>
    /// <code>
    /// using (Framework framework = Framework.BuiltIn("par-2022-components"))
    ///     Console.WriteLine(framework["sipas"].Max);   // 10
    /// </code>
    /// </example>
    public sealed class Framework : IDisposable
    {
        private readonly FrameworkHandle handle;
        private ReadOnlyCollection<Node> nodes;

        internal Framework(FrameworkHandle handle)
        {
            this.handle = handle;
        }

        internal FrameworkHandle Handle
        {
            get { return handle; }
        }

        /// <summary>The ids of the built-in frameworks.</summary>
        public static ReadOnlyCollection<string> BuiltInIds()
        {
            return Call.Texts(NativeMethods.chiso_framework_builtin_count, NativeMethods.chiso_framework_builtin_id);
        }

        /// <summary>A built-in framework by its id: "par-2022-components".</summary>
        /// <exception cref="ChisoException">FrameworkUnknown, whose details list the ids there are.</exception>
        public static Framework BuiltIn(string id)
        {
            return new Framework(Call.Get<byte[], FrameworkHandle>(
                Utf8.Required(id, "id"), NativeMethods.chiso_framework_builtin));
        }

        /// <summary>
        /// The built-in edition of an index ("PAR", "PAPI") that holds for a year; of several, the official tree.
        /// </summary>
        /// <exception cref="ChisoException">FrameworkNoEdition.</exception>
        public static Framework Edition(string index, int year)
        {
            return new Framework(Call.Get<byte[], int, FrameworkHandle>(
                Utf8.Required(index, "index"), year, NativeMethods.chiso_framework_edition));
        }

        /// <summary>
        /// Reads and checks a framework file in TOML. <paramref name="file"/> names the text in errors.
        /// </summary>
        /// <exception cref="ChisoException">FrameworkSyntax with the place; FrameworkInvalid with every problem in
        /// the details, and the place of the first.</exception>
        public static Framework ReadToml(string text, string file)
        {
            return new Framework(Call.ReadFile<FrameworkHandle>(
                text, "text", file, NativeMethods.chiso_framework_read_toml));
        }

        /// <summary>Reads and checks a framework in JSON, the same form as the TOML file.</summary>
        /// <exception cref="ChisoException">As <see cref="ReadToml"/>.</exception>
        public static Framework ReadJson(string text, string file)
        {
            return new Framework(Call.ReadFile<FrameworkHandle>(
                text, "text", file, NativeMethods.chiso_framework_read_json));
        }

        /// <summary>The JSON Schema of framework files, for editors.</summary>
        public static string Schema()
        {
            return Utf8.Take(Call.Get<IntPtr>(NativeMethods.chiso_framework_schema));
        }

        /// <summary>The id: "par-2022-components".</summary>
        public string Id
        {
            get { return Call.Text(handle, NativeMethods.chiso_framework_id); }
        }

        /// <summary>The index the framework is an edition of: "PAR".</summary>
        public string Index
        {
            get { return Call.Text(handle, NativeMethods.chiso_framework_index); }
        }

        /// <summary>The Vietnamese title.</summary>
        public string Title
        {
            get { return Call.Text(handle, (int)Lang.Vi, NativeMethods.chiso_framework_title); }
        }

        /// <summary>The English title.</summary>
        public string TitleEn
        {
            get { return Call.Text(handle, (int)Lang.En, NativeMethods.chiso_framework_title); }
        }

        /// <summary>How much of the official annex is known.</summary>
        public FrameworkStatus Status
        {
            get
            {
                return (FrameworkStatus)Call.Get<FrameworkHandle, int>(
                    handle, NativeMethods.chiso_framework_status);
            }
        }

        /// <summary>What a partial framework lacks, in words.</summary>
        public ReadOnlyCollection<string> Missing
        {
            get
            {
                int count = Call.Count(handle, NativeMethods.chiso_framework_missing_count);
                var missing = new List<string>(count);
                for (var at = 0; at < count; at++)
                    missing.Add(Call.Text(handle, Call.Size(at), NativeMethods.chiso_framework_missing));
                return missing.AsReadOnly();
            }
        }

        /// <summary>The act behind the framework; null where none is stated.</summary>
        public Act Act
        {
            get
            {
                IntPtr number, date, error;
                Call.Check(NativeMethods.chiso_framework_act(handle, out number, out date, out error), error);
                string name = Utf8.Take(number);
                DateTime? signed = Day.Parse(Utf8.Take(date));
                return name == null ? null : new Act(name, signed.Value);
            }
        }

        /// <summary>The first year the edition holds for.</summary>
        public int ValidFrom
        {
            get { return Valid().Key; }
        }

        /// <summary>The last year the edition holds for; null where the end is open.</summary>
        public int? ValidTo
        {
            get { return Valid().Value; }
        }

        private KeyValuePair<int, int?> Valid()
        {
            int from, to;
            byte known;
            IntPtr error;
            int status = NativeMethods.chiso_framework_valid(handle, out from, out known, out to, out error);
            Call.Check(status, error);
            return new KeyValuePair<int, int?>(from, known == 0 ? (int?)null : to);
        }

        /// <summary>Whether the edition holds for a year.</summary>
        public bool HoldsIn(int year)
        {
            return Call.Get<FrameworkHandle, int, byte>(handle, year, NativeMethods.chiso_framework_holds_in) != 0;
        }

        /// <summary>The maximum of the whole; null where a partial framework does not know it.</summary>
        public decimal? Max
        {
            get { return Call.Known(handle, UIntPtr.Zero, NativeMethods.chiso_framework_node_max); }
        }

        /// <summary>All nodes in the order of the act; the first is the total.</summary>
        public ReadOnlyCollection<Node> Nodes
        {
            get
            {
                handle.CheckOpen();
                // Two threads may both read them; they read the same.
                return nodes ?? (nodes = ReadNodes());
            }
        }

        private ReadOnlyCollection<Node> ReadNodes()
        {
            int count = Call.Count(handle, NativeMethods.chiso_framework_node_count);
            var read = new List<Node>(count);
            for (var at = 0; at < count; at++)
            {
                long parent = Call.Get<FrameworkHandle, UIntPtr, long>(
                    handle, Call.Size(at), NativeMethods.chiso_framework_node_parent);
                // A parent stands before its children.
                read.Add(new Node(handle, at, parent < 0 ? null : read[checked((int)parent)]));
            }
            return read.AsReadOnly();
        }

        /// <summary>The node with an id; "total" is the whole.</summary>
        /// <exception cref="ChisoException">UnknownNode.</exception>
        public Node this[string id]
        {
            get
            {
                byte[] text = Utf8.Required(id, "id");
                return Nodes[Call.Count(handle, text, NativeMethods.chiso_framework_find)];
            }
        }

        /// <summary>The framework as a TOML file; <see cref="ReadToml"/> reads it back.</summary>
        public string ToToml()
        {
            return Call.Text(handle, NativeMethods.chiso_framework_toml);
        }

        /// <summary>The framework in JSON; <see cref="ReadJson"/> reads it back.</summary>
        public string ToJson()
        {
            return Call.Text(handle, NativeMethods.chiso_framework_json);
        }

        /// <summary>Compares this edition with a later one.</summary>
        public Difference Diff(Framework later)
        {
            if (later == null)
                throw new ArgumentNullException("later");
            return new Difference(Call.Get<FrameworkHandle, FrameworkHandle, DifferenceHandle>(
                handle, later.handle, NativeMethods.chiso_framework_diff));
        }

        /// <summary>The id.</summary>
        public override string ToString()
        {
            return Shown.Of(handle, () => Id);
        }

        /// <summary>Frees the framework; later use is an <see cref="ObjectDisposedException"/>.</summary>
        public void Dispose()
        {
            handle.Dispose();
        }
    }
}
