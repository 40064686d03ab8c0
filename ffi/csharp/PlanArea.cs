using System.Collections.Generic;

namespace Chiso
{
    /// <summary>An area of a plan, and who answers for it. Immutable.</summary>
    public sealed class PlanArea
    {
        internal PlanArea(Record record)
        {
            Id = record.Text("id");
            Index = record.Text("index");
            Bilingual name = record.Both("name");
            Name = name.Vi;
            NameEn = name.En;
            Lead = record.List("lead", item => new Party(item));
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

        /// <summary>Who leads (chủ trì).</summary>
        public IReadOnlyList<Party> Lead { get; private set; }

        /// <summary>Where it stands in the plan.</summary>
        public string Place { get; private set; }

        /// <summary>Id and English name.</summary>
        public override string ToString()
        {
            return Id + ": " + NameEn;
        }
    }
}
