using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace Chiso
{
    /// <summary>
    /// What a caller settles for a dossier, or for all of a register. By default everything follows the rules in force on
    /// the day of receipt.
    /// </summary>
    public sealed class ClockOptions
    {
        /// <summary>
        /// The rule set: <c>nd-61-2018</c>, <c>nd-118-2025</c>; null for the one in force on the day of receipt. For
        /// dossiers received since 1/7/2025, whose decree is not known, it must be named.
        /// </summary>
        public string Rules { get; set; }

        /// <summary>
        /// The hour of receipt after which the clock starts on the next working day: <c>15:00</c>, or <c>none</c>; null
        /// for that of the rules.
        /// </summary>
        public string CutOff { get; set; }

        /// <summary>How receipt on a day off is taken.</summary>
        public StartDay StartDay { get; set; }

        /// <summary>What papers that come in do to the term.</summary>
        public SupplementRule Supplement { get; set; }

        /// <summary>What is done with an extension against the rules.</summary>
        public ExtensionPolicy Extensions { get; set; }

        /// <summary>How pauses are left out.</summary>
        public PauseCount Pauses { get; set; }

        /// <summary>When the last day ends.</summary>
        public DueAt DueAt { get; set; }

        /// <summary>Which event ends the work.</summary>
        public ClosedBy ClosedBy { get; set; }

        /// <summary>The options as the library reads them; NULL for null.</summary>
        internal static byte[] Text(ClockOptions options)
        {
            return options == null ? null : Utf8.Required(options.Json(), "options");
        }

        private string Json()
        {
            var members = new List<string>();
            if (Rules != null)
                members.Add("\"rules\": " + Quoted(Rules));
            if (CutOff != null)
                members.Add("\"cut_off\": " + Quoted(CutOff));
            if (Supplement != SupplementRule.ByRules)
                members.Add("\"supplement\": " + Quoted(Word(Supplement.ToString())));
            members.Add("\"start\": " + Quoted(Word(StartDay.ToString())));
            members.Add("\"extensions\": " + Quoted(Word(Extensions.ToString())));
            members.Add("\"pauses\": " + Quoted(Word(Pauses.ToString())));
            members.Add("\"due_at\": " + Quoted(Word(DueAt.ToString())));
            members.Add("\"closed_by\": " + Quoted(Word(ClosedBy.ToString())));
            return "{" + string.Join(", ", members.ToArray()) + "}";
        }

        /// <summary>"EndOfDay" as "end-of-day".</summary>
        private static string Word(string name)
        {
            var word = new StringBuilder();
            foreach (char letter in name)
            {
                if (char.IsUpper(letter) && word.Length > 0)
                    word.Append('-');
                word.Append(char.ToLowerInvariant(letter));
            }
            return word.ToString();
        }

        private static string Quoted(string text)
        {
            var quoted = new StringBuilder("\"");
            foreach (char letter in text)
            {
                if (letter < ' ' || letter == '"' || letter == '\\')
                    quoted.Append("\\u").Append(((int)letter).ToString("x4", CultureInfo.InvariantCulture));
                else
                    quoted.Append(letter);
            }
            return quoted.Append('"').ToString();
        }

        /// <summary>The options that are set.</summary>
        public override string ToString()
        {
            return Json();
        }
    }
}
