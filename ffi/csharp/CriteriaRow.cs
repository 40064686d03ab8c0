using System;
using System.Collections.ObjectModel;

namespace Chiso
{
    /// <summary>A row of a criteria table, read.</summary>
    public sealed class CriteriaRow
    {
        internal CriteriaRow(
            int row, string kind, int? level, string id, decimal? max, string ruleKind, string reading, string[] doubts,
            string text)
        {
            Row = row;
            Kind = kind;
            Level = level;
            Id = id ?? "";
            Max = max;
            RuleKind = ruleKind;
            Reading = reading;
            Doubts = Array.AsReadOnly(doubts);
            Text = text ?? "";
        }

        /// <summary>Its number in the sheet, from 1.</summary>
        public int Row { get; private set; }

        /// <summary>What it is: "header", "repeat-header", "area", "criterion", "subcriterion", "rule", "note" or
        /// "subtotal".</summary>
        public string Kind { get; private set; }

        /// <summary>The depth of a node in the tree, from 1; null for a row that is no node.</summary>
        public int? Level { get; private set; }

        /// <summary>Of a node its id; of a rule or note the node it belongs to; empty for the whole table.</summary>
        public string Id { get; private set; }

        /// <summary>The printed maximum of a node, or the printed sum; null where none is printed.</summary>
        public decimal? Max { get; private set; }

        /// <summary>The kind of rule it states: "choice", "bands", "proportional", "per-item", "deduction", "bonus",
        /// "timeliness", "formula-parts", "not-applicable", "survey" or "unreadable"; null where it states
        /// none.</summary>
        public string RuleKind { get; private set; }

        /// <summary>What it says about points, such as "ratio in [0.70,0.90) -> 1"; null where it says
        /// nothing.</summary>
        public string Reading { get; private set; }

        /// <summary>What a person should look at: "overlap", "gap", "open-end", "glued-text" ...</summary>
        public ReadOnlyCollection<string> Doubts { get; private set; }

        /// <summary>Its text as printed.</summary>
        public string Text { get; private set; }

        /// <summary>The lead agency (cơ quan chủ trì) in its column; null where there is none.</summary>
        public string Agency { get; internal set; }

        /// <summary>The evidence (tài liệu kiểm chứng) in its column; null where there is none.</summary>
        public string Evidence { get; internal set; }

        /// <summary>The remark (ghi chú) in its column; null where there is none.</summary>
        public string Notes { get; internal set; }

        /// <summary>Who proposed its reading, where that is not the reader's own; null otherwise.</summary>
        public string ProposedBy { get; internal set; }

        /// <summary>What a person said of its reading: "right", "wrong" or "by-hand"; null where nobody did.</summary>
        public string Verdict { get; internal set; }

        /// <summary>Who said so; null where nobody did.</summary>
        public string DecidedBy { get; internal set; }

        /// <summary>On which day, such as "2025-03-01"; null where nobody did.</summary>
        public string DecidedOn { get; internal set; }

        /// <summary>Number, text and reading.</summary>
        public override string ToString()
        {
            return Row + ": " + Text + (Reading == null ? "" : " [" + Reading + "]");
        }
    }
}
