namespace Chiso
{
    /// <summary>An entry of a part of a plan: a task, a target, an agency.</summary>
    public sealed class PlanEntry
    {
        internal PlanEntry(string id, string name, string nameEn)
        {
            Id = id;
            Name = name;
            NameEn = nameEn;
        }

        /// <summary>Its id: "PL.8", "evidence", "so-noi-vu"; of an act its number, of a result its index.</summary>
        public string Id { get; private set; }

        /// <summary>Its short Vietnamese name.</summary>
        public string Name { get; private set; }

        /// <summary>Its short English name.</summary>
        public string NameEn { get; private set; }

        /// <summary>The id.</summary>
        public override string ToString()
        {
            return Id;
        }
    }
}
