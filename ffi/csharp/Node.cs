using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;

namespace Chiso
{
    /// <summary>
    /// A node of a framework: an area, a criterion, a dimension, an indicator, or the whole. Immutable, and
    /// independent of the framework it was read from.
    /// </summary>
    public sealed class Node
    {
        internal Node(FrameworkHandle framework, int index, Node parent)
        {
            UIntPtr place = Call.Size(index);
            Id = Call.Text(framework, place, NativeMethods.chiso_framework_node_id);
            Name = Call.Text(framework, place, (int)Lang.Vi, NativeMethods.chiso_framework_node_name);
            NameEn = Call.Text(framework, place, (int)Lang.En, NativeMethods.chiso_framework_node_name);
            Level = Call.Text(framework, place, NativeMethods.chiso_framework_node_level);
            Rule = Call.Text(framework, place, NativeMethods.chiso_framework_node_rule);
            Scored = Call.Get<FrameworkHandle, UIntPtr, byte>(
                framework, place, NativeMethods.chiso_framework_node_scored) != 0;
            Survey = Call.Get<FrameworkHandle, UIntPtr, byte>(
                framework, place, NativeMethods.chiso_framework_node_survey) != 0;
            Max = Call.Known(framework, place, NativeMethods.chiso_framework_node_max);
            Facts = ReadFacts(framework, place);
            Options = ReadOptions(framework, place);
            Parent = parent == null ? null : parent.Id;
            Depth = parent == null ? 0 : parent.Depth + 1;
        }

        private static ReadOnlyCollection<NodeFact> ReadFacts(FrameworkHandle framework, UIntPtr place)
        {
            int count = Call.Count(framework, place, NativeMethods.chiso_framework_fact_count);
            var facts = new List<NodeFact>(count);
            for (var at = 0; at < count; at++)
            {
                int kind;
                IntPtr error;
                string name = Call.Text(framework, place, Call.Size(at), NativeMethods.chiso_framework_fact_name);
                int status = NativeMethods.chiso_framework_fact_kind(
                    framework, place, Call.Size(at), out kind, out error);
                Call.Check(status, error);
                facts.Add(new NodeFact(name, (FactKind)kind));
            }
            return facts.AsReadOnly();
        }

        private static ReadOnlyCollection<NodeOption> ReadOptions(FrameworkHandle framework, UIntPtr place)
        {
            int count = Call.Count(framework, place, NativeMethods.chiso_framework_option_count);
            var options = new List<NodeOption>(count);
            for (var at = 0; at < count; at++)
            {
                UIntPtr index = Call.Size(at);
                options.Add(new NodeOption(
                    Call.Text(framework, place, index, NativeMethods.chiso_framework_option_id),
                    OptionLabel(framework, place, index, Lang.Vi),
                    OptionLabel(framework, place, index, Lang.En)));
            }
            return options.AsReadOnly();
        }

        private static string OptionLabel(FrameworkHandle framework, UIntPtr place, UIntPtr index, Lang lang)
        {
            IntPtr label, error;
            int status = NativeMethods.chiso_framework_option_label(
                framework, place, index, (int)lang, out label, out error);
            Call.Check(status, error);
            return Utf8.Take(label);
        }

        /// <summary>The number or code in the act; "total" for the whole.</summary>
        public string Id { get; private set; }

        /// <summary>The Vietnamese name.</summary>
        public string Name { get; private set; }

        /// <summary>The English name.</summary>
        public string NameEn { get; private set; }

        /// <summary>The level as the framework calls it: "area", "criterion"; "total" for the whole.</summary>
        public string Level { get; private set; }

        /// <summary>Levels below the whole: 0 for the total, 1 for its parts.</summary>
        public int Depth { get; private set; }

        /// <summary>The id of the parent; null for the total.</summary>
        public string Parent { get; private set; }

        /// <summary>
        /// The kind of rule of a leaf ("awarded", "bands", ...), or of the aggregate of an inner node ("sum", ...).
        /// </summary>
        public string Rule { get; private set; }

        /// <summary>Whether the node counts in its parent; false for an item that is only followed.</summary>
        public bool Scored { get; private set; }

        /// <summary>Whether a survey gives its points, so that nobody scores it himself.</summary>
        public bool Survey { get; private set; }

        /// <summary>The maximum in points; null where a partial framework does not know it.</summary>
        public decimal? Max { get; private set; }

        /// <summary>The facts that the rule of a leaf reads; none for an inner node.</summary>
        public ReadOnlyCollection<NodeFact> Facts { get; private set; }

        /// <summary>The options of a leaf whose rule is a choice; none for other rules.</summary>
        public ReadOnlyCollection<NodeOption> Options { get; private set; }

        /// <summary>The id.</summary>
        public override string ToString()
        {
            return Id;
        }
    }
}
