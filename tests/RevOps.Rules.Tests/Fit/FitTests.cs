using RevOps.Rules.Tests.Services;
using static RevOps.Rules.Tests.Services.Leads;

namespace RevOps.Rules.Tests.Fit;

public class FitTests
{
    private static readonly PolicyEngine<Lead> Sized = Profile(p => p
        .Disqualify("Tiny", Employees.AtMost(19))
        .Score("account", "size", 60, Employees.AtLeast(200))
        .Score("account", "country", 40, Country.Is("US"))
        .Score("person", "student", -20, Title.Is("student"))
        .Tier("A", 75).Tier("B", 40));

    [Fact]
    public void Points_of_met_criteria_add_up_and_negative_ones_count_against()
    {
        var fit = Decide(Sized, new Lead(500, "US", "student"));
        (fit.Outcome, fit.Tier, fit.Score, fit.Lowest, fit.Highest, fit.Completeness).ShouldBe((FitOutcome.Scored, "A", 80, 80, 80, 1.0));
        fit.Reason.Value.ShouldBe(Reasons.TierReached);
    }

    [Fact]
    public void What_is_missing_scores_nothing_widens_the_interval_and_lowers_completeness()
    {
        var fit = Decide(Sized, new Lead(500, "US"));
        (fit.Score, fit.Lowest, fit.Highest).ShouldBe((100, 80, 100));
        fit.Completeness.ShouldBe(100 / 120.0);

        var empty = Decide(Sized, new Lead());
        (empty.Score, empty.Lowest, empty.Highest, empty.Completeness, empty.UncheckedDisqualifiers).ShouldBe((0, -20, 100, 0.0, 1));
        empty.Reason.Value.ShouldBe(Reasons.NoTier);
        empty.HasErrors.ShouldBeFalse();
    }

    [Fact]
    public void An_error_does_what_a_missing_value_does_and_says_so()
    {
        var missing = Decide(Sized, new Lead(500, Title: "VP"));
        var error = Decide(Sized, new Lead(500, Throws, "VP"));
        (error.Score, error.Lowest, error.Highest, error.Completeness, error.Tier).ShouldBe((missing.Score, missing.Lowest, missing.Highest, missing.Completeness, missing.Tier));
        (missing.HasErrors, error.HasErrors).ShouldBe((false, true));
    }

    [Theory]
    [InlineData(75, "A")]
    [InlineData(74, "B")]
    [InlineData(40, "B")]
    [InlineData(39, null)]
    public void A_tier_starts_at_its_points(int points, string? tier) =>
        Decide(Profile(p => p.Score("g", "c", points, Country.Is("US")).Tier("A", 75).Tier("B", 40)), new Lead(Country: "US")).Tier.ShouldBe(tier);

    [Fact]
    public void A_disqualified_record_has_its_points_and_no_tier()
    {
        var fit = Decide(Profile(p => p.Disqualify("Sanctioned", Country.Is("US")).Score("g", "c", 50, Country.Is("US")).Tier("A", 10)), new Lead(Country: "US"));
        (fit.Outcome, fit.Reason.Value, fit.Tier, fit.Score).ShouldBe((FitOutcome.Disqualified, "Sanctioned", null, 50));
    }

    [Fact]
    public void A_disqualifier_that_cannot_be_checked_is_reported_and_holds_only_where_the_policy_says_so()
    {
        var reported = Decide(Sized, new Lead(Country: "US"));
        (reported.Outcome, reported.UncheckedDisqualifiers).ShouldBe((FitOutcome.Scored, 1));

        var blocking = Profile(p => p.Disqualify("Sanctioned", Country.Is("XX"), blocksWhenUnknown: true).Disqualify("Tiny", Employees.AtMost(19)).Score("g", "c", 1, Title.IsKnown()));
        var held = blocking.Fit.Explain(new Lead(), FitContext.At(AsOf));
        (held.Decision.Outcome, held.Decision.Reason.Value, held.Decision.UncheckedDisqualifiers).ShouldBe((FitOutcome.OnHold, Reasons.DisqualifierUnchecked, 2));
        held.Explanation!.Reason.ToString().ShouldBe("Disqualifier `Sanctioned` cannot be checked while `country` is missing.");
        held.Explanation.MissingAttributes.ShouldBe(["country", "employees"]);
        Decide(blocking, new Lead(5)).Outcome.ShouldBe(FitOutcome.Disqualified, "what is known to rule a record out needs no waiting");
    }

    [Fact]
    public void An_error_holds_the_record_where_the_policy_says_so_and_is_named()
    {
        var engine = Engine(p => p.Fit(f => f.HoldOnError()
            .Profile("one", x => x.Score("g", "c", 1, Country.Is("US")).Score("g", "e", 3, Employees.AtLeast(1)))
            .Profile("two", x => x.AppliesWhen(Email.IsKnown()).Score("g", "c", 1, Employees.AtLeast(1)))));
        var held = engine.Fit.Explain(new Lead(1, Throws), FitContext.At(AsOf));
        (held.Decision.Outcome, held.Decision.HasErrors, held.Decision.Tier).ShouldBe((FitOutcome.OnHold, true, null));
        held.Decision.Completeness.ShouldBe(0.75);
        held.Explanation!.Reason.ToString().ShouldBe("Held, because `country` is in error.");

        engine.Fit.Explain(new Lead(1, "US", Email: Throws), FitContext.At(AsOf)).Explanation!.Reason.ToString().ShouldBe("Held, because `email` is in error.");
    }

    [Fact]
    public void A_record_held_by_the_profile_that_would_apply_is_explained_too()
    {
        var engine = Engine(p => p.Fit(f => f.HoldOnError().Profile("only", x => x.AppliesWhen(Country.Is("US")).Score("g", "c", 1, Title.IsKnown()))));
        var held = engine.Fit.Explain(new Lead(Country: Throws), FitContext.At(AsOf));
        held.Decision.Outcome.ShouldBe(FitOutcome.OnHold);
        held.Explanation!.Reason.ToString().ShouldBe("Held, because `country` is in error.");
    }

    [Fact]
    public void The_best_tier_decides_then_the_share_of_attainable_points_then_the_declared_order()
    {
        static PolicyEngine<Lead> Two(Action<FitProfileBuilder> first, Action<FitProfileBuilder> second) => Engine(p => p.Fit(f => f.Profile("first", first).Profile("second", second)));
        var lead = new Lead(Country: "US");
        Decide(Two(p => p.Score("g", "c", 10, Country.Is("US")).Tier("B", 5), p => p.Score("g", "c", 10, Country.Is("US")).Tier("A", 10).Tier("B", 5)), lead)
            .Profile.ShouldBe("first", "each profile's best tier ranks alike");
        Decide(Two(p => p.Score("g", "c", 10, Country.Is("US")).Tier("A", 20).Tier("B", 5), p => p.Score("g", "c", 10, Country.Is("US")).Tier("A", 10)), lead).Profile.ShouldBe("second");
        Decide(Two(p => p.Score("g", "c", 10, Country.Is("US")).Score("g", "t", 10, Title.Is("x")).Tier("A", 10), p => p.Score("g", "c", 10, Country.Is("US")).Tier("A", 10)), lead).Profile.ShouldBe("second");
        Decide(Two(p => p.Score("g", "c", 10, Country.Is("US")).Tier("A", 10), p => p.Score("g", "c", 20, Country.Is("US")).Tier("A", 10)), lead).Profile.ShouldBe("first");
        Decide(Two(p => p.Disqualify("No", Country.Is("US")).Score("g", "c", 10, Country.Is("US")).Tier("A", 10), p => p.Score("g", "c", 10, Country.Is("DE")).Tier("A", 10)), lead)
            .Profile.ShouldBe("second", "a profile that does not rule the record out comes first");
    }

    [Fact]
    public void A_profile_that_is_not_known_to_apply_does_not()
    {
        var engine = Engine(p => p.Fit(f => f.Profile("us", x => x.AppliesWhen(Country.Is("US")).Score("g", "c", 1, Title.IsKnown()))));
        (Decide(engine, new Lead()).Outcome, Decide(engine, new Lead()).Reason.Value).ShouldBe((FitOutcome.NotApplicable, Reasons.NoProfile));
        Decide(engine, new Lead(Country: "DE")).Outcome.ShouldBe(FitOutcome.NotApplicable);
        Decide(engine, new Lead(Country: "US")).Outcome.ShouldBe(FitOutcome.Scored);
    }

    [Theory]
    [InlineData(Reasons.DisqualifierUnchecked)]
    [InlineData(Reasons.TierReached)]
    [InlineData(Reasons.HeldOnError)]
    public void A_disqualifier_may_have_the_code_of_a_reason_of_the_library(string code)
    {
        var explained = Profile(p => p.Disqualify(code, Country.Is("US")).Score("g", "c", 1, Title.IsKnown())).Fit.Explain(new Lead(Country: "US"), FitContext.At(AsOf));
        (explained.Decision.Outcome, explained.Explanation!.Reason.Code.Value).ShouldBe((FitOutcome.Disqualified, code));
    }

    private static PolicyEngine<Lead> Profile(Action<FitProfileBuilder> profile) => Engine(p => p.Fit(f => f.Profile("only", profile)));

    private static FitDecision Decide(PolicyEngine<Lead> engine, Lead lead) => engine.Fit.Evaluate(lead, FitContext.At(AsOf));
}
