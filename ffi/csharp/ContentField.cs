using System.Collections.Generic;

namespace Chiso
{
    /// <summary>What a line of a report has to state. Immutable.</summary>
    public sealed class ContentField
    {
        internal ContentField(Record record)
        {
            Id = record.Text("id");
            Bilingual name = record.Both("name");
            Name = name.Vi;
            NameEn = name.En;
            Options = record.Texts("options");
            record.Part("when", when =>
            {
                WhenField = when.Text("field");
                WhenIs = when.Text("is");
                return when;
            });
        }

        /// <summary>Its id.</summary>
        public string Id { get; private set; }

        /// <summary>Its name, in Vietnamese.</summary>
        public string Name { get; private set; }

        /// <summary>Its name, in English.</summary>
        public string NameEn { get; private set; }

        /// <summary>The words it may hold; none where any text will do.</summary>
        public IReadOnlyList<string> Options { get; private set; }

        /// <summary>The field that must hold <see cref="WhenIs"/> for this one to be needed; null where it always is.</summary>
        public string WhenField { get; private set; }

        /// <summary>The word <see cref="WhenField"/> must hold; null where the field is always needed.</summary>
        public string WhenIs { get; private set; }

        /// <summary>Id and English name.</summary>
        public override string ToString()
        {
            return Id + ": " + NameEn;
        }
    }
}
