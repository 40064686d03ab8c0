using System.Collections.Generic;

namespace Chiso
{
    /// <summary>An agency (cơ quan) of a register. Immutable.</summary>
    public sealed class Agency
    {
        internal Agency(Record record)
        {
            Id = record.Text("id");
            Bilingual name = record.Both("name");
            Name = name.Vi;
            NameEn = name.En;
            Kind = record.Text("kind");
            Parent = record.Text("parent");
            Aliases = record.Texts("aliases");
            Source = record.Part("source", part => new Source(part));
        }

        /// <summary>Its id: "so-noi-vu".</summary>
        public string Id { get; private set; }

        /// <summary>Its name, in Vietnamese.</summary>
        public string Name { get; private set; }

        /// <summary>Its name, in English.</summary>
        public string NameEn { get; private set; }

        /// <summary>What it is: "department", "district", "commune", "party" ...</summary>
        public string Kind { get; private set; }

        /// <summary>The id of the agency above it; null where none is stated.</summary>
        public string Parent { get; private set; }

        /// <summary>Other spellings of its name.</summary>
        public IReadOnlyList<string> Aliases { get; private set; }

        /// <summary>Where it is known from; null where the register says so as a whole.</summary>
        public Source Source { get; private set; }

        /// <summary>Id and English name.</summary>
        public override string ToString()
        {
            return Id + ": " + NameEn;
        }
    }
}
