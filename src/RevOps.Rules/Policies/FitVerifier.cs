namespace RevOps.Rules;

/// <summary>Finds what is wrong with a fit section.</summary>
internal static class FitVerifier
{
    private const long MostThousandths = 1_000_000_000;
    private const long MostLimitThousandths = 1_000 * MostThousandths;

    public static void Verify(FitPolicy? fit, RoutingPolicy? routing, DiagnosticBag bag)
    {
        if (fit is null)
        {
            return;
        }

        var errors = bag.ErrorCount;

        if (fit.Profiles.Count == 0)
        {
            bag.Report(ShapeDiagnostics.ListLength, "/fit/profiles", "Fit has no profile. Add one.");
        }

        Names.Unique(bag, "/fit/profiles", "profile", fit.Profiles.Select(p => p.Name));
        for (var i = 0; i < fit.Profiles.Count; i++)
        {
            Verify(fit.Profiles[i], $"/fit/profiles/{i}", bag);
        }

        VerifyReview(fit.Review, routing, bag);
        if (bag.ErrorCount == errors)
        {
            FitReachVerifier.Verify(fit, bag);
        }
    }

    private static void VerifyReview(FitReviewRule? review, RoutingPolicy? routing, DiagnosticBag bag)
    {
        if (review is null)
        {
            return;
        }

        if (!Names.IsBlank(bag, "/fit/review/queue", "review", review.Queue) && routing is not null)
        {
            Names.Exists(bag, "/fit/review/queue", "queue", review.Queue, routing.Queues.Select(q => q.Name));
        }

        if (review.Within <= TimeSpan.Zero || !Spans.CanBeWritten(review.Within))
        {
            bag.Report(ShapeDiagnostics.OutOfRange, "/fit/review/within", $"The time for a review must be whole seconds, more than zero and at most {Spans.MostDays} days.");
        }
    }

    private static void Verify(FitProfile profile, string pointer, DiagnosticBag bag)
    {
        Names.Unique(bag, pointer + "/mustHaves", "must-have", profile.MustHaves.Select(m => m.Code), "code");
        Names.Unique(bag, pointer + "/disqualifiers", "disqualifier", profile.Disqualifiers.Select(d => d.Code), "code");
        Names.Unique(bag, pointer + "/groups", "group", profile.Groups.Select(g => g.Name));
        Names.Unique(bag, pointer + "/tiers", "tier", profile.Tiers.Select(t => t.Name));
        for (var i = 0; i < profile.Groups.Count; i++)
        {
            var group = profile.Groups[i];
            Names.Unique(bag, $"{pointer}/groups/{i}/criteria", "criterion", group.Criteria.Select(c => c.Name));
            if (group.Criteria.Count == 0)
            {
                bag.Report(ShapeDiagnostics.ListLength, $"{pointer}/groups/{i}/criteria", $"Group `{group.Name}` has no criterion. Add one, or take its limit away.");
            }

            VerifyLimit(group.Limit, $"{pointer}/groups/{i}/limit", bag);
            for (var k = 0; k < group.Criteria.Count; k++)
            {
                var points = group.Criteria[k].Points;
                if (points == Points.Zero || Math.Abs((decimal)points.Thousandths) > MostThousandths)
                {
                    bag.Report(
                        FitDiagnostics.PointsOutOfRange,
                        $"{pointer}/groups/{i}/criteria/{k}/points",
                        $"`{points}` points say nothing, or drown everything else. Give up to a million, and not zero.");
                }
            }
        }

        VerifyLimit(profile.Limit, pointer + "/limit", bag);
        for (var i = 1; i < profile.Tiers.Count; i++)
        {
            if (profile.Tiers[i].From >= profile.Tiers[i - 1].From)
            {
                bag.Report(
                    FitDiagnostics.TiersOutOfOrder,
                    $"{pointer}/tiers/{i}/from",
                    $"Tier `{profile.Tiers[i].Name}` starts at {profile.Tiers[i].From}, not below tier `{profile.Tiers[i - 1].Name}` at {profile.Tiers[i - 1].From}. Name the best tier first, each with a lower start.");
            }
        }

        if (profile.Tiers.Count > 0 && profile.Groups.Count == 0)
        {
            bag.Report(FitDiagnostics.NothingToScore, pointer, $"Profile `{profile.Name}` has tiers and nothing that gives points. Add a group of criteria.");
        }
    }

    private static void VerifyLimit(FitLimit? limit, string pointer, DiagnosticBag bag)
    {
        if (limit is { Min: null, Max: null })
        {
            bag.Report(FitDiagnostics.LimitSaysNothing, pointer, "The limit has neither `min` nor `max`. Give one, or leave the limit out.");
        }
        else if (limit is { Min: { } min, Max: { } max } && min > max)
        {
            bag.Report(FitDiagnostics.LimitSaysNothing, pointer, $"The limit's `min` of {min} is above its `max` of {max}. Exchange them.");
        }

        foreach (var (name, points) in new[] { ("min", limit?.Min), ("max", limit?.Max) })
        {
            if (points is { } end && Math.Abs((decimal)end.Thousandths) > MostLimitThousandths)
            {
                bag.Report(FitDiagnostics.PointsOutOfRange, $"{pointer}/{name}", $"`{end}` points are more than a limit can have. Give up to a billion.");
            }
        }
    }
}
