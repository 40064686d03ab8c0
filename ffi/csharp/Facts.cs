using System;
using System.Collections.Generic;

namespace Chiso
{
    /// <summary>
    /// Declared facts (số liệu kê khai) of one unit, checked against a framework as they come in. A call that fails
    /// leaves them as they were. Calls from several threads follow one another.
    /// </summary>
    /// <example>
    /// <code>
    /// using (Framework framework = Framework.BuiltIn("par-2022-components"))
    /// using (var facts = new Facts(framework))
    /// using (Scorecard card = facts.Set("sipas", 8.23m).Score(null, null, true))
    ///     Console.WriteLine(card["sipas"].Lost);   // 1.77
    /// </code>
    /// </example>
    public sealed class Facts : IDisposable
    {
        private readonly FactsHandle handle;
        private readonly string framework;

        // The library lets facts belong to one thread during a call.
        private readonly object turn = new object();

        /// <summary>No facts yet for a framework.</summary>
        public Facts(Framework framework)
            : this(Made(framework), framework.Id)
        {
        }

        private Facts(FactsHandle handle, string framework)
        {
            this.handle = handle;
            this.framework = framework;
        }

        private static FactsHandle Made(Framework framework)
        {
            if (framework == null)
                throw new ArgumentNullException("framework");
            return Call.Get<FrameworkHandle, FactsHandle>(framework.Handle, NativeMethods.chiso_facts_new);
        }

        /// <summary>Reads facts from a JSON object: a value for each node.</summary>
        /// <remarks>
        /// A value is a number or text (the one fact of the node, or the points of an inner node), an object of facts
        /// by name, a list of options, {"points": "1.5"}, {"state": "not-applicable"}, or null for missing. JSON
        /// numbers are read as they are written, never through a float; text as <see cref="Set(string, string)"/>
        /// reads it; and {"exact": "1.234"} is text in which one mark is always the decimal mark.
        /// </remarks>
        /// <exception cref="ChisoException">FactsJson, and those of <see cref="Set(string, string, string)"/>.
        /// </exception>
        public static Facts ReadJson(Framework framework, string text)
        {
            if (framework == null)
                throw new ArgumentNullException("framework");
            FactsHandle facts;
            IntPtr error;
            byte[] bytes = Utf8.Sized(text, "text");
            int status = NativeMethods.chiso_facts_read_json(
                framework.Handle, bytes, Call.Size(bytes.Length), out facts, out error);
            Call.Check(status, error);
            return new Facts(facts, framework.Id);
        }

        /// <summary>
        /// Declares the one value of a node as text: the only fact of its rule, or the points of an inner node.
        /// </summary>
        /// <remarks>
        /// Numbers are read as people write them ("0,25", "1.234,5"); one mark before exactly three digits ("2.000") is
        /// NumberAmbiguous, unless the fact can have one of the readings only. "25%" and "1/3" are shares, and refused
        /// for points and counts. Days are "28/02/2024", "28-02-2024", "28.2.2024" or "2024-02-28", the day before the
        /// month; an option is its id, or its label in Vietnamese or English; a node likewise. Nothing, "-" and
        /// "chưa có" are missing, "không áp dụng" and "chưa đến hạn" states; "không có" may be 0 or missing, and is
        /// refused.
        /// </remarks>
        /// <exception cref="ChisoException">As <see cref="Set(string, string, string)"/>; UnknownFact where the rule
        /// reads several facts.</exception>
        public Facts Set(string node, string value)
        {
            byte[] id = Utf8.Required(node, "node"), text = Utf8.Required(value, "value");
            return Change((out IntPtr error) => NativeMethods.chiso_facts_set(handle, id, text, out error));
        }

        /// <summary>Declares one fact of a leaf as text; see <see cref="Set(string, string)"/>.</summary>
        /// <exception cref="ChisoException">UnknownNode, UnknownFact, WrongKind, OutOfRange, TwoValues, and those of
        /// numbers.</exception>
        public Facts Set(string node, string fact, string value)
        {
            byte[] id = Utf8.Required(node, "node"), name = Utf8.Required(fact, "fact");
            byte[] text = Utf8.Required(value, "value");
            return Change((out IntPtr error) =>
                NativeMethods.chiso_facts_set_fact(handle, id, name, text, out error));
        }

        /// <summary>Declares the one value of a node as a number, exactly.</summary>
        /// <exception cref="ChisoException">As <see cref="Set(string, string)"/>.</exception>
        public Facts Set(string node, decimal value)
        {
            long scaled;
            if (!Numbers.TryScale(value, out scaled))
                return Set(node, Numbers.Text(value));
            return SetNumber(node, null, scaled);
        }

        /// <summary>Declares one fact of a leaf as a number, exactly.</summary>
        /// <exception cref="ChisoException">As <see cref="Set(string, string, string)"/>.</exception>
        public Facts Set(string node, string fact, decimal value)
        {
            long scaled;
            if (!Numbers.TryScale(value, out scaled))
                return Set(node, fact, Numbers.Text(value));
            return SetNumber(node, Utf8.Required(fact, "fact"), scaled);
        }

        private Facts SetNumber(string node, byte[] fact, long scaled)
        {
            byte[] id = Utf8.Required(node, "node");
            return Change((out IntPtr error) =>
                NativeMethods.chiso_facts_set_number(handle, id, fact, scaled, out error));
        }

        /// <summary>
        /// Declares a number from a double of a sheet, through its shortest decimal text: 54.2 is read as "54.2"; NaN
        /// is missing.
        /// <paramref name="fact"/> may be null for the one value of a node.
        /// </summary>
        /// <exception cref="ChisoException">As <see cref="Set(string, string, string)"/>; NumberNotFinite;
        /// NumberDecimals for points that carry the noise of a calculation.</exception>
        public Facts SetDouble(string node, string fact, double value)
        {
            byte[] id = Utf8.Required(node, "node"), name = Utf8.Optional(fact);
            return Change((out IntPtr error) =>
                NativeMethods.chiso_facts_set_double(handle, id, name, value, out error));
        }

        /// <summary>Declares the one value of a node as a day.</summary>
        /// <exception cref="ArgumentException">The value has a time of day.</exception>
        /// <exception cref="ChisoException">As <see cref="Set(string, string)"/>.</exception>
        public Facts Set(string node, DateTime day)
        {
            return SetDay(node, null, day);
        }

        /// <summary>Declares one fact of a leaf as a day.</summary>
        /// <exception cref="ArgumentException">The value has a time of day.</exception>
        /// <exception cref="ChisoException">As <see cref="Set(string, string, string)"/>.</exception>
        public Facts Set(string node, string fact, DateTime day)
        {
            return SetDay(node, Utf8.Required(fact, "fact"), day);
        }

        private Facts SetDay(string node, byte[] fact, DateTime day)
        {
            byte[] id = Utf8.Required(node, "node");
            int days = Day.Number(day, "day");
            return Change((out IntPtr error) =>
                NativeMethods.chiso_facts_set_date(handle, id, fact, days, out error));
        }

        /// <summary>
        /// Declares a choice as the ids of options. <paramref name="fact"/> may be null for the one value of a node.
        /// </summary>
        /// <exception cref="ChisoException">As <see cref="Set(string, string, string)"/>.</exception>
        public Facts SetOptions(string node, string fact, IEnumerable<string> options)
        {
            if (options == null)
                throw new ArgumentNullException("options");
            byte[] id = Utf8.Required(node, "node"), name = Utf8.Optional(fact);
            using (var pinned = new Pinned())
            {
                IntPtr[] texts = pinned.Texts(new List<string>(options));
                return Change((out IntPtr error) => NativeMethods.chiso_facts_set_options(
                    handle, id, name, texts, Call.Size(texts.Length), out error));
            }
        }

        /// <summary>Gives the points of a node, leaf or inner, in place of its facts or parts.</summary>
        /// <exception cref="ChisoException">UnknownNode, OutOfRange, TwoValues; NumberDecimals beyond six decimals.
        /// </exception>
        public Facts Award(string node, decimal points)
        {
            byte[] id = Utf8.Required(node, "node");
            long scaled = Numbers.ToScaled(points);
            return Change((out IntPtr error) => NativeMethods.chiso_facts_award(handle, id, scaled, out error));
        }

        /// <summary>States that a node has no value, and why: any state but <see cref="State.Value"/>.</summary>
        /// <exception cref="ChisoException">ArgumentRange, UnknownNode, TwoValues; NotApplicable where the framework
        /// does not say what that does.</exception>
        public Facts SetState(string node, State state)
        {
            byte[] id = Utf8.Required(node, "node");
            return Change((out IntPtr error) =>
                NativeMethods.chiso_facts_set_state(handle, id, (int)state, out error));
        }

        /// <summary>Scores the facts, which may be added to and scored again.</summary>
        /// <param name="unit">The unit scored, or null; where the framework scores provinces it must be one in the
        /// period.</param>
        /// <param name="period">The year scored; null where none is named.</param>
        /// <param name="knownPart">Compute what is known where parts are missing; the results say so. Without it,
        /// a figure that lacks a part is an error when it is asked for.</param>
        /// <exception cref="ChisoException">TwoValues, Incomplete, EmptyDenominator, NoLine, PeriodNeeded,
        /// NotInForce, JointMaximum, and those of units.</exception>
        public Scorecard Score(string unit, int? period, bool knownPart)
        {
            byte[] name = Utf8.Optional(unit);
            int year = Period.Number(period);
            uint flags = knownPart ? 1u : 0u;
            ScorecardHandle card = null;
            Change((out IntPtr error) => NativeMethods.chiso_score(handle, name, year, flags, out card, out error));
            return new Scorecard(card, unit, period);
        }

        /// <summary>Scores the facts; a figure that lacks a part is an error when it is asked for.</summary>
        /// <exception cref="ChisoException">As <see cref="Score(string, int?, bool)"/>.</exception>
        public Scorecard Score(string unit, int? period)
        {
            return Score(unit, period, false);
        }

        /// <summary>Takes points off a node after it is scored (điểm bị trừ), down to its minimum.</summary>
        /// <exception cref="ChisoException">UnknownNode, TwoValues; OutOfRange for 0, less, or more than the maximum.
        /// </exception>
        public Facts Deduct(string node, decimal points)
        {
            byte[] id = Utf8.Required(node, "node");
            long scaled = Numbers.ToScaled(points);
            return Change((out IntPtr error) => NativeMethods.chiso_facts_deduct(handle, id, scaled, out error));
        }

        internal delegate int Reading(FactsHandle facts, out IntPtr error);

        /// <summary>Reads the facts while nobody changes them.</summary>
        internal int Held(Reading read, out IntPtr error)
        {
            lock (turn)
                return read(handle, out error);
        }

        private delegate int Step(out IntPtr error);

        private Facts Change(Step step)
        {
            lock (turn)
            {
                IntPtr error;
                Call.Check(step(out error), error);
            }
            return this;
        }

        /// <summary>As in "facts for par-2022-components".</summary>
        public override string ToString()
        {
            return Shown.Of(handle, () => "facts for " + framework);
        }

        /// <summary>Frees the facts; later use is an <see cref="ObjectDisposedException"/>.</summary>
        public void Dispose()
        {
            handle.Dispose();
        }
    }
}
