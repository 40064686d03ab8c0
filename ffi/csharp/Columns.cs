using System;
using System.Collections.Generic;

namespace Chiso
{
    /// <summary>
    /// A framework made ready for columns: the totals of populations and simulations, in doubles and without
    /// reasons. What is legal (points, ranks, passes) is scored with <see cref="Facts.Score(string, int?, bool)"/>.
    /// Immutable; may be used by several threads at once.
    /// </summary>
    /// <example>
    /// <code>
    /// using (var columns = new Columns(framework, new[] { "appraisal", "sipas" }, new[] { "points", "points" }, 2022))
    ///     double[] points = columns.Totals(new[] { new[] { 54.2, 60 }, new[] { 8.23, 9 } }).Points;
    /// </code>
    /// </example>
    public sealed class Columns : IDisposable
    {
        private readonly ColumnsHandle handle;
        private readonly int count;

        /// <summary>
        /// Prepares a framework for columns, each for the fact <c>facts[i]</c> of the node <c>nodes[i]</c>, in the
        /// order in which they will be given. A node given by its points has the fact "points".
        /// <paramref name="period"/> is the year scored; null where none is named.
        /// </summary>
        /// <exception cref="ChisoException">UnknownNode, UnknownFact, TwoValues, MissingParts.</exception>
        public Columns(Framework framework, IList<string> nodes, IList<string> facts, int? period)
        {
            if (framework == null)
                throw new ArgumentNullException("framework");
            if (nodes == null)
                throw new ArgumentNullException("nodes");
            if (facts == null)
                throw new ArgumentNullException("facts");
            if (nodes.Count != facts.Count)
                throw new ArgumentException("a fact is expected for each of " + nodes.Count + " nodes", "facts");
            count = nodes.Count;
            using (var pinned = new Pinned())
            {
                IntPtr error;
                IntPtr[] ids = pinned.Texts(nodes), names = pinned.Texts(facts);
                int status = NativeMethods.chiso_columns_new(framework.Handle, ids, names, Call.Size(count),
                    Period.Number(period), out handle, out error);
                Call.Check(status, error);
            }
        }

        /// <summary>The total of every row.</summary>
        /// <param name="values">A column for each input, all of the same length. NaN is missing, minus infinity not
        /// applicable, plus infinity in a column of days never; choices are places of options from 0, days count from
        /// 1970-01-01.</param>
        /// <exception cref="ChisoException">OutOfRange with the row.</exception>
        public ColumnTotals Totals(IList<double[]> values)
        {
            int rows = Rows(values);
            var points = new double[rows];
            var max = new double[rows];
            using (var pinned = new Pinned())
            {
                IntPtr error;
                IntPtr[] columns = pinned.Columns(values);
                int status = NativeMethods.chiso_columns_totals(
                    handle, columns, Call.Size(rows), points, max, out error);
                Call.Check(status, error);
            }
            return new ColumnTotals(points, max);
        }

        private int Rows(IList<double[]> values)
        {
            if (values == null)
                throw new ArgumentNullException("values");
            if (values.Count != count)
                throw new ArgumentException(count + " columns are expected, not " + values.Count, "values");
            var rows = -1;
            foreach (double[] column in values)
            {
                if (column == null)
                    throw new ArgumentNullException("values", "a column is null");
                if (rows >= 0 && column.Length != rows)
                    throw new ArgumentException("columns of one length are expected", "values");
                rows = column.Length;
            }
            return Math.Max(rows, 0);
        }

        /// <summary>How many columns are expected.</summary>
        public override string ToString()
        {
            return Shown.Of(handle, () => Shown.Number(count) + " columns");
        }

        /// <summary>Frees the columns; later use is an <see cref="ObjectDisposedException"/>.</summary>
        public void Dispose()
        {
            handle.Dispose();
        }
    }
}
