namespace Chiso
{
    public sealed partial class MatchedRow
    {
        /// <summary>Number and findings.</summary>
        public override string ToString()
        {
            return Id + ": " + (Findings.Count == 0 ? "alike" : string.Join(", ", Findings));
        }
    }
}
