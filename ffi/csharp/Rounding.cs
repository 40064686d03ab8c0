namespace Chiso
{
    /// <summary>A rounding that a framework declares. Immutable.</summary>
    public sealed class Rounding
    {
        internal Rounding(Record record)
        {
            Places = record.Count("places");
            Mode = record.Word<RoundingMode>("mode").Value;
            Stage = record.Text("stage");
        }

        /// <summary>Decimals that are kept.</summary>
        public int Places { get; private set; }

        /// <summary>How halves and the rest are taken.</summary>
        public RoundingMode Mode { get; private set; }

        /// <summary>Where it is done: "leaf", "total" ...</summary>
        public string Stage { get; private set; }

        /// <summary>As in "2 places, HalfUp, total".</summary>
        public override string ToString()
        {
            return Shown.Number(Places) + " places, " + Mode + ", " + Stage;
        }
    }
}
