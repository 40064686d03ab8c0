using System;
using System.Collections.Generic;

namespace Chiso
{
    /// <summary>All that a status of a plan lists, read at once.</summary>
    internal sealed class PlanStatusDetails
    {
        internal PlanStatusDetails(Record record)
        {
            On = record.Day("on").Value;
            Before = record.Word<Before>("before").Value;
            Items = record.List("items", item => new ItemStatus(item));
            Overdue = record.List("overdue", line => new PlanLine(line));
            DueSoon = record.List("due_soon", line => new PlanLine(line));
            Rates = record.List("rates", rate => new Rate(rate));
            ByKind = record.List("by_kind", kind => new Rollup(kind));
            ByAgency = record.List("by_agency", agency => new Rollup(agency));
            ByArea = record.List("by_area", area => new Rollup(area));
        }

        internal DateTime On { get; private set; }

        internal Before Before { get; private set; }

        internal IReadOnlyList<ItemStatus> Items { get; private set; }

        internal IReadOnlyList<PlanLine> Overdue { get; private set; }

        internal IReadOnlyList<PlanLine> DueSoon { get; private set; }

        internal IReadOnlyList<Rate> Rates { get; private set; }

        internal IReadOnlyList<Rollup> ByKind { get; private set; }

        internal IReadOnlyList<Rollup> ByAgency { get; private set; }

        internal IReadOnlyList<Rollup> ByArea { get; private set; }
    }
}
