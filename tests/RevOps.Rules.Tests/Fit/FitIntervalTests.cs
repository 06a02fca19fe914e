using RevOps.Rules.Tests.Criteria;
using RevOps.Rules.Tests.Services;
using static RevOps.Rules.Tests.Services.Leads;

namespace RevOps.Rules.Tests.Fit;

public class FitIntervalTests
{
    [Fact]
    public void Bands_of_one_attribute_are_not_counted_twice()
    {
        var engine = Profile(p => p.Score("g", "mid", 30, Employees.Between(200, 2000)).Score("g", "large", 20, Employees.AtLeast(2001)).Score("g", "tiny", -10, Employees.AtMost(9)));
        Interval(engine, new Lead()).ShouldBe((0, -10, 30, false));
        Interval(engine, new Lead(5000)).ShouldBe((20, 20, 20, false));
    }

    [Fact]
    public void Declared_values_and_bounds_leave_out_what_no_record_can_have()
    {
        var tier = Attributes.Text("tier", allowedValues: ["gold", "silver"]);
        var share = Attributes.Number("share", min: 0, max: 1);
        var schema = Samples.SchemaOf([tier, share]);
        var engine = Policy.Named("n", "1").Fit(f => f.Profile("only", p => p
            .Score("g", "gold", 10, tier.Is("gold")).Score("g", "silver", 4, tier.Is("silver")).Score("g", "bronze", 50, tier.Is("bronze"))
            .Score("g", "over", 30, share.AtLeast(2)).Score("g", "any", 1, share.AtLeast(0)))).Build().CompileFor(schema);
        var fit = engine.Fit.Evaluate(new SampleRecord(new Dictionary<string, object?>()), FitContext.At(AsOf));
        (fit.Score, fit.Lowest, fit.Highest, fit.IsBound).ShouldBe((0, 5, 11, false));
        fit.ToString().ShouldContain("0 points (5 to 11)");
    }

    [Fact]
    public void Staying_missing_is_no_way_to_be_filled_in()
    {
        var engine = Profile(p => p.Score("g", "unknown size", -5, Employees.IsMissing()).Score("g", "has title", 7, Title.IsKnown()).Score("g", "both", 20, Title.IsKnown() & Country.Is("US")));
        Interval(engine, new Lead(Country: "US")).ShouldBe((-5, 27, 27, false));
        Decide(engine, new Lead(Country: "US")).Completeness.ShouldBe(0);
        Interval(engine, new Lead(1, Title: "VP")).ShouldBe((7, 7, 27, false));
        Interval(engine, new Lead(1, "US", "VP")).ShouldBe((27, 27, 27, false));
    }

    [Fact]
    public void A_criterion_over_attributes_that_nothing_else_scores_is_exact()
    {
        var engine = Profile(p => p.Score("g", "who", 10, Title.Is("vp") & Country.Is("US")).Score("g", "size", 5, Employees.AtLeast(1)));
        Interval(engine, new Lead(1)).ShouldBe((5, 5, 15, false));
        Interval(engine, new Lead(1, "US")).ShouldBe((5, 5, 15, false));
        Interval(engine, new Lead(1, "DE")).ShouldBe((5, 5, 5, false));
    }

    [Fact]
    public void Criteria_that_share_attributes_give_a_bound_and_say_so_while_they_are_open()
    {
        var engine = Profile(p => p.Score("g", "us", 10, Country.Is("US") & Title.Is("vp")).Score("g", "de", 10, Country.Is("DE") & Title.Is("vp")));
        Interval(engine, new Lead(Title: "vp")).ShouldBe((0, 0, 20, true));
        Interval(engine, new Lead(Title: "clerk")).ShouldBe((0, 0, 0, false));
        Interval(engine, new Lead(Country: "US")).ShouldBe((0, 0, 10, true));
    }

    [Fact]
    public void Rows_and_facts_give_a_bound_and_say_so_while_they_are_open()
    {
        var engine = Policy.Named("n", "1").Fit(f => f.Profile("only", p => p
            .Score("g", "many", 10, Samples.Contacts.Count().AtLeast(2)).Score("g", "stage", 5, Facts.LifecycleStage.Is("MQL")))).Build().CompileFor(Samples.Schema);
        var empty = new SampleRecord(new Dictionary<string, object?>());
        var open = engine.Fit.Evaluate(empty, FitContext.At(AsOf));
        (open.Lowest, open.Highest, open.IsBound).ShouldBe((0, 15, true));
        var known = engine.Fit.Evaluate(empty.With("contacts", Array.Empty<SampleRecord>()), FitContext.At(AsOf).WithFacts(FactSet.Empty.With(FactNames.LifecycleStage, "MQL")));
        (known.Lowest, known.Highest, known.IsBound).ShouldBe((5, 5, false));
    }

    [Fact]
    public void An_attribute_that_trades_points_between_limited_groups_is_tried_out_with_the_others()
    {
        // The best country depends on what the limit of the first group leaves: with the title it is full already.
        var engine = Profile(p => p
            .Score("one", "us", 10, Country.Is("US")).Score("one", "title", 10, Title.Is("vp")).Limit("one", max: 10)
            .Score("two", "de", 6, Country.Is("DE")).Limit("two", max: 8).Score("two", "size", 8, Employees.AtLeast(1)));
        Interval(engine, new Lead(0, Title: "clerk")).ShouldBe((0, 0, 10, false));
        Interval(engine, new Lead(0, Title: "vp")).ShouldBe((10, 10, 16, false));
        Interval(engine, new Lead(1, Title: "vp")).ShouldBe((18, 18, 18, false));
        Interval(engine, new Lead(1)).ShouldBe((8, 8, 18, false));
        const int OfRecords = Allocation.Calls * 120;
        Allocation.Of(() => Decide(engine, new Lead(1)), OfRecords).ShouldBeInRange(Allocation.Calls, OfRecords, "the record itself");
        var lead = new Lead();
        Allocation.Of(() => Decide(engine, lead)).ShouldBe(0);
    }

    [Fact]
    public void Ages_are_exact_where_nothing_else_asks_for_the_date_and_a_bound_beside_constants()
    {
        var aged = Profile(p => p.Score("g", "recent", 10, Callback.WithinLast(30)).Score("g", "old", -10, Callback.OlderThan(365)));
        Interval(aged, new Lead()).ShouldBe((0, -10, 10, false));
        var mixed = Profile(p => p.Score("g", "recent", 10, Callback.WithinLast(30)).Score("g", "new year", 5, Callback.AtLeast(new DateTime(2026, 1, 1))));
        Interval(mixed, new Lead()).ShouldBe((0, 0, 15, true));

        var early = aged.Fit.Evaluate(new Lead(), FitContext.At(new DateTimeOffset(50, 1, 1, 0, 0, 0, TimeSpan.Zero)));
        (early.Lowest, early.Highest, early.IsBound).ShouldBe((-10, 10, true), "so early there may be no date long before");
    }

    [Fact]
    public void An_error_leaves_as_much_open_as_a_missing_value()
    {
        var engine = Profile(p => p.Score("g", "missing", -5, Country.IsMissing()).Score("g", "us", 10, Country.Is("US")));
        Interval(engine, new Lead(Country: Throws)).ShouldBe((0, 0, 10, false));
        Interval(engine, new Lead()).ShouldBe((-5, 0, 10, false));
    }

    [Fact]
    public void The_outlook_names_the_tiers_that_are_possible_and_what_could_still_rule_the_record_out()
    {
        var engine = Profile(p => p
            .MustHave("Served", Country.In("US", "DE")).Disqualify("Tiny", Employees.AtMost(9)).Disqualify("Student", Title.Is("student"))
            .Score("g", "size", 40, Employees.AtLeast(200)).Score("g", "us", 20, Country.Is("US")).Tier("A", 60).Tier("B", 40).Tier("C", 20));
        var outlook = Explain(engine, new Lead(Country: "US", Title: "vp")).Outlook!;
        outlook.Tiers.ShouldBe(["A", "B", "C"]);
        outlook.CanReachNoTier.ShouldBeFalse();
        outlook.RuledOutBy.ShouldBe(["Tiny"]);
        Explain(engine, new Lead(Title: "vp")).Outlook!.ToString().ShouldBe("outlook: 0 to 60, tier A or B or C or (no tier), or ruled out: Served, Tiny");
        Explain(engine, new Lead(500, "US", "vp")).Outlook!.ToString().ShouldBe("outlook: 60 to 60, tier A");
    }

    [Fact]
    public void The_interval_is_that_of_the_chosen_profile_and_those_that_may_apply_are_named()
    {
        var engine = Engine(p => p.Fit(f => f
            .Profile("us", x => x.AppliesWhen(Country.Is("US")).Score("g", "size", 100, Employees.AtLeast(1)).Tier("A", 50))
            .Profile("any", x => x.Score("g", "title", 10, Title.Is("vp")).Tier("A", 50))));
        var explained = Explain(engine, new Lead(5, Title: "vp"));
        (explained.Decision.Profile, explained.Decision.Lowest, explained.Decision.Highest).ShouldBe(("any", 10, 10));
        explained.OpenProfiles.ShouldBe(["us"]);
        explained.Gaps.Single().ToString().ShouldBe("`country` is missing: could make us apply");
        Decide(engine, new Lead(5, "US", "vp")).Score.ShouldBe(100, "another profile may decide once it is known");
    }

    private static (Points Score, Points Lowest, Points Highest, bool IsBound) Interval(PolicyEngine<Lead> engine, Lead lead)
    {
        var fit = Decide(engine, lead);
        return (fit.Score, fit.Lowest, fit.Highest, fit.IsBound);
    }

    private static PolicyEngine<Lead> Profile(Action<FitProfileBuilder> profile) => Engine(p => p.Fit(f => f.Profile("only", profile)));

    private static FitDecision Decide(PolicyEngine<Lead> engine, Lead lead) => engine.Fit.Evaluate(lead, FitContext.At(AsOf));

    private static FitExplanation Explain(PolicyEngine<Lead> engine, Lead lead) => engine.Fit.Explain(lead, FitContext.At(AsOf)).Explanation!;
}
