using System.Collections.Generic;

namespace Chiso
{
    /// <summary>
    /// Why a node has its points (căn cứ): rule, inputs, the line that held, rounding, clause. Immutable.
    /// </summary>
    public sealed class Reason
    {
        private readonly Bilingual text;
        private readonly Bilingual line;
        private readonly Bilingual unconfirmed;
        private readonly string json;

        internal Reason(Record record)
        {
            Node = record.Text("node");
            Rule = record.Text("rule");
            Inputs = record.List("inputs", item => new InputUsed(item));
            Limit = record.Text("limit");
            Points = record.Points("points");
            State = record.Word<State>("state");
            Deducted = record.Nearest("deducted");
            Rounding = record.Part("rounding", part => new Rounding(part));
            Act = record.Part("act", part => new Act(part.Text("number"), part.Day("date").Value));
            Source = record.Part("source", part => new Source(part));
            UnconfirmedParts = record.Texts("unconfirmed_parts");
            text = record.Both("text");
            line = record.Both("line");
            unconfirmed = record.Both("unconfirmed");
            json = record.Json;
        }

        /// <summary>The node.</summary>
        public string Node { get; private set; }

        /// <summary>
        /// The kind of rule or aggregate; "awarded" where points were given in place of facts or parts.
        /// </summary>
        public string Rule { get; private set; }

        /// <summary>What went in: the facts of a leaf, the points of the parts of an inner node.</summary>
        public IReadOnlyList<InputUsed> Inputs { get; private set; }

        /// <summary>
        /// The limit of the rule that decided: "none", "capped", "floored", "below-floor", "otherwise", "empty" or
        /// "never".
        /// </summary>
        public string Limit { get; private set; }

        /// <summary>The points; null where there are none.</summary>
        public decimal? Points { get; private set; }

        /// <summary>The state where there are no points; null where there are.</summary>
        public State? State { get; private set; }

        /// <summary>The points taken off after scoring, to the nearest millionth; null where none were.</summary>
        public decimal? Deducted { get; private set; }

        /// <summary>The rounding that made the points; null where the framework does not round at this node.</summary>
        public Rounding Rounding { get; private set; }

        /// <summary>The act behind the framework; null where it has none.</summary>
        public Act Act { get; private set; }

        /// <summary>Where rule and maximum come from; null where that is not stated.</summary>
        public Source Source { get; private set; }

        /// <summary>Nodes below that rest on a rule that is not confirmed, and have points.</summary>
        public IReadOnlyList<string> UnconfirmedParts { get; private set; }

        /// <summary>The explanation in words.</summary>
        public string Text(Lang lang)
        {
            return text.In(lang);
        }

        /// <summary>
        /// The line of the rule that held: the label of an option, a range, days late; null where the rule has no lines
        /// or none held.
        /// </summary>
        public string Line(Lang lang)
        {
            return line == null ? null : line.In(lang);
        }

        /// <summary>Why the rule is not confirmed; null where it is.</summary>
        public string Unconfirmed(Lang lang)
        {
            return unconfirmed == null ? null : unconfirmed.In(lang);
        }

        /// <summary>The whole as JSON text.</summary>
        public string ToJson()
        {
            return json;
        }

        /// <summary>The explanation in English.</summary>
        public override string ToString()
        {
            return text.En;
        }
    }
}
