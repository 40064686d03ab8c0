namespace Chiso
{
    public sealed partial class PlanLine
    {
        /// <summary>A line of an item that the record does not name.</summary>
        internal PlanLine(Record record, string item)
            : this(record)
        {
            Item = item;
        }
    }
}
