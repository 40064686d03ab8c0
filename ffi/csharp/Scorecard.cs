using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;

namespace Chiso
{
    /// <summary>
    /// The points of one unit under one framework, every node with its reason. Made by
    /// <see cref="Facts.Score(string, int?, bool)"/>. Immutable; may be used by several threads at once.
    /// </summary>
    public sealed class Scorecard : IDisposable
    {
        private const string Whole = "total";

        private readonly ScorecardHandle handle;

        internal Scorecard(ScorecardHandle handle, string unit, int? period)
        {
            this.handle = handle;
            Unit = unit;
            Period = period;
        }

        internal ScorecardHandle Handle
        {
            get { return handle; }
        }

        /// <summary>The unit scored; null where none was named.</summary>
        public string Unit { get; private set; }

        /// <summary>The year scored; null where none was named.</summary>
        public int? Period { get; private set; }

        /// <summary>The framework the card was scored under, to be disposed of by itself.</summary>
        public Framework Framework()
        {
            return new Framework(Call.Get<ScorecardHandle, FrameworkHandle>(
                handle, NativeMethods.chiso_scorecard_framework));
        }

        /// <summary>The points of the whole, rounded as the framework declares.</summary>
        /// <exception cref="ChisoException">MissingParts with the parts in the details; NoPoints.</exception>
        public decimal Total
        {
            get { return this[Whole].Points; }
        }

        /// <summary>The result of a node; "total" is the whole.</summary>
        /// <exception cref="ChisoException">UnknownNode.</exception>
        public NodeScore this[string node]
        {
            get
            {
                var score = new NodeScore(this, node);
                score.CheckNode();
                return score;
            }
        }

        /// <summary>The results of all nodes in the order of the framework, the total first.</summary>
        public ReadOnlyCollection<NodeScore> Nodes
        {
            get
            {
                using (Framework framework = Framework())
                {
                    var scores = new List<NodeScore>();
                    foreach (Node node in framework.Nodes)
                        scores.Add(new NodeScore(this, node.Id));
                    return scores.AsReadOnly();
                }
            }
        }

        /// <summary>
        /// The points of all nodes at once, in the order of <see cref="Nodes"/>; null for a node without points.
        /// </summary>
        public decimal?[] AllPoints()
        {
            using (Framework framework = Framework())
            {
                int count = Call.Count(framework.Handle, NativeMethods.chiso_framework_node_count);
                var scaled = new long[count];
                var states = new byte[count];
                IntPtr error;
                int status = NativeMethods.chiso_scorecard_all_points(
                    handle, scaled, states, Call.Size(count), out error);
                Call.Check(status, error);
                var points = new decimal?[count];
                for (var at = 0; at < count; at++)
                    if (states[at] == (byte)State.Value)
                        points[at] = Numbers.FromScaled(scaled[at]);
                return points;
            }
        }

        /// <summary>The whole result as a JSON object, reasons included in both languages.</summary>
        public string ToJson()
        {
            return Call.Text(handle, NativeMethods.chiso_scorecard_json);
        }

        /// <summary>
        /// This year's points against last year's: a row for each node of the later edition, with the difference or the
        /// reason why the two may not be compared.
        /// </summary>
        public static EditionComparison CompareEditions(Scorecard before, Scorecard after)
        {
            if (before == null)
                throw new ArgumentNullException("before");
            if (after == null)
                throw new ArgumentNullException("after");
            return Record.Read(Call.Get<ScorecardHandle, ScorecardHandle, RecordHandle>(
                before.handle, after.handle, NativeMethods.chiso_scorecard_compare),
                comparison => new EditionComparison(comparison));
        }

        /// <summary>As in "Ninh Thuận 2022: 85.79 / 100.00".</summary>
        public override string ToString()
        {
            return Shown.Of(handle, () =>
            {
                string whole = new NodeScore(this, Whole).ToString().Substring(Whole.Length + 2);
                string subject = (Unit + " " + Period).Trim();
                return subject == "" ? whole : subject + ": " + whole;
            });
        }

        /// <summary>Frees the card; later use of it or its nodes is an <see cref="ObjectDisposedException"/>.
        /// </summary>
        public void Dispose()
        {
            handle.Dispose();
        }
    }
}
