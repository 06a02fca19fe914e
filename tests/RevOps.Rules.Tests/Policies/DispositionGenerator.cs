using RevOps.Rules.Tests.Criteria;

namespace RevOps.Rules.Tests.Policies;

/// <summary>Arbitrary actions of dispositions and limits that hold, every option now and then.</summary>
internal static class DispositionGenerator
{
    public static DispositionAction Action(Random random, Func<Criterion> when, Func<string> name) => random.Next(9) switch
    {
        0 => DispositionAction.Nurture(name(), Chance(random) ? Period(random) : null, Chance(random)),
        1 => DispositionAction.Recycle(Period(random), Chance(random)),
        2 => DispositionAction.RecycleOn(Samples.Renewal, Chance(random) ? Period(random) : null, Chance(random) ? Period(random) : null, Chance(random)),
        3 => DispositionAction.Enrich(Chance(random) ? [Samples.Domain] : [Samples.Employees, Samples.Country], Chance(random)),
        4 => DispositionAction.Reroute((RerouteExclusion)random.Next(5)),
        5 => Chance(random) ? DispositionAction.Suppress(Chance(random) ? Period(random) : null) : DispositionAction.SuppressUntil(Samples.Renewal, Chance(random) ? Period(random) : null),
        6 => DispositionAction.Merge(Samples.Domain),
        7 => DispositionAction.Nurture(name(), Return(random, when), Chance(random)),
        _ => DispositionAction.Disqualify(Chance(random) ? DispositionReturn.OnceChanged(Samples.Domain).OrOnce(when()).NotWithin(Period(random)) : null),
    };

    public static void Limits(Random random, DispositionPolicyBuilder dispositions)
    {
        _ = Chance(random) ? dispositions.AtMostRecycles(random.Next(1, 9), Chance(random) ? Period(random) : null) : dispositions;
        _ = Chance(random) ? dispositions.AtMostTurnBacks(random.Next(1, 9), "q", Chance(random) ? Period(random) : null) : dispositions;
        _ = Chance(random) ? dispositions.CreditOnceWithin(Period(random)) : dispositions;
    }

    public static void Standards(Random random, StandardsPolicyBuilder standards, Func<Criterion> when)
    {
        standards.Require(Samples.Country);
        _ = Chance(random) ? standards.Require(Samples.Employees, Samples.Domain) : standards;
        _ = Chance(random) ? standards.Rule("r \u00fc", when()).Rule("other", when()) : standards;
        _ = Chance(random) ? standards.Suppress("r \u00fc", when()) : standards;
        _ = Chance(random) ? standards.Source(Samples.Country) : standards;
    }

    private static DispositionReturn Return(Random random, Func<Criterion> when)
    {
        var comesBack = random.Next(4) switch
        {
            0 => DispositionReturn.In(Period(random)),
            1 => DispositionReturn.On(Samples.Renewal, Chance(random) ? Period(random) : null, Chance(random) ? Period(random) : null),
            2 => DispositionReturn.Once(when()),
            _ => DispositionReturn.OnceChanged(Samples.Domain, Samples.Employees),
        };
        comesBack = random.Next(3) == 0 ? comesBack.OrOnce(when()) : comesBack;
        comesBack = random.Next(3) == 0 ? comesBack.OrOnceChanged(Samples.Country) : comesBack;
        return Chance(random) ? comesBack.NotWithin(Period(random)) : comesBack;
    }

    private static DispositionPeriod Period(Random random) => Chance(random) ? TimeSpan.FromSeconds(random.Next(1, 100_000_000)) : DispositionPeriod.OfMonths(random.Next(1, DispositionPeriod.MostMonths + 1));

    private static bool Chance(Random random) => random.Next(2) == 0;
}
