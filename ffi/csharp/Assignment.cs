namespace Chiso
{
    /// <summary>An item that concerns an agency, and how. Immutable.</summary>
    public sealed class Assignment
    {
        internal Assignment(Record record)
        {
            Role = record.Text("role");
            Addressed = record.Text("addressed");
            Item = record.Part("item", part => new PlanItem(part));
        }

        /// <summary>What the agency is to it: "lead", "coordinate" or "receive".</summary>
        public string Role { get; private set; }

        /// <summary>How the plan addresses it: by name, or under a collective wording.</summary>
        public string Addressed { get; private set; }

        /// <summary>The item.</summary>
        public PlanItem Item { get; private set; }

        /// <summary>Role and item.</summary>
        public override string ToString()
        {
            return Role + " " + Item;
        }
    }
}
