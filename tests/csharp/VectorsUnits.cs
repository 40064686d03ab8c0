using System;
using System.Globalization;

using Chiso;

/// <summary>Ops of units.</summary>
internal static class VectorsUnits
{
    [Operation("unit")]
    private static Found Resolve(Json item)
    {
        DateTime on = DateTime.ParseExact(item.TextOf("on"), "yyyy-MM-dd", CultureInfo.InvariantCulture);
        using (Unit unit = Unit.Resolve(item.TextOf("unit"), on))
            return new Found { { "code", unit.Code }, { "name", unit.Name } };
    }
}
