namespace Chiso
{
    /// <summary>Something done against the rules. Immutable.</summary>
    public sealed class Breach
    {
        private readonly string vi;
        private readonly string en;

        internal Breach(int logged, string vi, string en)
        {
            Event = logged;
            this.vi = vi;
            this.en = en;
        }

        /// <summary>The place of the event in the log, from 0.</summary>
        public int Event { get; private set; }

        /// <summary>What was against the rules, with its clause.</summary>
        public string Text(Lang lang)
        {
            return lang == Lang.Vi ? vi : en;
        }
    }
}
