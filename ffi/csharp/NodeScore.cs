using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;

namespace Chiso
{
    /// <summary>
    /// The result of one node of a scorecard, which must not be disposed of before it. Figures that lack a part are
    /// errors when they are asked for.
    /// </summary>
    public sealed class NodeScore
    {
        private readonly ScorecardHandle card;
        private readonly byte[] node;

        internal NodeScore(Scorecard card, string node)
        {
            this.card = card.Handle;
            this.node = Utf8.Required(node, "node");
            Id = node;
        }

        internal void CheckNode()
        {
            Call.Get<ScorecardHandle, byte[], int>(card, node, NativeMethods.chiso_scorecard_state);
        }

        /// <summary>The id of the node.</summary>
        public string Id { get; private set; }

        /// <summary>The points, rounded as the framework declares.</summary>
        /// <exception cref="ChisoException">MissingParts with the parts in the details; NoPoints where nothing of
        /// the node applies.</exception>
        public decimal Points
        {
            get
            {
                return Numbers.FromScaled(Call.Get<ScorecardHandle, byte[], long>(
                    card, node, NativeMethods.chiso_scorecard_points));
            }
        }

        /// <summary>
        /// The points before the node's own rounding, exactly: a decimal where one exists ("85.785"), else a fraction
        /// ("1/3").
        /// </summary>
        /// <exception cref="ChisoException">As <see cref="Points"/>.</exception>
        public string Exact
        {
            get { return Call.Text(card, node, NativeMethods.chiso_scorecard_exact); }
        }

        /// <summary>The maximum of the node in the framework; null where it is not known.</summary>
        public decimal? Max
        {
            get
            {
                using (FrameworkHandle framework = Call.Get<ScorecardHandle, FrameworkHandle>(
                    card, NativeMethods.chiso_scorecard_framework))
                {
                    var place = Call.Get<FrameworkHandle, byte[], UIntPtr>(
                        framework, node, NativeMethods.chiso_framework_find);
                    return Call.Known(framework, place, NativeMethods.chiso_framework_node_max);
                }
            }
        }

        /// <summary>The maximum that applies to the unit; null where it is not known.</summary>
        /// <exception cref="ChisoException">As <see cref="Points"/>.</exception>
        public decimal? ApplicableMax
        {
            get { return Call.Known(card, node, NativeMethods.chiso_scorecard_applicable_max); }
        }

        /// <summary>The points lost: applicable maximum minus points; null where the maximum is not known.</summary>
        /// <exception cref="ChisoException">As <see cref="Points"/>.</exception>
        public decimal? Lost
        {
            get { return Call.Known(card, node, NativeMethods.chiso_scorecard_lost); }
        }

        /// <summary>
        /// The index: points / applicable maximum × 100; null where the maximum is not known or 0.
        /// </summary>
        /// <exception cref="ChisoException">As <see cref="Points"/>.</exception>
        public decimal? Index
        {
            get { return Call.Known(card, node, NativeMethods.chiso_scorecard_index); }
        }

        /// <summary><see cref="State.Value"/> when the node has points.</summary>
        public State State
        {
            get
            {
                return (State)Call.Get<ScorecardHandle, byte[], int>(
                    card, node, NativeMethods.chiso_scorecard_state);
            }
        }

        /// <summary>Whether the node rests on its known part only, because parts are missing.</summary>
        public bool Partial
        {
            get
            {
                return Call.Get<ScorecardHandle, byte[], byte>(
                    card, node, NativeMethods.chiso_scorecard_is_partial) != 0;
            }
        }

        /// <summary>The parts that are missing, not yet due or withheld, each with its state.</summary>
        public ReadOnlyCollection<KeyValuePair<string, State>> MissingParts
        {
            get
            {
                int count = Call.Count(card, node, NativeMethods.chiso_scorecard_missing_count);
                var parts = new List<KeyValuePair<string, State>>(count);
                for (var at = 0; at < count; at++)
                {
                    IntPtr part, error;
                    int state;
                    int status = NativeMethods.chiso_scorecard_missing(
                        card, node, Call.Size(at), out part, out state, out error);
                    Call.Check(status, error);
                    parts.Add(new KeyValuePair<string, State>(Utf8.Take(part), (State)state));
                }
                return parts.AsReadOnly();
            }
        }

        /// <summary>Why the node has its points (căn cứ): rule, inputs, the line that held, rounding, clause.</summary>
        public Reason Reason
        {
            get
            {
                return Record.Read(Call.Get<ScorecardHandle, byte[], RecordHandle>(
                    card, node, NativeMethods.chiso_scorecard_reason), reason => new Reason(reason));
            }
        }

        private string Says()
        {
            return State == State.Value ? Shown.Points(Points) + " / " + Shown.Points(ApplicableMax) : State.ToString();
        }

        /// <summary>As in "sipas: 8.23 / 10.00".</summary>
        public override string ToString()
        {
            return Id + ": " + Shown.Of(card, Says);
        }
    }
}
