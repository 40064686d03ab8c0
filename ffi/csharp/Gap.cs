using System.Collections.Generic;
using System.Linq;

namespace Chiso
{
    /// <summary>A leaf that is not complete, and who has to complete it.</summary>
    public sealed class Gap
    {
        internal Gap(Record record)
        {
            Agency = record.Text("agency");
            Node = record.Text("node");
            IReadOnlyList<string> lacks = record.Texts("lacks");
            LacksValue = lacks.Contains("value");
            LacksEvidence = lacks.Contains("evidence");
        }

        /// <summary>The lead agency (cơ quan chủ trì); null where nobody was named.</summary>
        public string Agency { get; private set; }

        /// <summary>The leaf.</summary>
        public string Node { get; private set; }

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
