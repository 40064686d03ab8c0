namespace Chiso
{
    /// <summary>A dimension that a plan keeps or improves. Immutable.</summary>
    public sealed class PlanDimension
    {
        internal PlanDimension(Record record)
        {
            Id = record.Text("id");
            Index = record.Text("index");
            Bilingual name = record.Both("name");
            Name = name.Vi;
            NameEn = name.En;
            Aim = record.Text("aim");
            Place = record.Text("place");
        }

        /// <summary>Its id.</summary>
        public string Id { get; private set; }

        /// <summary>The index.</summary>
        public string Index { get; private set; }

        /// <summary>Its name, in Vietnamese.</summary>
        public string Name { get; private set; }

        /// <summary>Its name, in English.</summary>
        public string NameEn { get; private set; }

        /// <summary>Whether it is to "keep" or to "improve".</summary>
        public string Aim { get; private set; }

        /// <summary>Where it stands in the plan.</summary>
        public string Place { get; private set; }

        /// <summary>Id and English name.</summary>
        public override string ToString()
        {
            return Id + ": " + NameEn;
        }
    }
}
