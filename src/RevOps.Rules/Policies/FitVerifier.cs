namespace RevOps.Rules;

/// <summary>Finds what is wrong with a fit section.</summary>
internal static class FitVerifier
{
    private const long MostThousandths = 1_000_000_000;

    public static void Verify(FitPolicy? fit, DiagnosticBag bag)
    {
        if (fit is null)
        {
            return;
        }

        if (fit.Profiles.Count == 0)
        {
            bag.Report(ShapeDiagnostics.ListLength, "/fit/profiles", "Fit has no profile. Add one.");
        }

        Names.Unique(bag, "/fit/profiles", "profile", fit.Profiles.Select(p => p.Name));
        for (var i = 0; i < fit.Profiles.Count; i++)
        {
            Verify(fit.Profiles[i], $"/fit/profiles/{i}", bag);
        }
    }

    private static void Verify(FitProfile profile, string pointer, DiagnosticBag bag)
    {
        Names.Unique(bag, pointer + "/disqualifiers", "disqualifier", profile.Disqualifiers.Select(d => d.Code), "code");
        Names.Unique(bag, pointer + "/groups", "group", profile.Groups.Select(g => g.Name));
        Names.Unique(bag, pointer + "/tiers", "tier", profile.Tiers.Select(t => t.Name));
        for (var i = 0; i < profile.Groups.Count; i++)
        {
            var group = profile.Groups[i];
            Names.Unique(bag, $"{pointer}/groups/{i}/criteria", "criterion", group.Criteria.Select(c => c.Name));
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
}
