using System.Collections.Generic;

namespace Chiso
{
    /// <summary>What a published rate may be a rate of; none is chosen. Immutable.</summary>
    public sealed class RateReading
    {
        private readonly Bilingual text;
        private readonly string json;

        internal RateReading(Record record)
        {
            Published = record.Text("published");
            Numerator = record.Whole("numerator");
            Candidates = record.List("candidates", item => new RateCandidate(item));
            text = record.Both("text");
            json = record.Json;
        }

        /// <summary>The rate as published.</summary>
        public string Published { get; private set; }

        /// <summary>What is counted.</summary>
        public long Numerator { get; private set; }

        /// <summary>Every denominator that may be meant.</summary>
        public IReadOnlyList<RateCandidate> Candidates { get; private set; }

        /// <summary>The reading in words.</summary>
        public string Text(Lang lang)
        {
            return text.In(lang);
        }

        /// <summary>The whole as JSON text.</summary>
        public string ToJson()
        {
            return json;
        }

        /// <summary>The reading in English.</summary>
        public override string ToString()
        {
            return text.En;
        }
    }
}
