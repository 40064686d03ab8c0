using System;

namespace Chiso
{
    /// <summary>The year scored.</summary>
    internal static class Period
    {
        private const int None = 0;

        internal static int Number(int? period)
        {
            if (period == None)
                throw new ArgumentOutOfRangeException("period", "a year is expected, or null where none is named");
            return period ?? None;
        }
    }
}
