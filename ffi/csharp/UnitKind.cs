namespace Chiso
{
    /// <summary>The rank of a unit.</summary>
    public enum UnitKind
    {
        /// <summary>A province (tỉnh).</summary>
        Province = 1,

        /// <summary>A centrally run city (thành phố trực thuộc trung ương).</summary>
        City = 2,
    }
}
