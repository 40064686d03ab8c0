using System.Collections.Generic;

namespace Chiso
{
    /// <summary>A collective wording of a register: "Các sở, ban, ngành". Immutable.</summary>
    public sealed class Collective
    {
        private readonly Bilingual unknown;

        internal Collective(Record record)
        {
            Id = record.Text("id");
            Bilingual name = record.Both("name");
            Name = name.Vi;
            NameEn = name.En;
            Wordings = record.Texts("wordings");
            Members = record.Texts("members");
            unknown = record.Both("unknown");
        }

        /// <summary>Its id.</summary>
        public string Id { get; private set; }

        /// <summary>Its name, in Vietnamese.</summary>
        public string Name { get; private set; }

        /// <summary>Its name, in English.</summary>
        public string NameEn { get; private set; }

        /// <summary>How plans write it.</summary>
        public IReadOnlyList<string> Wordings { get; private set; }

        /// <summary>The ids of the agencies known to be meant.</summary>
        public IReadOnlyList<string> Members { get; private set; }

        /// <summary>What of it is not known; null where all is.</summary>
        public string Unknown(Lang lang)
        {
            return unknown == null ? null : unknown.In(lang);
        }

        /// <summary>Id and English name.</summary>
        public override string ToString()
        {
            return Id + ": " + NameEn;
        }
    }
}
