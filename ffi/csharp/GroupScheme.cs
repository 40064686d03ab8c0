using System.Collections.Generic;

namespace Chiso
{
    public sealed partial class GroupScheme
    {
        // The groups stand under what decides them.
        partial void Read(Record record)
        {
            Record groups = record.At("groups");
            Kind = groups.Names[0];
            Groups = groups.List(Kind, group => new SchemeGroup(group));
        }

        /// <summary>What decides the group of a unit: "thresholds", "percentiles", or "not-published".</summary>
        public string Kind { get; private set; }

        /// <summary>The groups, best first.</summary>
        public IReadOnlyList<SchemeGroup> Groups { get; private set; }
    }
}
