using System;

namespace Chiso
{
    /// <summary>A document that proves a fact (tài liệu kiểm chứng). Immutable.</summary>
    public sealed class Evidence
    {
        internal Evidence(Record record)
        {
            Ref = record.Text("ref");
            Title = record.Text("title");
            Date = record.Day("date");
            Page = record.Text("page");
        }

        /// <summary>Its number, or an address.</summary>
        public string Ref { get; private set; }

        /// <summary>What it is called; null where that is not said.</summary>
        public string Title { get; private set; }

        /// <summary>The day it was signed; null where that is not said.</summary>
        public DateTime? Date { get; private set; }

        /// <summary>Where in it the fact stands; null where that is not said.</summary>
        public string Page { get; private set; }

        /// <summary>Number or address.</summary>
        public override string ToString()
        {
            return Ref;
        }
    }
}
