namespace Chiso
{
    public sealed partial class EditionRow
    {
        /// <summary>As in "sipas: 8.23 to 8.40 (+0.17)".</summary>
        public override string ToString()
        {
            return Node + ": "
                + (Difference == null && notComparable != null ? notComparable.En : Shown.Change(Before, After, Difference));
        }
    }
}
