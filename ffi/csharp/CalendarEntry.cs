using System;
using System.Collections.Generic;
using System.Linq;

namespace Chiso
{
    /// <summary>A dated entry for an iCalendar file: a task of a plan, a report due.</summary>
    /// <example>
    /// <code>
    /// var task = new CalendarEntry("task-1", "Gửi báo cáo", new DateTime(2024, 12, 29), new DateTime(2024, 12, 29));
    /// File.WriteAllText("plan.ics", CalendarEntry.ToIcs("Kế hoạch 2024", new[] { task }));
    /// </code>
    /// </example>
    public sealed class CalendarEntry
    {
        /// <summary>
        /// An entry from its first to its last day. The id, of a–z, digits and <c>- _ . /</c>, is what calendar programs
        /// know it again by.
        /// </summary>
        public CalendarEntry(string id, string summary, DateTime first, DateTime last)
        {
            Id = id;
            Summary = summary;
            First = Day.Of(first, "first");
            Last = Day.Of(last, "last");
        }

        /// <summary>The id.</summary>
        public string Id { get; private set; }

        /// <summary>What stands in the calendar.</summary>
        public string Summary { get; private set; }

        /// <summary>First day.</summary>
        public DateTime First { get; private set; }

        /// <summary>Last day, which is part of it.</summary>
        public DateTime Last { get; private set; }

        /// <summary>The hour, Việt Nam's time, of an entry on one day; null for the whole day.</summary>
        public TimeSpan? Time { get; set; }

        /// <summary>What opens with it; null for nothing.</summary>
        public string Description { get; set; }

        /// <summary>
        /// Writes entries as the text of an iCalendar file (RFC 5545). The same entries give the same bytes.
        /// </summary>
        /// <exception cref="ChisoException">CalendarEntry for an empty id, two entries of one id, days in the wrong
        /// order.</exception>
        public static string ToIcs(string title, IEnumerable<CalendarEntry> entries)
        {
            if (entries == null)
                throw new ArgumentNullException("entries");
            List<CalendarEntry> list = entries.ToList();
            if (list.Contains(null))
                throw new ArgumentNullException("entries", "an entry is null");
            using (var pinned = new Pinned())
            {
                IntPtr ics, error;
                int status = NativeMethods.chiso_ics_write(Utf8.Required(title, "title"),
                    pinned.Texts(list.Select(entry => entry.Id ?? "").ToList()),
                    pinned.Texts(list.Select(entry => entry.Summary ?? "").ToList()),
                    pinned.Texts(list.Select(entry => entry.Description).ToList()),
                    list.Select(entry => Day.Number(entry.First, "entries")).ToArray(),
                    list.Select(entry => Day.Number(entry.Last, "entries")).ToArray(),
                    list.Select(entry => Clock.Second(entry.Time, "entries")).ToArray(),
                    new UIntPtr((uint)list.Count), out ics, out error);
                Call.Check(status, error);
                return Utf8.Take(ics);
            }
        }

        /// <summary>Days and summary.</summary>
        public override string ToString()
        {
            return Shown.Date(First) + (First == Last ? "" : " to " + Shown.Date(Last)) + ": " + Summary;
        }
    }
}
