namespace Chiso
{
    /// <summary>Counts of the lines of one kind, agency or area. Immutable.</summary>
    public sealed class Rollup
    {
        internal Rollup(Record record)
        {
            Id = record.Text("id");
            Bilingual name = record.Both("name");
            Name = name.Vi;
            NameEn = name.En;
            Counts = record.Part("counts", part => new PlanCounts(part));
        }

        /// <summary>The kind, agency or area.</summary>
        public string Id { get; private set; }

        /// <summary>Its name, in Vietnamese.</summary>
        public string Name { get; private set; }

        /// <summary>Its name, in English.</summary>
        public string NameEn { get; private set; }

        /// <summary>Its lines.</summary>
        public PlanCounts Counts { get; private set; }

        /// <summary>Id and counts.</summary>
        public override string ToString()
        {
            return Id + ": " + Counts;
        }
    }
}
