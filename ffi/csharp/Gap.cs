namespace Chiso
{
    /// <summary>A leaf that is not complete, and who has to complete it.</summary>
    public sealed class Gap
    {
        internal Gap(string agency, string node, uint lacks)
        {
            Agency = agency;
            Node = node;
            LacksValue = (lacks & 1) != 0;
            LacksEvidence = (lacks & 2) != 0;
        }

        /// <summary>The lead agency (cơ quan chủ trì); null where nobody was named.</summary>
        public string Agency { get; private set; }

        /// <summary>The leaf.</summary>
        public string Node { get; private set; }

        /// <summary>Whether it has no facts, points, or state other than missing.</summary>
        public bool LacksValue { get; private set; }

        /// <summary>Whether it has neither a document nor an explanation.</summary>
        public bool LacksEvidence { get; private set; }
    }
}
