namespace RevOps.Rules;

/// <summary>Finds what is wrong with an engagement or intent section.</summary>
internal static class ActivityVerifier
{
    private const long MostThousandths = 1_000_000_000;
    private const long MostCapThousandths = 1_000_000_000_000;
    private const int MostMonths = 1_200;

    public static void Verify(string section, ActivityPolicy? policy, DiagnosticBag bag)
    {
        if (policy is null)
        {
            return;
        }

        var pointer = "/" + section;
        if (policy.Kinds.Count is 0 or > ActivityEvaluator.MostKinds)
        {
            bag.Report(ShapeDiagnostics.ListLength, pointer + "/kinds", FormattableString.Invariant($"The section lists {policy.Kinds.Count} kinds of activity. List 1 to {ActivityEvaluator.MostKinds}."));
        }

        VerifyNames(policy, pointer, bag);
        Verify(policy.Decay, pointer, bag);
        VerifyCap(policy.Cap, pointer, bag);
        for (var i = 0; i < policy.Kinds.Count; i++)
        {
            Verify(policy.Kinds[i], $"{pointer}/kinds/{i}", bag);
        }

        VerifyTiers(policy, pointer, bag);
    }

    // Kinds compare under the fold, so two that differ in case are one.
    private static void VerifyNames(ActivityPolicy policy, string pointer, DiagnosticBag bag)
    {
        var seen = new HashSet<string>(TextFoldComparer.Instance);
        for (var i = 0; i < policy.Kinds.Count; i++)
        {
            var name = policy.Kinds[i].Name;
            if (!Names.IsBlank(bag, $"{pointer}/kinds/{i}/name", "kind", name) && !seen.Add(name))
            {
                bag.Report(NameDiagnostics.DuplicateName, $"{pointer}/kinds/{i}/name", $"Two kind entries are named `{Shortened.Of(name)}`, whatever the case. Rename one.");
            }
        }
    }

    private static void Verify(ActivityKind kind, string pointer, DiagnosticBag bag)
    {
        if (kind.Points == Points.Zero || Math.Abs((decimal)kind.Points.Thousandths) > MostThousandths)
        {
            bag.Report(ActivityDiagnostics.PointsOutOfRange, pointer + "/points", $"`{kind.Points}` points say nothing, or drown everything else. Give up to a million, and not zero.");
        }

        VerifyCap(kind.Cap, pointer, bag);
        if (kind.Cap is { } cap && cap > Points.Zero && cap.Thousandths < Math.Abs((decimal)kind.Points.Thousandths))
        {
            bag.Report(
                ActivityDiagnostics.CapBelowPoints, pointer + "/cap", $"Kind `{Shortened.Of(kind.Name)}` has {kind.Points} points and is capped at {cap}, so that one activity never gives its points. Raise the cap, or lower the points.");
        }

        if (kind.Decay is { } decay)
        {
            Verify(decay, pointer, bag);
        }
    }

    private static void VerifyCap(Points? cap, string pointer, DiagnosticBag bag)
    {
        if (cap is { } given && (given <= Points.Zero || given.Thousandths > MostCapThousandths))
        {
            bag.Report(ActivityDiagnostics.CapOutOfRange, pointer + "/cap", $"A cap of `{given}` points leaves nothing, or limits nothing. Give more than zero, up to a thousand million.");
        }
    }

    private static void Verify(ActivityDecay decay, string pointer, DiagnosticBag bag)
    {
        if (decay.Kind is ActivityDecayKind.HalfLife or ActivityDecayKind.Window && (decay.Span <= TimeSpan.Zero || !Spans.CanBeWritten(decay.Span)))
        {
            var member = decay.Kind == ActivityDecayKind.HalfLife ? "halfLife" : "window";
            bag.Report(ActivityDiagnostics.DecayOutOfRange, $"{pointer}/{member}", $"A `{member}` must be whole seconds, more than zero and at most {Spans.MostDays} days.");
        }

        if (decay is { Kind: ActivityDecayKind.Months, Months: < 1 or > MostMonths })
        {
            bag.Report(ActivityDiagnostics.DecayOutOfRange, pointer + "/months", FormattableString.Invariant($"`{decay.Months}` months cannot be counted back. Give 1 to {MostMonths}."));
        }
    }

    private static void VerifyTiers(ActivityPolicy policy, string pointer, DiagnosticBag bag)
    {
        Names.Unique(bag, pointer + "/tiers", "tier", policy.Tiers.Select(t => t.Name));
        var most = Most(policy);
        for (var i = 0; i < policy.Tiers.Count; i++)
        {
            var tier = policy.Tiers[i];
            if (i > 0 && tier.From >= policy.Tiers[i - 1].From)
            {
                bag.Report(
                    FitDiagnostics.TiersOutOfOrder,
                    $"{pointer}/tiers/{i}/from",
                    $"Tier `{tier.Name}` starts at {tier.From}, not below tier `{policy.Tiers[i - 1].Name}` at {policy.Tiers[i - 1].From}. Name the best tier first, each with a lower start.");
            }

            if (tier.From.Thousandths > most)
            {
                bag.Report(
                    ActivityDiagnostics.TierOutOfReach,
                    $"{pointer}/tiers/{i}/from",
                    $"Tier `{tier.Name}` starts at {tier.From}, and the caps allow at most {Points.FromThousandths((long)most)}. Lower the start, or raise the caps.");
            }
        }
    }

    private static decimal Most(ActivityPolicy policy)
    {
        var most = 0m;
        foreach (var kind in policy.Kinds.Where(k => k.Points > Points.Zero))
        {
            most += kind.Cap is { } cap ? cap.Thousandths : decimal.MaxValue / (2 * ActivityEvaluator.MostKinds);
        }

        return Math.Min(most, policy.Cap is { } limit ? limit.Thousandths : decimal.MaxValue);
    }
}
