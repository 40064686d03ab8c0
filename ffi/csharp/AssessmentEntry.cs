namespace Chiso
{
    public sealed partial class AssessmentEntry
    {
        partial void Read(Record record)
        {
            string word = record.Text("stage");
            if (word != null)
                Stage = Chiso.Stage.OfWord(word, (int?)record.Integer("round") ?? 0);
            else if (Act == "accept")
                Stage = Chiso.Stage.Appraised(record.Count("round"));
            Value = Act == "declare" ? record.JsonOf("value") : null;
        }

        /// <summary>The stage at which it was made; null where the entry has none.</summary>
        public Stage? Stage { get; private set; }

        /// <summary>What "declare" enters, in the JSON form of <see cref="Facts.ReadJson"/>; null for other entries.
        /// </summary>
        public string Value { get; private set; }
    }
}
