using RevOps.Rules.Tests.Criteria;

namespace RevOps.Rules.Tests.Fit;

/// <summary>
/// Arbitrary fit policies. A profile scores few attributes with many criteria, so that bands exclude each other, groups share attributes and
/// limits bite.
/// </summary>
internal sealed class ProfileGenerator(Random random, CriterionGenerator criteria, RecordAttribute[] attributes)
{
    public int MostProfiles { get; init; } = 3;

    /// <summary>Whether profiles say which records they are for.</summary>
    public bool UsesAppliesWhen { get; init; } = true;

    /// <summary>Whether every scored criterion reads one attribute.</summary>
    public bool KeepsToOneAttribute { get; init; }

    public bool HoldsOnError { get; init; }

    public Policy Policy() => RevOps.Rules.Policy.Named("generated", "1").Fit(fit =>
    {
        _ = HoldsOnError ? fit.HoldOnError() : fit;
        for (var i = random.Next(1, MostProfiles + 1); i > 0; i--)
        {
            fit.Profile("P" + i, Profile);
        }
    }).Build();

    private void Profile(FitProfileBuilder profile)
    {
        if (UsesAppliesWhen && random.Next(2) == 0)
        {
            profile.AppliesWhen(Any());
        }

        for (var i = random.Next(3); i > 0; i--)
        {
            profile.MustHave("M" + i, Any(), random.Next(3) == 0);
        }

        for (var i = random.Next(3); i > 0; i--)
        {
            profile.Disqualify("D" + i, Any(), random.Next(3) == 0);
        }

        var groups = random.Next(1, 4);
        RecordAttribute[] few = [.. attributes.OrderBy(_ => random.Next()).Take(random.Next(1, 4))];
        for (var i = random.Next(1, 8); i > 0; i--)
        {
            var when = KeepsToOneAttribute || random.Next(4) > 0 ? criteria.Criterion([few[random.Next(few.Length)]], depth: random.Next(1, 3)) : criteria.Criterion(few, depth: 3);
            profile.Score("g" + random.Next(groups), "c" + i, Points(), when);
            if (random.Next(4) == 0)
            {
                var (min, max) = Limit();
                profile.Limit("g" + random.Next(groups), min, max);
            }
        }

        for (var i = 0; i < groups; i++)
        {
            // A limit may have been given to a group without criteria, which would not load.
            profile.Score("g" + i, "more", Points(), criteria.Leaf(few[random.Next(few.Length)], depth: 2));
        }

        if (random.Next(3) == 0)
        {
            var (min, max) = Limit();
            profile.LimitTotal(min, max);
        }

        var start = random.Next(-20, 80);
        for (var i = random.Next(4); i > 0; i--)
        {
            profile.Tier("T" + i, start);
            start -= random.Next(5, 20);
        }
    }

    private Criterion Any() => criteria.Criterion(attributes, depth: 3);

    private Points Points() => RevOps.Rules.Points.FromThousandths(random.Next(1, 60) * (random.Next(3) == 0 ? -500 : 1_000));

    private (Points? Min, Points? Max) Limit()
    {
        Points low = random.Next(-30, 20);
        Points high = low + random.Next(0, 50);
        return random.Next(3) switch { 0 => (low, high), 1 => (null, high), _ => (low, null) };
    }
}
