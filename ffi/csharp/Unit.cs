using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;

namespace Chiso
{
    /// <summary>
    /// A province or centrally run city, for as long as it was neither merged nor renamed. May be used by several
    /// threads at once.
    /// </summary>
    /// <example>
    /// <code>
    /// using (Unit unit = Unit.Resolve("tinh bac giang", new DateTime(2024, 12, 31)))
    ///     Console.WriteLine(unit.Name + " " + unit.Code);   // Bắc Giang 24
    /// </code>
    /// </example>
    public sealed class Unit : IDisposable
    {
        private readonly UnitHandle handle;

        private Unit(UnitHandle handle)
        {
            this.handle = handle;
        }

        /// <summary>
        /// The unit that a name or code meant on a day. Names and codes were reused in 2025, so the day is needed.
        /// </summary>
        /// <remarks>
        /// Case, tone marks, spaces and hyphens make no difference, and "tỉnh" or "TP." may stand before the name;
        /// nothing is guessed from a similar name.
        /// </remarks>
        /// <exception cref="ChisoException">UnitUnknown, UnitNotInForce, UnitOtherKind, UnitOutsideRecord.</exception>
        public static Unit Resolve(string nameOrCode, DateTime on)
        {
            return new Unit(Call.Get<byte[], byte[], UnitHandle>(
                Utf8.Required(nameOrCode, "nameOrCode"), Day.Text(on, "on"), NativeMethods.chiso_unit_resolve));
        }

        /// <summary>
        /// The unit that a name or code meant in a year: the one in force at its end, or else the last one in it.
        /// </summary>
        /// <exception cref="ChisoException">As <see cref="Resolve"/>.</exception>
        public static Unit ResolveInYear(string nameOrCode, int year)
        {
            return new Unit(Call.Get<byte[], int, UnitHandle>(
                Utf8.Required(nameOrCode, "nameOrCode"), year, NativeMethods.chiso_unit_resolve_in_year));
        }

        /// <summary>The units in force on a day, in the order of codes; none before the record begins.</summary>
        public static ReadOnlyCollection<Unit> InForce(DateTime on)
        {
            byte[] day = Day.Text(on, "on");
            int count = Call.Count(day, NativeMethods.chiso_unit_count);
            var units = new List<Unit>(count);
            for (var at = 0; at < count; at++)
                units.Add(new Unit(Call.Get<byte[], UIntPtr, UnitHandle>(
                    day, Call.Size(at), NativeMethods.chiso_unit_at)));
            return units.AsReadOnly();
        }

        /// <summary>
        /// The key under which spellings of one name meet ("Thừa Thiên – Huế": "thuathienhue"), to join tables by.
        /// </summary>
        public static string NameKey(string name)
        {
            return Call.Text(Utf8.Required(name, "name"), NativeMethods.chiso_name_key);
        }

        /// <summary>
        /// The units in force on a day that this one was made from or became, itself if it was in force then: one
        /// since 2025-07-01 traced to 2024 gives its parents. None before the record begins. Only whole units are
        /// traced, not single districts that changed hands.
        /// </summary>
        public ReadOnlyCollection<Unit> Trace(DateTime on)
        {
            byte[] day = Day.Text(on, "on");
            int count = Call.Count(handle, day, NativeMethods.chiso_unit_trace_count);
            var units = new List<Unit>(count);
            for (var at = 0; at < count; at++)
            {
                UnitHandle traced;
                IntPtr error;
                int status = NativeMethods.chiso_unit_trace(handle, day, Call.Size(at), out traced, out error);
                Call.Check(status, error);
                units.Add(new Unit(traced));
            }
            return units.AsReadOnly();
        }

        /// <summary>The Vietnamese name without its rank.</summary>
        public string Name
        {
            get { return Call.Text(handle, (int)Lang.Vi, NativeMethods.chiso_unit_name); }
        }

        /// <summary>The English name.</summary>
        public string NameEn
        {
            get { return Call.Text(handle, (int)Lang.En, NativeMethods.chiso_unit_name); }
        }

        /// <summary>The code of the statistical office, two digits; null where none is known.</summary>
        public string Code
        {
            get { return Call.Text(handle, NativeMethods.chiso_unit_code); }
        }

        /// <summary>The ISO 3166-2 code; null where none is known.</summary>
        public string Iso
        {
            get { return Call.Text(handle, NativeMethods.chiso_unit_iso); }
        }

        /// <summary>The socio-economic region, in Vietnamese; null where it is not known.</summary>
        public string Region
        {
            get { return Call.Text(handle, NativeMethods.chiso_unit_region); }
        }

        /// <summary>Province or centrally run city.</summary>
        public UnitKind Kind
        {
            get { return (UnitKind)Call.Get<UnitHandle, int>(handle, NativeMethods.chiso_unit_kind); }
        }

        /// <summary>The first day; null if the unit is older than the record.</summary>
        public DateTime? ValidFrom
        {
            get { return Valid(true); }
        }

        /// <summary>The last day; null if the unit is still in force.</summary>
        public DateTime? ValidTo
        {
            get { return Valid(false); }
        }

        private DateTime? Valid(bool first)
        {
            IntPtr from, to, error;
            Call.Check(NativeMethods.chiso_unit_valid(handle, out from, out to, out error), error);
            string start = Utf8.Take(from), end = Utf8.Take(to);
            return Day.Parse(first ? start : end);
        }

        /// <summary>The name with the code: "Bắc Ninh (24)".</summary>
        public override string ToString()
        {
            return Shown.Of(handle, () => Code == null ? Name : Name + " (" + Code + ")");
        }

        /// <summary>Frees the unit; later use is an <see cref="ObjectDisposedException"/>.</summary>
        public void Dispose()
        {
            handle.Dispose();
        }
    }
}
