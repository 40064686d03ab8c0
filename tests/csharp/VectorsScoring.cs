using System;
using System.Collections.Generic;

using Chiso;

/// <summary>Ops of scoring.</summary>
internal static class VectorsScoring
{
    [Operation("score")]
    private static Found Score(Json item)
    {
        using (Framework framework = VectorsFrameworks.Given(item["framework"]))
        using (Facts facts = Facts.ReadJson(framework, item["facts"].Raw))
        {
            if (item["deductions"] != null)
                foreach (KeyValuePair<string, Json> off in item["deductions"].Members)
                    facts.Deduct(off.Key, Numbers.ParsePoints(off.Value.Text));
            // The card outlives its facts and framework, and is looked at after this method.
            Scorecard card = facts.Score(item.TextOf("unit"), item.IntOf("period"), item.IsTrue("known_part"));
            var nodes = new Found();
            var exact = new Found();
            foreach (NodeScore score in card.Nodes)
            {
                nodes.Add(score.Id, NodeOf(score));
                exact.Add(score.Id, Asked(score, node => node.Exact));
            }
            return new Found { { "nodes", nodes }, { "exact", exact } };
        }
    }

    private static Found NodeOf(NodeScore score)
    {
        return new Found
        {
            { "points", Asked(score, node => node.Points) },
            { "error", Asked(score, node => ErrorOf(node)) },
            { "state", Asked(score, node => StateOf(node.State)) },
            { "max", Asked(score, node => node.Max) },
            { "applicable_max", Asked(score, node => node.ApplicableMax) },
            { "lost", Asked(score, node => node.Lost) },
            { "index", Asked(score, node => node.Index) },
            { "partial", Asked(score, node => node.Partial) },
            { "line_vi", Asked(score, node => node.Reason.Line(Lang.Vi)) },
            { "line_en", Asked(score, node => node.Reason.Line(Lang.En)) },
            { "text_vi", Asked(score, node => node.Reason.Text(Lang.Vi)) },
            { "text_en", Asked(score, node => node.Reason.Text(Lang.En)) },
        };
    }

    /// <summary>A figure when it is asked for; null where it lacks a part.</summary>
    private static Func<object> Asked(NodeScore score, Func<NodeScore, object> figure)
    {
        return () =>
        {
            try
            {
                return figure(score);
            }
            catch (ChisoException)
            {
                return null;
            }
        };
    }

    private static string ErrorOf(NodeScore score)
    {
        try
        {
            return score.Points > decimal.MinValue ? null : "";
        }
        catch (ChisoException error)
        {
            return error.Name;
        }
    }

    /// <summary>The word of a state; null where there is a value.</summary>
    private static string StateOf(State state)
    {
        switch (state)
        {
            case State.Value: return null;
            case State.NotApplicable: return "not-applicable";
            case State.NotYetDue: return "not-yet-due";
            case State.Withheld: return "withheld";
            default: return "missing";
        }
    }
}
