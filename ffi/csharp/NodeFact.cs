namespace Chiso
{
    /// <summary>A fact that the rule of a leaf reads.</summary>
    public sealed class NodeFact
    {
        internal NodeFact(string name, FactKind kind)
        {
            Name = name;
            Kind = kind;
        }

        /// <summary>The name under which it is declared.</summary>
        public string Name { get; private set; }

        /// <summary>What it is.</summary>
        public FactKind Kind { get; private set; }

        /// <summary>Name and kind.</summary>
        public override string ToString()
        {
            return Name + ": " + Kind;
        }
    }
}
