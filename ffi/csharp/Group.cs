namespace Chiso
{
    /// <summary>A group of ranked units.</summary>
    public sealed class Group
    {
        internal Group(string id, string name, string nameEn, int size)
        {
            Id = id;
            Name = name;
            NameEn = nameEn;
            Size = size;
        }

        /// <summary>The id: "A", "highest".</summary>
        public string Id { get; private set; }

        /// <summary>The Vietnamese name as published.</summary>
        public string Name { get; private set; }

        /// <summary>The English name as published.</summary>
        public string NameEn { get; private set; }

        /// <summary>How many units are in it.</summary>
        public int Size { get; private set; }

        /// <summary>The id.</summary>
        public override string ToString()
        {
            return Id;
        }
    }
}
