using System;

namespace Chiso
{
    /// <summary>A row of a register of assigned tasks. Immutable.</summary>
    public sealed class TaskRow
    {
        internal TaskRow(Record record)
        {
            Id = record.Text("id");
            Title = record.Text("title");
            Agency = record.Text("agency");
            Progress = record.Word<Progress>("progress").Value;
            State = record.Word<DeadlineState>("state");
            Due = record.Day("due");
        }

        /// <summary>Its number.</summary>
        public string Id { get; private set; }

        /// <summary>Its title; null where there is none.</summary>
        public string Title { get; private set; }

        /// <summary>The agency; null where none is named.</summary>
        public string Agency { get; private set; }

        /// <summary>How far it is.</summary>
        public Progress Progress { get; private set; }

        /// <summary>How it stands to its last day; null where the register does not say.</summary>
        public DeadlineState? State { get; private set; }

        /// <summary>Its last day; null where the register does not say.</summary>
        public DateTime? Due { get; private set; }

        /// <summary>Number and progress.</summary>
        public override string ToString()
        {
            return Id + ": " + Progress;
        }
    }
}
