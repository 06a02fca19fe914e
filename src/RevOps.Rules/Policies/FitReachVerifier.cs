namespace RevOps.Rules;

/// <summary>
/// Finds what of a fit section can never take effect, whatever the record: tiers, limits, criteria and profiles. Everything here is proved on
/// the classes of values that the attributes may have, and a warning.
/// </summary>
internal static class FitReachVerifier
{
    public static void Verify(FitPolicy fit, DiagnosticBag bag)
    {
        if (!AgreesOnTypes(fit))
        {
            return;
        }

        for (var i = 0; i < fit.Profiles.Count; i++)
        {
            var pointer = $"/fit/profiles/{i}";
            VerifyCriteria(fit.Profiles[i], pointer, bag);
            if (fit.Profiles[i].Groups.Count > 0)
            {
                var model = new ScoreModel(fit.Profiles[i], attribute => attribute);
                VerifyLimits(fit.Profiles[i], model, pointer, bag);
                VerifyTiers(fit.Profiles[i], model, pointer, bag);
            }
        }

        VerifyReview(fit, bag);
    }

    // Handles of one name that differ are reported elsewhere, and nothing can be proved of them.
    private static bool AgreesOnTypes(FitPolicy fit) =>
        SectionNames.Of(fit).Attributes.GroupBy(a => a.Name, StringComparer.Ordinal).All(same => same.All(a => a.Type == same.First().Type));

    private static void VerifyCriteria(FitProfile profile, string pointer, DiagnosticBag bag)
    {
        if (profile.AppliesWhen is { } applies && CriterionReach.IsNeverMet(applies))
        {
            bag.Report(FitDiagnostics.ProfileForNobody, pointer + "/appliesWhen", $"No record can meet the `appliesWhen` of profile `{profile.Name}`, so that it is never chosen. Correct the criterion, or take the profile away.");
        }

        for (var i = 0; i < profile.MustHaves.Count; i++)
        {
            if (CriterionReach.IsNeverMet(profile.MustHaves[i].When))
            {
                bag.Report(FitDiagnostics.ProfileForNobody, $"{pointer}/mustHaves/{i}/when", $"No record can meet `{profile.MustHaves[i].Code}`, so that none qualifies for profile `{profile.Name}`. Correct the criterion.");
            }
        }

        for (var i = 0; i < profile.Disqualifiers.Count; i++)
        {
            var disqualifier = profile.Disqualifiers[i];
            if (CriterionReach.IsNeverMet(disqualifier.When))
            {
                bag.Report(FitDiagnostics.NeverMet, $"{pointer}/disqualifiers/{i}/when", $"No record can meet `{disqualifier.Code}`, so that it rules nobody out. Correct the criterion, or take it away.");
            }
            else if (CriterionReach.IsNeverUnmet(disqualifier.When))
            {
                bag.Report(FitDiagnostics.ProfileForNobody, $"{pointer}/disqualifiers/{i}/when", $"Every record of which it is known meets `{disqualifier.Code}`, so that profile `{profile.Name}` rules them all out. Correct the criterion.");
            }
        }

        for (var g = 0; g < profile.Groups.Count; g++)
        {
            for (var i = 0; i < profile.Groups[g].Criteria.Count; i++)
            {
                if (CriterionReach.IsNeverMet(profile.Groups[g].Criteria[i].When))
                {
                    bag.Report(FitDiagnostics.NeverMet, $"{pointer}/groups/{g}/criteria/{i}/when", $"No record can meet `{profile.Groups[g].Criteria[i].Name}`, so that it never gives points. Correct the criterion, or take it away.");
                }
            }
        }
    }

    private static void VerifyLimits(FitProfile profile, ScoreModel model, string pointer, DiagnosticBag bag)
    {
        for (var g = 0; g < profile.Groups.Count; g++)
        {
            if (profile.Groups[g].Limit is { } limit)
            {
                VerifyLimit(limit, model.GroupRange(g), $"group `{profile.Groups[g].Name}`", $"{pointer}/groups/{g}/limit", bag);
            }
        }

        if (profile.Limit is { } total)
        {
            VerifyLimit(total, model.TotalRange(), $"the total of profile `{profile.Name}`", pointer + "/limit", bag);
        }
    }

    private static void VerifyLimit(FitLimit limit, (long Least, long Most) range, string what, string pointer, DiagnosticBag bag)
    {
        if (limit.Max is { } max && max.Thousandths > range.Most)
        {
            bag.Report(FitDiagnostics.LimitOutOfReach, pointer + "/max", $"The limit of {max} points has no effect: {what} comes to {Points.FromThousandths(range.Most)} at the most. Lower it, or leave it out.");
        }

        if (limit.Min is { } min && min.Thousandths < range.Least)
        {
            bag.Report(FitDiagnostics.LimitOutOfReach, pointer + "/min", $"The limit of {min} points has no effect: {what} comes to {Points.FromThousandths(range.Least)} at the least. Raise it, or leave it out.");
        }
    }

    private static void VerifyTiers(FitProfile profile, ScoreModel model, string pointer, DiagnosticBag bag)
    {
        var (least, most) = model.Range();
        for (var i = 0; i < profile.Tiers.Count; i++)
        {
            var tier = profile.Tiers[i];
            if (tier.From.Thousandths > most)
            {
                bag.Report(FitDiagnostics.TierOutOfReach, $"{pointer}/tiers/{i}/from", $"No record reaches tier `{tier.Name}` from {tier.From}: profile `{profile.Name}` gives {Points.FromThousandths(most)} points at the most. Lower the start, or give more points.");
            }
            else if (i > 0 && profile.Tiers[i - 1].From.Thousandths <= least)
            {
                bag.Report(FitDiagnostics.TierOutOfReach, $"{pointer}/tiers/{i}/from", $"No record is left for tier `{tier.Name}`: profile `{profile.Name}` gives {Points.FromThousandths(least)} points at the least, which reaches tier `{profile.Tiers[i - 1].Name}`. Raise the start of that one.");
            }
        }
    }

    private static void VerifyReview(FitPolicy fit, DiagnosticBag bag)
    {
        if (fit.Review is not { } review)
        {
            return;
        }

        if (!fit.HoldsOnError && !fit.Profiles.Any(p => p.Disqualifiers.Any(d => d.BlocksWhenUnknown) || p.MustHaves.Any(m => m.BlocksWhenUnknown)))
        {
            bag.Report(FitDiagnostics.ReviewNeverNeeded, "/fit/review", "Nothing holds a record, so that none is ever reviewed. Let a disqualifier or must-have block with `blocksWhenUnknown`, or hold on errors with `onError`.");
        }
        else if (CriterionReach.IsNeverMet(review.When))
        {
            bag.Report(FitDiagnostics.NeverMet, "/fit/review/when", "No record can meet the criterion of the review, so that none is ever reviewed. Correct it.");
        }
    }
}
