namespace Chiso
{
    public sealed partial class StageDifference
    {
        /// <summary>As in "3.1: 0.50 to 0.25 (-0.25)".</summary>
        public override string ToString()
        {
            return Node + ": " + Shown.Change(Before, After, Difference);
        }
    }
}
