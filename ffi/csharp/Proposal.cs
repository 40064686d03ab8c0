namespace Chiso
{
    /// <summary>Something that may still be decided about a day. It is not applied.</summary>
    public sealed class Proposal
    {
        internal Proposal(DayKind kind, string name, string nameEn)
        {
            Kind = kind;
            Name = name;
            NameEn = nameEn;
        }

        /// <summary>What it would make of the day.</summary>
        public DayKind Kind { get; private set; }

        /// <summary>What is proposed or left open, in Vietnamese.</summary>
        public string Name { get; private set; }

        /// <summary>What is proposed or left open, in English.</summary>
        public string NameEn { get; private set; }

        /// <summary>Kind and English name.</summary>
        public override string ToString()
        {
            return Kind + ": " + NameEn;
        }
    }
}
