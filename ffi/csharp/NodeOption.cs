namespace Chiso
{
    /// <summary>An option of a leaf whose rule is a choice.</summary>
    public sealed class NodeOption
    {
        internal NodeOption(string id, string label, string labelEn)
        {
            Id = id;
            Label = label;
            LabelEn = labelEn;
        }

        /// <summary>The id under which it is declared.</summary>
        public string Id { get; private set; }

        /// <summary>What it says, in Vietnamese.</summary>
        public string Label { get; private set; }

        /// <summary>What it says, in English.</summary>
        public string LabelEn { get; private set; }

        /// <summary>The id.</summary>
        public override string ToString()
        {
            return Id;
        }
    }
}
