using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Globalization;

namespace Chiso
{
    /// <summary>
    /// A result of several values, or a part of it, from which the classes of results are made. It is used up with its
    /// handle.
    /// </summary>
    internal sealed class Record
    {
        private const int None = 0;

        private readonly RecordHandle handle;
        private readonly string path;

        private Record(RecordHandle handle, string path)
        {
            this.handle = handle;
            this.path = path;
        }

        /// <summary>Makes an object of a result, and frees the result.</summary>
        internal static T Read<T>(RecordHandle handle, Func<Record, T> make)
        {
            using (handle)
                return make(new Record(handle, ""));
        }

        /// <summary>Makes a list of a result, and frees the result.</summary>
        internal static IReadOnlyList<T> ReadList<T>(RecordHandle handle, Func<Record, T> make)
        {
            return Read(handle, record => record.Items(make));
        }

        /// <summary>Makes an object of JSON text of the library.</summary>
        internal static T Parse<T>(string json, Func<Record, T> make)
        {
            RecordHandle read;
            IntPtr error;
            byte[] bytes = Utf8.Sized(json, "json");
            Call.Check(NativeMethods.chiso_record_read_json(bytes, Call.Size(bytes.Length), out read, out error), error);
            return Read(read, make);
        }

        private byte[] Path(string member)
        {
            return Utf8.Required(path + "/" + member.Replace("~", "~0").Replace("/", "~1"), "member");
        }

        private byte[] Here
        {
            get { return Utf8.Required(path, "path"); }
        }

        private Record At(string member)
        {
            return new Record(handle, path + "/" + member);
        }

        /// <summary>A text; null where there is none.</summary>
        internal string Text(string member)
        {
            return Call.Text(handle, Path(member), NativeMethods.chiso_record_text);
        }

        /// <summary>Points; null where there are none.</summary>
        internal decimal? Points(string member)
        {
            return Call.Known(handle, Path(member), NativeMethods.chiso_record_points);
        }

        /// <summary>An exact number to the nearest millionth; null where there is none.</summary>
        internal decimal? Nearest(string member)
        {
            return Numbers.Nearest(Text(member));
        }

        /// <summary>A whole number; null where there is none.</summary>
        internal long? Integer(string member)
        {
            byte known;
            long integer;
            IntPtr error;
            Call.Check(
                NativeMethods.chiso_record_integer(handle, Path(member), out known, out integer, out error), error);
            return known == 0 ? (long?)null : integer;
        }

        /// <summary>A whole number that is always there.</summary>
        internal long Whole(string member)
        {
            return Needed(Integer(member), member);
        }

        /// <summary>A count of what stands in the result.</summary>
        internal int Count(string member)
        {
            return checked((int)Whole(member));
        }

        /// <summary>A day; null where there is none.</summary>
        internal DateTime? Day(string member)
        {
            byte known;
            int day;
            IntPtr error;
            Call.Check(NativeMethods.chiso_record_day(handle, Path(member), out known, out day, out error), error);
            return known == 0 ? (DateTime?)null : Chiso.Day.Date(day);
        }

        /// <summary>A moment that is always there.</summary>
        internal DateTime Moment(string member)
        {
            byte known;
            long moment;
            IntPtr error;
            Call.Check(
                NativeMethods.chiso_record_moment(handle, Path(member), out known, out moment, out error), error);
            return Needed(Moments.Known(known, moment), member);
        }

        /// <summary>Whether something is so; null where that is not known.</summary>
        internal bool? Flag(string member)
        {
            byte known, flag;
            IntPtr error;
            Call.Check(NativeMethods.chiso_record_flag(handle, Path(member), out known, out flag, out error), error);
            return known == 0 ? (bool?)null : flag != 0;
        }

        /// <summary>A text in both languages; null where there is none.</summary>
        internal Bilingual Both(string member)
        {
            Record both = At(member);
            string vi = both.Text("vi");
            return vi == null ? null : new Bilingual(vi, both.Text("en"));
        }

        /// <summary>A word of an enumeration: "not-met" as NotMet.</summary>
        internal T? Word<T>(string member) where T : struct
        {
            string word = Text(member);
            return word == null ? (T?)null : (T)Enum.Parse(typeof(T), word.Replace("-", ""), true);
        }

        /// <summary>A part made into an object; null where there is none.</summary>
        internal T Part<T>(string member, Func<Record, T> make)
        {
            Record part = At(member);
            return part.IsNone ? default(T) : make(part);
        }

        /// <summary>A list made into objects; empty where there is none.</summary>
        internal IReadOnlyList<T> List<T>(string member, Func<Record, T> make)
        {
            Record part = At(member);
            return part.IsNone ? new List<T>().AsReadOnly() : part.Items(make);
        }

        /// <summary>A list of texts; empty where there is none.</summary>
        internal IReadOnlyList<string> Texts(string member)
        {
            return List(member, item => item.Itself);
        }

        /// <summary>The names of the members of this object.</summary>
        internal IReadOnlyList<string> Names
        {
            get
            {
                int count = Size;
                var names = new List<string>(count);
                for (var at = 0; at < count; at++)
                    names.Add(Call.Text(handle, Here, Call.Size(at), NativeMethods.chiso_record_name));
                return names.AsReadOnly();
            }
        }

        /// <summary>An object of counts.</summary>
        internal IReadOnlyDictionary<string, int> Counts(string member)
        {
            Record part = At(member);
            var counts = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (string name in part.Names)
                counts.Add(name, part.Count(name));
            return new ReadOnlyDictionary<string, int>(counts);
        }

        /// <summary>A part as JSON text.</summary>
        internal string JsonOf(string member)
        {
            return At(member).Json;
        }

        /// <summary>The whole as JSON text.</summary>
        internal string Json
        {
            get { return Call.Text(handle, Here, NativeMethods.chiso_record_json); }
        }

        private IReadOnlyList<T> Items<T>(Func<Record, T> make)
        {
            int count = Size;
            var items = new List<T>(count);
            for (var at = 0; at < count; at++)
                items.Add(make(At(at.ToString(CultureInfo.InvariantCulture))));
            return items.AsReadOnly();
        }

        private string Itself
        {
            get { return Call.Text(handle, Here, NativeMethods.chiso_record_text); }
        }

        private int Size
        {
            get { return Call.Count(handle, Here, NativeMethods.chiso_record_count); }
        }

        private bool IsNone
        {
            get
            {
                return Call.Get<RecordHandle, byte[], int>(
                    handle, Here, NativeMethods.chiso_record_kind) == None;
            }
        }

        private static T Needed<T>(T? value, string member) where T : struct
        {
            if (value == null)
                throw new InvalidOperationException("libchiso gives no " + member + "; use the pair of one release");
            return value.Value;
        }
    }
}
