using System.Collections.Generic;

namespace Chiso
{
    /// <summary>A way of dividing ranked units into groups, as one source states it. Immutable.</summary>
    public sealed class GroupScheme
    {
        private readonly string json;

        internal GroupScheme(Record record)
        {
            Id = record.Text("id");
            Bilingual title = record.Both("title");
            Title = title.Vi;
            TitleEn = title.En;
            Source = record.Text("source");
            Confidence = record.Text("confidence");
            Note = record.Text("note");
            json = record.Json;
            record.Part("groups", shape =>
            {
                Kind = shape.Names[0];
                Groups = shape.List(Kind, item => new SchemeGroup(item));
                return shape;
            });
        }

        /// <summary>Index and year ("par-2022"), or the act ("tt-01-2018").</summary>
        public string Id { get; private set; }

        /// <summary>What is divided, and when, in Vietnamese.</summary>
        public string Title { get; private set; }

        /// <summary>What is divided, and when, in English.</summary>
        public string TitleEn { get; private set; }

        /// <summary>Where the groups are stated.</summary>
        public string Source { get; private set; }

        /// <summary>How sure that is: "high", "medium" or "low".</summary>
        public string Confidence { get; private set; }

        /// <summary>What the source leaves open; null where nothing.</summary>
        public string Note { get; private set; }

        /// <summary>The whole as JSON text.</summary>
        public string ToJson()
        {
            return json;
        }

        /// <summary>What decides the group of a unit: "thresholds", "percentiles", or "not-published".</summary>
        public string Kind { get; private set; }

        /// <summary>The groups, best first.</summary>
        public IReadOnlyList<SchemeGroup> Groups { get; private set; }

        /// <summary>Id and English title.</summary>
        public override string ToString()
        {
            return Id + ": " + TitleEn;
        }
    }
}
