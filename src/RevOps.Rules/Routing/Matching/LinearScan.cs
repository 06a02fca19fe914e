namespace RevOps.Rules;

/// <summary>
/// Asks territory after territory. This is what matching means: the index gives the same answers, and hands over to this scan where an
/// attribute is in error, since what a scan meets before it stops is part of the decision.
/// </summary>
internal static class LinearScan
{
    /// <summary>The first territory that matches, from one on.</summary>
    public static TerritoryMatch First(CriterionNode?[] territories, Frame frame, bool holdsOnError, int from = 0)
    {
        for (var i = from; i < territories.Length; i++)
        {
            var verdict = territories[i]?.Evaluate(frame) ?? Verdict.Met;
            if (verdict == Verdict.Met)
            {
                return TerritoryMatch.By(i);
            }

            if (verdict == Verdict.Error && holdsOnError)
            {
                return TerritoryMatch.Held;
            }
        }

        return TerritoryMatch.None;
    }

    /// <summary>Every territory that matches, in order; an error is no match.</summary>
    public static void All(CriterionNode?[] territories, Frame frame, List<int> matches)
    {
        for (var i = 0; i < territories.Length; i++)
        {
            if (territories[i] is not { } node || node.Evaluate(frame) == Verdict.Met)
            {
                matches.Add(i);
            }
        }
    }
}
