namespace Chiso
{
    /// <summary>Somebody a plan names: an agency, or several under a collective wording. Immutable.</summary>
    public sealed class Party
    {
        private readonly Bilingual unknown;

        internal Party(Record record)
        {
            Written = record.Text("written");
            Id = record.Text("id");
            Bilingual name = record.Both("name");
            Name = name.Vi;
            NameEn = name.En;
            Collective = record.Flag("collective") == true;
            Agencies = record.Count("agencies");
            unknown = record.Both("unknown");
        }

        /// <summary>How the plan writes it.</summary>
        public string Written { get; private set; }

        /// <summary>Its id.</summary>
        public string Id { get; private set; }

        /// <summary>Its name, in Vietnamese.</summary>
        public string Name { get; private set; }

        /// <summary>Its name, in English.</summary>
        public string NameEn { get; private set; }

        /// <summary>Whether it is a collective wording.</summary>
        public bool Collective { get; private set; }

        /// <summary>How many agencies it stands for.</summary>
        public int Agencies { get; private set; }

        /// <summary>What of it is not known; null where all is.</summary>
        public string Unknown(Lang lang)
        {
            return unknown == null ? null : unknown.In(lang);
        }

        /// <summary>Id.</summary>
        public override string ToString()
        {
            return Id;
        }
    }
}
