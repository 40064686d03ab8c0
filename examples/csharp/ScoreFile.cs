// Scores a file of declared facts and prints each node with its points and its reason.
//
//   ScoreFile.exe par-2022-components "Ninh Thuận" 2022 ninh-thuan-2022.txt
//
// A line of the file is "node = value", or "node.fact = value" where a rule reads several facts; # begins a comment.
// A value may be a state: missing, not-applicable, not-yet-due, withheld.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

using Chiso;

internal static class ScoreFile
{
    private static readonly Dictionary<string, State> States = new Dictionary<string, State>
    {
        { "missing", State.Missing },
        { "not-applicable", State.NotApplicable },
        { "not-yet-due", State.NotYetDue },
        { "withheld", State.Withheld },
    };

    private static int Main(string[] arguments)
    {
        if (arguments.Length != 4)
        {
            Console.Error.WriteLine("ScoreFile FRAMEWORK UNIT YEAR FACTS");
            return 2;
        }
        try
        {
            int year = int.Parse(arguments[2], CultureInfo.InvariantCulture);
            using (Framework framework = Framework.BuiltIn(arguments[0]))
            using (var facts = new Facts(framework))
            {
                foreach (string line in File.ReadAllLines(arguments[3]))
                    Declare(framework, facts, line);
                // What is missing is named, and the rest is computed.
                using (Scorecard card = facts.Score(arguments[1], year, true))
                    Print(framework, card);
            }
            return 0;
        }
        catch (ChisoException error)
        {
            Console.Error.WriteLine(error.Name + ": " + error.Message);
            return 1;
        }
    }

    private static void Declare(Framework framework, Facts facts, string line)
    {
        string[] parts = line.Split('#')[0].Split(new[] { '=' }, 2).Select(part => part.Trim()).ToArray();
        if (parts.Length != 2)
            return;
        string node = parts[0], value = parts[1];
        State state;
        if (States.TryGetValue(value, out state))
            facts.SetState(node, state);
        else if (framework.Nodes.Any(known => known.Id == node))
            facts.Set(node, value);
        else
        {
            // Ids hold points ("1.2"), so the fact is what follows the last one.
            int point = node.LastIndexOf('.');
            if (point < 0)
                facts.Set(node, value);
            else
                facts.Set(node.Substring(0, point), node.Substring(point + 1), value);
        }
    }

    private static void Print(Framework framework, Scorecard card)
    {
        decimal?[] points = card.AllPoints();
        for (var at = 0; at < points.Length; at++)
        {
            Node node = framework.Nodes[at];
            Console.WriteLine("{0}{1}  {2} / {3}", new string(' ', 2 * node.Depth), node.Name,
                Shown(points[at]), Shown(node.Max));
            Console.WriteLine("{0}  {1}", new string(' ', 2 * node.Depth), card[node.Id].Reason.Text(Lang.Vi));
        }
    }

    private static string Shown(decimal? points)
    {
        return points == null ? "-" : Numbers.PointsText(points.Value, 2);
    }
}
