using System;
using System.Collections.Generic;
using System.Globalization;
using System.Text;

/// <summary>A JSON value as the tests need it: numbers stay text, and every value keeps how it was written.</summary>
internal sealed class Json
{
    private readonly Dictionary<string, Json> members = new Dictionary<string, Json>();
    private readonly List<Json> items = new List<Json>();

    private Json()
    {
    }

    /// <summary>'{', '[', '"', '0' for a number, 't', 'f' or 'n'.</summary>
    public char Kind { get; private set; }

    /// <summary>The value as it stands in the file.</summary>
    public string Raw { get; private set; }

    /// <summary>The text of a string or number; null for others.</summary>
    public string Text { get; private set; }

    public IEnumerable<KeyValuePair<string, Json>> Members
    {
        get { return members; }
    }

    public IList<Json> Items
    {
        get { return items; }
    }

    public bool IsNull
    {
        get { return Kind == 'n'; }
    }

    public int Int
    {
        get { return int.Parse(Text, CultureInfo.InvariantCulture); }
    }

    /// <summary>A member; null where there is none.</summary>
    public Json this[string key]
    {
        get
        {
            Json found;
            return members.TryGetValue(key, out found) ? found : null;
        }
    }

    /// <summary>The text of a member; null where there is none, or it is null.</summary>
    public string TextOf(string key)
    {
        return this[key] == null ? null : this[key].Text;
    }

    /// <summary>A member as a number; null where there is none, or it is null.</summary>
    public int? IntOf(string key)
    {
        return TextOf(key) == null ? (int?)null : this[key].Int;
    }

    /// <summary>Whether a member is true.</summary>
    public bool IsTrue(string key)
    {
        return this[key] != null && this[key].Kind == 't';
    }

    public static Json Read(string text)
    {
        var reader = new Reader(text);
        Json value = reader.Value();
        reader.End();
        return value;
    }

    private sealed class Reader
    {
        private readonly string text;
        private int at;

        public Reader(string text)
        {
            this.text = text;
        }

        public void End()
        {
            Space();
            if (at != text.Length)
                throw Unexpected();
        }

        public Json Value()
        {
            Space();
            int start = at;
            var value = new Json();
            char first = Peek();
            value.Kind = first == '-' || char.IsDigit(first) ? '0' : first;
            switch (value.Kind)
            {
                case '{':
                    Sequence('}', () =>
                    {
                        Space();
                        string key = String();
                        Space();
                        Take(':');
                        value.members.Add(key, Value());
                    });
                    break;
                case '[':
                    Sequence(']', () => value.items.Add(Value()));
                    break;
                case '"':
                    value.Text = String();
                    break;
                case '0':
                    while (at < text.Length && "+-.eE0123456789".IndexOf(text[at]) >= 0)
                        at++;
                    value.Text = text.Substring(start, at - start);
                    break;
                default:
                    Word(first == 't' ? "true" : first == 'f' ? "false" : "null");
                    break;
            }
            value.Raw = text.Substring(start, at - start);
            return value;
        }

        private void Sequence(char end, Action item)
        {
            at++;
            Space();
            for (var first = true; Peek() != end; first = false)
            {
                if (!first)
                    Take(',');
                item();
                Space();
            }
            at++;
        }

        private string String()
        {
            Take('"');
            var read = new StringBuilder();
            for (; Peek() != '"'; at++)
            {
                if (Peek() != '\\')
                {
                    read.Append(Peek());
                    continue;
                }
                at++;
                if (Peek() == 'u')
                {
                    string digits = text.Substring(at + 1, 4);
                    read.Append((char)ushort.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                    at += 4;
                    continue;
                }
                int escape = "\"\\/bfnrt".IndexOf(Peek());
                if (escape < 0)
                    throw Unexpected();
                read.Append("\"\\/\b\f\n\r\t"[escape]);
            }
            at++;
            return read.ToString();
        }

        private void Word(string word)
        {
            if (string.CompareOrdinal(text, at, word, 0, word.Length) != 0)
                throw Unexpected();
            at += word.Length;
        }

        private void Take(char expected)
        {
            if (Peek() != expected)
                throw Unexpected();
            at++;
        }

        private char Peek()
        {
            if (at >= text.Length)
                throw Unexpected();
            return text[at];
        }

        private void Space()
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]))
                at++;
        }

        private FormatException Unexpected()
        {
            return new FormatException("no JSON at character " + at);
        }
    }
}
