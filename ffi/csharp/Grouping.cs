using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;

namespace Chiso
{
    /// <summary>
    /// Ranked units divided into groups. Immutable, and independent of the ranking; may be used by several threads at
    /// once.
    /// </summary>
    /// <example>
    /// <code>
    /// using (var groups = new Grouping(ranking, "papi-quarters", Cut.Strict))
    ///     Console.WriteLine(groups.GroupOf("Bắc Giang").Name);
    /// </code>
    /// </example>
    public sealed class Grouping : IDisposable
    {
        private readonly GroupingHandle handle;
        private readonly Ranking ranking;
        private readonly ReadOnlyCollection<Group> groups;
        private readonly int[] members;

        /// <summary>
        /// Divides ranked units into the groups of a built-in scheme. <paramref name="cut"/> decides at percentiles
        /// only, as a scheme of thresholds states its own ends.
        /// </summary>
        /// <exception cref="ChisoException">SchemeUnknown, GroupLimits, GroupEnd, GroupNone, RankNothing.</exception>
        public Grouping(Ranking ranking, string scheme, Cut cut)
        {
            if (ranking == null)
                throw new ArgumentNullException("ranking");
            IntPtr error;
            byte[] id = Utf8.Required(scheme, "scheme");
            int status = NativeMethods.chiso_grouping_new(ranking.Handle, id, (int)cut, out handle, out error);
            Call.Check(status, error);
            this.ranking = ranking;
            groups = ReadGroups();
            members = new int[ranking.Units.Count];
            Call.Check(NativeMethods.chiso_grouping_members(
                handle, members, Call.Size(members.Length), out error), error);
        }

        /// <summary>The ids of the built-in group schemes.</summary>
        public static ReadOnlyCollection<string> SchemeIds()
        {
            return Call.Texts(NativeMethods.chiso_scheme_count, NativeMethods.chiso_scheme_id);
        }

        /// <summary>A built-in group scheme: title, source, confidence and groups with their limits.</summary>
        /// <exception cref="ChisoException">SchemeUnknown.</exception>
        public static GroupScheme Scheme(string id)
        {
            return Record.Read(Call.Get<byte[], RecordHandle>(Utf8.Required(id, "id"), NativeMethods.chiso_scheme),
                scheme => new GroupScheme(scheme));
        }

        private ReadOnlyCollection<Group> ReadGroups()
        {
            int count = Call.Count(handle, NativeMethods.chiso_grouping_count);
            var read = new List<Group>(count);
            for (var at = 0; at < count; at++)
            {
                UIntPtr group = Call.Size(at);
                read.Add(new Group(
                    Call.Text(handle, group, NativeMethods.chiso_grouping_id),
                    Call.Text(handle, group, (int)Lang.Vi, NativeMethods.chiso_grouping_name),
                    Call.Text(handle, group, (int)Lang.En, NativeMethods.chiso_grouping_name),
                    Call.Count(handle, group, NativeMethods.chiso_grouping_size)));
            }
            return read.AsReadOnly();
        }

        /// <summary>The groups, best first.</summary>
        public ReadOnlyCollection<Group> Groups
        {
            get
            {
                handle.CheckOpen();
                return groups;
            }
        }

        /// <summary>The group of a unit; null where it has no rank.</summary>
        /// <exception cref="KeyNotFoundException">The unit was not ranked.</exception>
        public Group GroupOf(string unit)
        {
            handle.CheckOpen();
            int group = members[ranking.PlaceOf(unit)];
            return group < 0 ? null : groups[group];
        }

        /// <summary>The whole grouping as a JSON object, with the limits of the groups.</summary>
        public string ToJson()
        {
            return Call.Text(handle, NativeMethods.chiso_grouping_json);
        }

        /// <summary>The groups with their sizes.</summary>
        public override string ToString()
        {
            return Shown.Of(
                handle, () => string.Join(", ", groups.Select(group => group.Id + " " + Shown.Number(group.Size))));
        }

        /// <summary>Frees the grouping; later use is an <see cref="ObjectDisposedException"/>.</summary>
        public void Dispose()
        {
            handle.Dispose();
        }
    }
}
