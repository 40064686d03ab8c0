namespace Chiso
{
    /// <summary>Something that speaks for or against an agency. Immutable.</summary>
    public sealed class AccountReason
    {
        private readonly Bilingual text;

        internal AccountReason(Record record)
        {
            Kind = record.Text("kind");
            Cause = record.Text("cause");
            About = record.Text("about");
            text = record.Both("text");
        }

        /// <summary>What it speaks for: "review", "commendation" or "context".</summary>
        public string Kind { get; private set; }

        /// <summary>What it is: "overdue", "report-missing", "area-loss" ...</summary>
        public string Cause { get; private set; }

        /// <summary>The item or area; null where it is the whole.</summary>
        public string About { get; private set; }

        /// <summary>The reason in words.</summary>
        public string Text(Lang lang)
        {
            return text.In(lang);
        }

        /// <summary>The reason in English.</summary>
        public override string ToString()
        {
            return text.En;
        }
    }
}
