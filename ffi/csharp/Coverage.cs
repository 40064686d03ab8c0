namespace Chiso
{
    public sealed partial class Coverage
    {
        private readonly Bilingual text;

        internal Coverage(Record record, Bilingual text)
            : this(record)
        {
            this.text = text;
        }

        /// <summary>How much was understood and which rows need a look, for people.</summary>
        public string Text(Lang lang)
        {
            return text.In(lang);
        }
    }
}
