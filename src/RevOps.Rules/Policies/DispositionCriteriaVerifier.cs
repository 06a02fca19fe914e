namespace RevOps.Rules;

/// <summary>Finds preconditions that no record can meet, and criteria that can never bring one back, where that can be proved.</summary>
internal static class DispositionCriteriaVerifier
{
    private static readonly (string Fact, SlaMetric Metric)[] Clocks =
    [
        (FactNames.SlaFirstTouch, SlaMetric.FirstTouch),
        (FactNames.SlaAcceptance, SlaMetric.Acceptance),
        (FactNames.SlaDisposition, SlaMetric.Disposition),
        (FactNames.SlaTouches, SlaMetric.Touches),
        (FactNames.SlaTouchesDone, SlaMetric.Touches),
        (FactNames.SlaNextStep, SlaMetric.NextStep),
        (FactNames.SlaTimeInQueue, SlaMetric.TimeInQueue),
        (FactNames.SlaHandoff, SlaMetric.Handoff),
    ];

    public static void Verify(Disposition disposition, string pointer, SlaPolicy? sla, DiagnosticBag bag)
    {
        var code = Shortened.Of(disposition.Code);
        if (disposition.When is { } when)
        {
            Verify(when, disposition.Required, pointer + "/when", $"gives `{code}`", sla, bag);
        }

        if (disposition.Action?.ComesBack?.When is { } returns)
        {
            Verify(returns, [], pointer + "/action/returnsWhen", $"brings a record back after `{code}`", sla, bag);
        }
    }

    private static void Verify(Criterion criterion, IReadOnlyList<RecordAttribute> required, string pointer, string what, SlaPolicy? sla, DiagnosticBag bag)
    {
        if (sla is not null && ClockNobodyStarts(criterion, sla) is { } fact)
        {
            bag.Report(DispositionDiagnostics.NeverPossible, pointer, $"It asks `{fact}`, and no target of the policy has that clock. Add a target, or ask something else.");
        }
        else if (Contradictions.Find([criterion], new HashSet<string>(required.Select(a => a.Name), StringComparer.Ordinal)) is { } attribute)
        {
            bag.Report(DispositionDiagnostics.NeverPossible, pointer, $"No value of `{Shortened.Of(attribute)}` {what}. Change what is asked of that attribute.");
        }
        else if (CriterionReach.IsNeverMet(criterion))
        {
            bag.Report(DispositionDiagnostics.NeverPossible, pointer, $"No record {what}. Change what is asked.");
        }
    }

    // A clock without a target never applies, which a criterion may well ask for.
    private static string? ClockNobodyStarts(Criterion criterion, SlaPolicy sla)
    {
        foreach (var leaf in AttributeScope.Leaves(criterion))
        {
            foreach (var (fact, metric) in Clocks)
            {
                if (leaf.Attribute.Name == fact && sla.Targets.All(t => t.Metric != metric) && !AsksForNone(leaf))
                {
                    return fact;
                }
            }
        }

        return null;
    }

    private static bool AsksForNone(LeafCriterion leaf) => leaf.Attribute.Type == AttributeType.Number ? leaf is PresenceCriterion : leaf is not (EqualsCriterion or InCriterion)
        || leaf is EqualsCriterion { Value.Text: nameof(SlaOutcome.NotApplicable) }
        || (leaf is InCriterion any && any.Values.Any(v => v.Text == nameof(SlaOutcome.NotApplicable)));
}
