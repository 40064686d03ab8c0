using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;

namespace Chiso
{
    /// <summary>
    /// What changed from one edition to another, and what can still be compared. Made by
    /// <see cref="Framework.Diff"/>. Nodes are given by their id in the later edition, removed ones by that in the
    /// earlier. May be used by several threads at once.
    /// </summary>
    public sealed class Difference : IDisposable
    {
        private enum NodeList
        {
            Added = 1,
            Removed = 2,
            Renamed = 3,
            Moved = 4,
            MaxChanged = 5,
            RuleChanged = 6,
            NotComparable = 7,
        }

        private readonly DifferenceHandle handle;

        internal Difference(DifferenceHandle handle)
        {
            this.handle = handle;
        }

        /// <summary>Whether the totals of the two editions may be compared.</summary>
        public bool Comparable
        {
            get
            {
                return Call.Get<DifferenceHandle, byte>(
                    handle, NativeMethods.chiso_difference_is_comparable) != 0;
            }
        }

        /// <summary>Nodes only in the later edition.</summary>
        public ReadOnlyCollection<string> Added
        {
            get { return Read(NodeList.Added); }
        }

        /// <summary>Nodes only in the earlier edition.</summary>
        public ReadOnlyCollection<string> Removed
        {
            get { return Read(NodeList.Removed); }
        }

        /// <summary>Nodes with another name.</summary>
        public ReadOnlyCollection<string> Renamed
        {
            get { return Read(NodeList.Renamed); }
        }

        /// <summary>Nodes with another number or another parent.</summary>
        public ReadOnlyCollection<string> Moved
        {
            get { return Read(NodeList.Moved); }
        }

        /// <summary>Nodes with another maximum.</summary>
        public ReadOnlyCollection<string> MaxChanged
        {
            get { return Read(NodeList.MaxChanged); }
        }

        /// <summary>Nodes with another rule, aggregate, weight or role.</summary>
        public ReadOnlyCollection<string> RuleChanged
        {
            get { return Read(NodeList.RuleChanged); }
        }

        /// <summary>Nodes in both editions whose points may not be compared.</summary>
        public ReadOnlyCollection<string> NotComparable
        {
            get { return Read(NodeList.NotComparable); }
        }

        private ReadOnlyCollection<string> Read(NodeList list)
        {
            int count = Call.Count(handle, (int)list, NativeMethods.chiso_difference_count);
            var nodes = new List<string>(count);
            for (var at = 0; at < count; at++)
                nodes.Add(Call.Text(handle, (int)list, Call.Size(at), NativeMethods.chiso_difference_node));
            return nodes.AsReadOnly();
        }

        /// <summary>
        /// The whole difference as a JSON object: each list with what a node was and is, and the reason why a node
        /// is not comparable in both languages.
        /// </summary>
        public string ToJson()
        {
            return Call.Text(handle, NativeMethods.chiso_difference_json);
        }

        /// <summary>How many nodes changed.</summary>
        public override string ToString()
        {
            return Shown.Of(
                handle, () => Shown.Number(Added.Count) + " added, " + Shown.Number(Removed.Count) + " removed, "
                    + Shown.Number(NotComparable.Count) + " not comparable");
        }

        /// <summary>Frees the difference; later use is an <see cref="ObjectDisposedException"/>.</summary>
        public void Dispose()
        {
            handle.Dispose();
        }
    }
}
