namespace Chiso
{
    /// <summary>Where a number goes that lies between two others.</summary>
    public enum RoundingMode
    {
        /// <summary>To the nearest, halves up: 2.345 to 2.35.</summary>
        HalfUp = 0,

        /// <summary>To the nearest, halves to the even neighbour: 2.345 to 2.34.</summary>
        HalfEven = 1,

        /// <summary>Towards minus infinity.</summary>
        Floor = 2,

        /// <summary>Towards plus infinity.</summary>
        Ceiling = 3,
    }
}
