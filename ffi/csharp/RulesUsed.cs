namespace Chiso
{
    /// <summary>The rules a dossier clock runs by, and how they were chosen. Immutable.</summary>
    public sealed class RulesUsed
    {
        internal RulesUsed(Record record)
        {
            Id = record.Text("id");
            Act = record.Text("act");
            ChosenBy = record.Text("chosen_by");
            InForce = record.Flag("in_force") == true;
            Text = record.Text("text");
            CutOff = record.Text("cut_off");
        }

        /// <summary>The id of the rule set: "nd-61-2018".</summary>
        public string Id { get; private set; }

        /// <summary>Its act.</summary>
        public string Act { get; private set; }

        /// <summary>Who chose it: "receipt", the day of receipt, or "caller".</summary>
        public string ChosenBy { get; private set; }

        /// <summary>Whether the act was in force on the day of receipt.</summary>
        public bool InForce { get; private set; }

        /// <summary>
        /// Whether its text was "read" or is "unread", and then the caller settled what is used of it.
        /// </summary>
        public string Text { get; private set; }

        /// <summary>
        /// The hour of receipt after which the clock starts on the next working day: "15:00", or "none".
        /// </summary>
        public string CutOff { get; private set; }

        /// <summary>Id.</summary>
        public override string ToString()
        {
            return Id;
        }
    }
}
