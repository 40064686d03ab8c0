using System.Collections.Generic;

namespace Chiso
{
    /// <summary>A report held against the rule of what it has to contain. Immutable.</summary>
    public sealed class ContentCheck
    {
        private readonly Bilingual text;
        private readonly string json;

        internal ContentCheck(Record record)
        {
            Agency = record.Text("agency");
            Rule = record.Text("rule");
            Place = record.Text("place");
            Complete = record.Flag("complete") == true;
            Gaps = record.List("gaps", item => new ContentGap(item));
            CheckedCoverage = record.Flag("checked_coverage") == true;
            Extra = record.Texts("extra");
            text = record.Both("text");
            json = record.Json;
        }

        /// <summary>The agency that handed it in; null where only the report was checked.</summary>
        public string Agency { get; private set; }

        /// <summary>The rule.</summary>
        public string Rule { get; private set; }

        /// <summary>Where it stands in the plan.</summary>
        public string Place { get; private set; }

        /// <summary>Whether nothing is missing.</summary>
        public bool Complete { get; private set; }

        /// <summary>What is missing.</summary>
        public IReadOnlyList<ContentGap> Gaps { get; private set; }

        /// <summary>Whether it was known what had to be reported on.</summary>
        public bool CheckedCoverage { get; private set; }

        /// <summary>Lines on what did not have to be reported on.</summary>
        public IReadOnlyList<string> Extra { get; private set; }

        /// <summary>The check in words.</summary>
        public string Text(Lang lang)
        {
            return text.In(lang);
        }

        /// <summary>The whole as JSON text.</summary>
        public string ToJson()
        {
            return json;
        }

        /// <summary>The check in English.</summary>
        public override string ToString()
        {
            return text.En;
        }
    }
}
