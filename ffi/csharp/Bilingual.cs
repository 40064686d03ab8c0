namespace Chiso
{
    /// <summary>One text in the two languages of the library.</summary>
    internal sealed class Bilingual
    {
        internal Bilingual(string vi, string en)
        {
            Vi = vi;
            En = en;
        }

        internal string Vi { get; private set; }

        internal string En { get; private set; }

        internal string In(Lang lang)
        {
            return lang == Lang.Vi ? Vi : En;
        }
    }
}
