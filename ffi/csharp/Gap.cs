using System.Collections.Generic;
using System.Linq;

namespace Chiso
{
    public sealed partial class Gap
    {
        partial void Read(Record record)
        {
            IReadOnlyList<string> lacks = record.Texts("lacks");
            LacksValue = lacks.Contains("value");
            LacksEvidence = lacks.Contains("evidence");
        }

        /// <summary>Whether it has no facts, points, or state other than missing.</summary>
        public bool LacksValue { get; private set; }

        /// <summary>Whether it has neither a document nor an explanation.</summary>
        public bool LacksEvidence { get; private set; }

        /// <summary>As in "Sở Nội vụ: 3.1: value, evidence".</summary>
        public override string ToString()
        {
            string lacks = LacksValue && LacksEvidence ? "value, evidence" : LacksValue ? "value" : "evidence";
            return (Agency ?? "nobody named") + ": " + Node + ": " + lacks;
        }
    }
}
