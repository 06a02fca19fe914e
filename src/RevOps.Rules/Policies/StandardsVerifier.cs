namespace RevOps.Rules;

/// <summary>Finds what is wrong with a standards section.</summary>
internal static class StandardsVerifier
{
    public static void Verify(StandardsPolicy? standards, DiagnosticBag bag)
    {
        if (standards is null)
        {
            return;
        }

        if (standards.Required.Count + standards.Rules.Count + standards.Suppressions.Count == 0)
        {
            bag.Report(StandardsDiagnostics.NothingAsked, "/standards", "The standards ask nothing. Add `required`, `rules` or `suppressions`.");
        }

        Names.Unique(bag, "/standards/rules", "rule", standards.Rules.Select(r => r.Code), "code");
        Names.Unique(bag, "/standards/suppressions", "suppression", standards.Suppressions.Select(r => r.Code), "code");
        Verify(standards.Rules, "/standards/rules", new HashSet<string>(standards.Required.Select(a => a.Name), StringComparer.Ordinal), "breaches every lead", bag);
        Verify(standards.Suppressions, "/standards/suppressions", [], "keeps nobody", bag);
    }

    private static void Verify(IReadOnlyList<StandardsRule> rules, string pointer, HashSet<string> required, string consequence, DiagnosticBag bag)
    {
        for (var i = 0; i < rules.Count; i++)
        {
            if (Contradictions.Find([rules[i].When], required) is not null || CriterionReach.IsNeverMet(rules[i].When))
            {
                bag.Report(StandardsDiagnostics.NeverMet, FormattableString.Invariant($"{pointer}/{i}/when"), $"No lead can meet `{Shortened.Of(rules[i].Code)}`, which {consequence}. Change what is asked.");
            }
        }
    }
}
