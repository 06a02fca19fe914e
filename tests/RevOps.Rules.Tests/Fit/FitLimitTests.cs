using RevOps.Rules.Tests.Services;
using static RevOps.Rules.Tests.Services.Leads;

namespace RevOps.Rules.Tests.Fit;

public class FitLimitTests
{
    [Fact]
    public void A_must_have_that_is_not_met_means_that_the_record_does_not_qualify()
    {
        var engine = Profile(p => p.MustHave("NotServed", Country.In("US", "CA")).Score("g", "size", 50, Employees.AtLeast(1)).Tier("A", 10));
        var fit = Decide(engine, new Lead(100, "DE"));
        (fit.Outcome, fit.Reason.Value, fit.Tier, fit.Score).ShouldBe((FitOutcome.NotQualified, "NotServed", null, 50));
        Decide(engine, new Lead(100, "ca")).Tier.ShouldBe("A");
        engine.Fit.Explain(new Lead(100, "DE"), FitContext.At(AsOf)).Explanation!.Profiles[0].MustHaves[0].Reason.ToString().ShouldBe("NotServed");
    }

    [Fact]
    public void A_must_have_that_cannot_be_checked_is_reported_and_holds_only_where_the_policy_says_so()
    {
        var open = Decide(Profile(p => p.MustHave("NotServed", Country.Is("US")).Score("g", "size", 50, Employees.AtLeast(1)).Tier("A", 10)), new Lead(100));
        (open.Outcome, open.Tier, open.UncheckedMustHaves, open.UncheckedDisqualifiers).ShouldBe((FitOutcome.Scored, "A", 1, 0));

        var held = Profile(p => p.MustHave("NotServed", Country.Is("US"), blocksWhenUnknown: true).Score("g", "size", 50, Employees.AtLeast(1))).Fit.Explain(new Lead(100), FitContext.At(AsOf));
        (held.Decision.Outcome, held.Decision.Reason.Value).ShouldBe((FitOutcome.OnHold, Reasons.MustHaveUnchecked));
        held.Explanation!.Reason.ToString().ShouldBe("Must-have `NotServed` cannot be checked while `country` is missing.");
    }

    [Fact]
    public void What_is_disqualified_is_so_whatever_must_haves_say_and_both_come_after_what_qualifies()
    {
        var both = Profile(p => p.MustHave("NotServed", Country.Is("US")).Disqualify("Tiny", Employees.AtMost(9)).Score("g", "c", 1, Title.IsKnown()));
        Decide(both, new Lead(5, "DE")).Outcome.ShouldBe(FitOutcome.Disqualified);

        var profiles = Engine(p => p.Fit(f => f
            .Profile("disqualifies", x => x.Disqualify("No", Country.Is("US")).Score("g", "c", 90, Country.Is("US")).Tier("A", 50))
            .Profile("lacks", x => x.MustHave("Big", Employees.AtLeast(100)).Score("g", "c", 90, Country.Is("US")).Tier("A", 50))
            .Profile("scores", x => x.Score("g", "c", 1, Country.Is("US")).Tier("A", 50))));
        Decide(profiles, new Lead(5, "US")).Profile.ShouldBe("scores");
        Decide(Engine(p => p.Fit(f => f
            .Profile("disqualifies", x => x.Disqualify("No", Country.Is("US")).Score("g", "c", 90, Country.Is("US")))
            .Profile("lacks", x => x.MustHave("Big", Employees.AtLeast(100)).Score("g", "c", 90, Country.Is("US"))))), new Lead(5, "US")).Profile.ShouldBe("lacks");
    }

    [Fact]
    public void A_group_gives_no_more_and_no_less_than_its_limit_and_the_total_neither()
    {
        var engine = Profile(p => p
            .Score("account", "size", 40, Employees.AtLeast(100)).Score("account", "country", 40, Country.Is("US")).Limit("account", max: 50)
            .Score("person", "student", -30, Title.Is("student")).Score("person", "vp", 30, Title.Is("vp")).Limit("person", min: -10, max: 20)
            .LimitTotal(min: 5, max: 60));
        Decide(engine, new Lead(500, "US", "vp")).Score.ShouldBe(60, "50 and 20, limited once more");
        Decide(engine, new Lead(500, "US", "student")).Score.ShouldBe(40);
        Decide(engine, new Lead(1, "DE", "student")).Score.ShouldBe(5);
        Decide(engine, new Lead(1, "DE", "clerk")).Score.ShouldBe(5);
        var groups = engine.Fit.Explain(new Lead(500, "US", "student"), FitContext.At(AsOf)).Explanation!.Profiles[0].Groups;
        groups.Select(g => g.ToString()).ShouldBe(["account: 50, limited from 80", "person: -10, limited from -30"]);
    }

    [Fact]
    public void Limits_hold_for_the_interval_too()
    {
        var engine = Profile(p => p
            .Score("account", "size", 40, Employees.AtLeast(100)).Score("account", "country", 40, Country.Is("US")).Limit("account", max: 50)
            .Score("person", "student", -30, Title.Is("student")).Limit("person", min: -10));
        Interval(engine, new Lead(500)).ShouldBe((40, 30, 50, false));
        Interval(engine, new Lead()).ShouldBe((0, -10, 50, false));
    }

    [Fact]
    public void Shares_are_of_what_can_be_attained_within_limits_and_of_bands_that_exclude_each_other()
    {
        // 30 of 60 attainable beats 30 of 80, though the criteria of the first add up to 90.
        var engine = Engine(p => p.Fit(f => f
            .Profile("open", x => x.Score("g", "one", 30, Country.Is("US")).Score("g", "two", 50, Title.Is("vp")))
            .Profile("limited", x => x.Score("g", "one", 30, Country.Is("US")).Score("g", "two", 60, Title.Is("vp")).Limit("g", max: 60))));
        Decide(engine, new Lead(Country: "US")).Profile.ShouldBe("limited");

        var bands = Engine(p => p.Fit(f => f
            .Profile("open", x => x.Score("g", "one", 30, Country.Is("US")).Score("g", "two", 10, Title.Is("vp")))
            .Profile("bands", x => x.Score("g", "one", 30, Country.Is("US")).Score("g", "two", 30, Country.Is("DE")).Score("g", "three", 5, Title.Is("vp")))));
        Decide(bands, new Lead(Country: "US")).Profile.ShouldBe("bands");
    }

    [Fact]
    public void Completeness_weighs_a_group_by_what_it_attains_and_bands_once()
    {
        var bands = Profile(p => p.Score("g", "mid", 30, Employees.Between(200, 2000)).Score("g", "large", 20, Employees.AtLeast(2001)).Score("g", "country", 10, Country.Is("US")));
        Decide(bands, new Lead(Country: "US")).Completeness.ShouldBe(10 / 40.0);
        Decide(bands, new Lead(500)).Completeness.ShouldBe(30 / 40.0);

        // The first group attains 20 of the 40 that its attributes could move, the second all of its 20.
        var limited = Profile(p => p.Score("g", "size", 30, Employees.AtLeast(200)).Score("g", "country", 10, Country.Is("US")).Limit("g", max: 20).Score("h", "title", 20, Title.Is("vp")));
        Decide(limited, new Lead(500)).Completeness.ShouldBe(15 / 40.0);
        Decide(limited, new Lead(Title: "vp")).Completeness.ShouldBe(20 / 40.0);
        Decide(limited, new Lead(1, "US", "vp")).Completeness.ShouldBe(1);
    }

    [Fact]
    public void Limits_are_the_same_in_a_document_and_absent_ones_leave_the_hash_alone()
    {
        static Policy Of(Action<FitProfileBuilder> more) => Policy(p => p.Fit(f => f.Profile("only", x => more(x.Score("g", "c", 10, Country.Is("US"))))));
        var limited = Of(x => x.Limit("g", min: (Points)(-0.5m), max: 7).LimitTotal(max: 5));
        var read = PolicyDocument.Read(System.Text.Encoding.UTF8.GetBytes(PolicyDocument.Write(limited)));
        read.Policy!.ContentHash.ShouldBe(limited.ContentHash);
        read.Policy.Fit!.Profiles[0].Groups[0].Limit!.Min!.Value.ShouldBe((Points)(-0.5m));
        limited.ContentHash.ShouldNotBe(Of(_ => { }).ContentHash);
        PolicyDocument.Write(Of(_ => { })).ShouldNotContain("limit");
    }

    private static (Points Score, Points Lowest, Points Highest, bool IsBound) Interval(PolicyEngine<Lead> engine, Lead lead)
    {
        var fit = Decide(engine, lead);
        return (fit.Score, fit.Lowest, fit.Highest, fit.IsBound);
    }

    private static PolicyEngine<Lead> Profile(Action<FitProfileBuilder> profile) => Engine(p => p.Fit(f => f.Profile("only", profile)));

    private static FitDecision Decide(PolicyEngine<Lead> engine, Lead lead) => engine.Fit.Evaluate(lead, FitContext.At(AsOf));
}
