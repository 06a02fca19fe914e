using RevOps.Rules.Tests.Criteria;

namespace RevOps.Rules.Tests.Policies;

/// <summary>Arbitrary sections beside fit, over <see cref="Samples"/>: engagement, intent, committee, grades.</summary>
internal static class QualificationGenerator
{
    public static void Add(PolicyBuilder builder, Random random, CriterionGenerator criteria, bool hasFit)
    {
        var hasEngagement = random.Next(3) == 0;
        if (hasEngagement)
        {
            builder.Engagement(Samples.Signals, Samples.Topic, Samples.Seen, e => Activities(e, random));
        }

        if (random.Next(3) == 0)
        {
            builder.Intent(Samples.Signals, Samples.Topic, Samples.Seen, i => Activities(i, random));
        }

        if (random.Next(3) == 0)
        {
            builder.Committee(Samples.Contacts, c => Committee(c, random));
        }

        // The tiers of fit and engagement are drawn freely, and would be missed in the matrix.
        if (!hasFit && !hasEngagement && random.Next(2) == 0)
        {
            builder.Grades(g => Grades(g, random, criteria));
        }
    }

    private static void Activities(ActivityPolicyBuilder builder, Random random)
    {
        _ = random.Next(2) == 0 ? builder.Asset(Samples.Topic) : builder;
        _ = random.Next(2) == 0 ? builder.MultipliedBy(Samples.Weight) : builder;
        _ = random.Next(2) == 0 ? builder.IdentifiedBy(Samples.Topic) : builder;
        _ = random.Next(2) == 0 ? builder.Since(Samples.Touched) : builder;
        _ = random.Next(2) == 0 ? builder.KeepThroughRecycles() : builder;
        _ = random.Next(2) == 0 ? builder.Decaying(Decay(random)) : builder;
        _ = random.Next(2) == 0 ? builder.Cap(Points.FromThousandths(random.Next(1, 1_000_000))) : builder;
        var kinds = random.Next(1, 5);
        for (var i = 0; i < kinds; i++)
        {
            builder.Kind(
                "kind \u00fc " + i,
                Points.FromThousandths(random.Next(1, 1_000_000) * (random.Next(3) == 0 ? -1 : 1)),
                random.Next(2) == 0 ? Points.FromThousandths(random.Next(1, 2_000_000)) : null,
                random.Next(2) == 0 ? Decay(random) : null);
        }

        var tiers = random.Next(4);
        for (var i = 0; i < tiers; i++)
        {
            builder.Tier("t" + i, Points.FromThousandths(20_000 - (i * 1_000) - random.Next(900)));
        }
    }

    private static ActivityDecay Decay(Random random) => random.Next(4) switch
    {
        0 => ActivityDecay.None,
        1 => ActivityDecay.HalfLife(TimeSpan.FromSeconds(random.Next(1, 100_000_000))),
        2 => ActivityDecay.Window(TimeSpan.FromSeconds(random.Next(1, 100_000_000))),
        _ => ActivityDecay.CalendarMonths(random.Next(1, 1_201)),
    };

    private static void Committee(CommitteePolicyBuilder builder, Random random)
    {
        _ = random.Next(2) == 0 ? builder.CalledBy(Samples.Title) : builder;
        _ = random.Next(2) == 0 ? builder.RolesPerContact(random.Next(1, 9)) : builder;
        var roles = random.Next(1, 5);
        for (var i = 0; i < roles; i++)
        {
            // Drawn freely, criteria contradict themselves now and then, which does not load.
            Criterion when = random.Next(3) switch
            {
                0 => Samples.Title.In("CFO", "role " + i),
                1 => Samples.Active.IsTrue() & Samples.Score.AtLeast(i),
                _ => !Samples.Title.StartsWith("x").DescribedAs("nobody of theirs"),
            };
            builder.Role("role " + i, when, random.Next(1, 9));
        }
    }

    private static void Grades(GradePolicyBuilder builder, Random random, CriterionGenerator criteria)
    {
        var columns = random.Next(1, 4);
        builder.EngagementTiers([.. Enumerable.Range(0, columns).Select(c => "e" + c)]);
        var rows = random.Next(1, 4);
        for (var row = 0; row < rows; row++)
        {
            builder.FitTier("f" + row, [.. Enumerable.Range(0, columns).Select(column => "g" + row + (column % 2))]);
        }

        _ = random.Next(2) == 0 ? builder.Qualify("g00", "g" + (rows - 1) + "0") : builder;
        _ = random.Next(2) == 0 ? builder.QualifyWhen(criteria.Criterion(Samples.All, depth: 3), "g00") : builder;
        _ = random.Next(2) == 0 ? builder.HandRaise(criteria.Criterion(Samples.All, depth: 3), "f0") : builder;
    }
}
