namespace Chiso
{
    public sealed partial class SumCheck
    {
        /// <summary>As in "given = done + open: True".</summary>
        public override string ToString()
        {
            return Whole + " = " + string.Join(" + ", Parts) + ": "
                + (Holds == null ? "not known" : Holds.Value ? "holds" : "does not hold");
        }
    }
}
