using RevOps.Rules.Tests.Criteria;
using RevOps.Rules.Tests.Services;
using static RevOps.Rules.Tests.Services.Leads;

namespace RevOps.Rules.Tests.Fit;

public class EnrichmentTests
{
    private static readonly PolicyEngine<Lead> Sized = Profile(p => p
        .Disqualify("Tiny", Employees.AtMost(19)).Disqualify("Sanctioned", Country.Is("XX"), blocksWhenUnknown: true)
        .Score("account", "mid", 30, Employees.Between(200, 2000)).Score("account", "large", 20, Employees.AtLeast(2001))
        .Score("account", "served", 15, Country.In("US", "CA")).Score("account", "base", 40, HandRaise.IsTrue())
        .Score("person", "buyer", 10, Title.Is("vp") & Email.EndsWith("@larkfield.example")).Score("person", "free mail", -10, Survivor.IsKnown())
        .Tier("A", 75).Tier("B", 55).Tier("C", 35));

    [Fact]
    public void A_gap_says_what_the_attribute_could_add_and_where_it_could_lift_the_tier()
    {
        var gaps = Gaps(Sized, new Lead(Country: "US", HandRaise: true, Title: "clerk"));
        gaps[0].ToString().ShouldBe("`employees` is missing: up to +30, could lift tier B to A, could rule the record out by `Tiny`");
        (gaps[0].Least, gaps[0].Most, gaps[0].Tier, gaps[0].LiftsTo, gaps[0].IsBound).ShouldBe((0, 30, "B", "A", false));
        gaps[1].ToString().ShouldBe("`survivor` is missing: down to -10, could drop tier B to C");
        gaps.Count.ShouldBe(2, "the e-mail changes nothing where the title is no buyer's");
    }

    [Fact]
    public void Attributes_that_only_help_together_name_each_other()
    {
        var gaps = Gaps(Sized, new Lead(500, "US", HandRaise: true, Survivor: "x"));
        gaps.Select(g => g.ToString()).ShouldBe(["`title` is missing: up to +10, together with `email`", "`email` is missing: up to +10, together with `title`"]);
        gaps.ShouldAllBe(g => !g.IsBound);
        Gaps(Sized, new Lead(500, "US", "vp", HandRaise: true, Survivor: "x")).Single().ToString().ShouldBe("`email` is missing: up to +10");
    }

    [Fact]
    public void A_value_that_does_more_by_itself_needs_no_other_attribute()
    {
        var engine = Profile(p => p.Score("g", "us vp", 10, Country.Is("US") & Title.Is("vp")).Score("g", "de", 30, Country.Is("DE")));
        var country = Gaps(engine, new Lead())[0];
        (country.Attribute, country.Most, country.With.Count, country.IsBound).ShouldBe(("country", 30, 0, false));
    }

    [Fact]
    public void What_holds_the_record_comes_first_then_what_moves_most()
    {
        var gaps = Gaps(Sized, new Lead());
        gaps.Select(g => g.Attribute).ShouldBe(["country", "hand-raise", "employees", "title", "email", "survivor"]);
        gaps[0].ToString().ShouldBe("`country` is missing: holds the record, up to +15, could rule the record out by `Sanctioned`");
        Gaps(Sized, new Lead(Country: Throws))[0].ToString().ShouldStartWith("`country` is in error: holds the record");
        Gaps(Sized, new Lead(1, "US", "x", "y", true, Survivor: "z")).ShouldBeEmpty();
    }

    [Fact]
    public void A_gap_that_loses_the_last_tier_says_so()
    {
        var engine = Profile(p => p.Score("g", "size", 10, Employees.AtLeast(1)).Score("g", "competitor", -50, Country.Is("XX")).Tier("A", 5));
        Gaps(engine, new Lead(5)).Single().ToString().ShouldBe("`country` is missing: down to -50, could drop tier A to none");
    }

    [Fact]
    public void Rows_that_are_missing_are_bounds()
    {
        var engine = Policy.Named("n", "1").Fit(f => f.Profile("only", p => p.Score("g", "many", 10, Samples.Contacts.Count().AtLeast(2)).Score("g", "few", 5, Samples.Contacts.Count().AtMost(1)))).Build().CompileFor(Samples.Schema);
        var gap = engine.Fit.Explain(new SampleRecord(new Dictionary<string, object?>()), FitContext.At(AsOf)).Explanation!.Gaps.Single();
        (gap.Attribute, gap.Least, gap.Most, gap.IsBound).ShouldBe(("contacts", 0, 15, true));
    }

    [Fact]
    public void Trying_values_out_leaves_no_trace_on_the_record()
    {
        var seen = new List<IReadOnlyList<FactRead>>();
        var log = new Collected(seen);
        var engine = Engine(p => p.Fit(f => f.Profile("only", x => x.Score("g", "us", 10, Country.Is("US")).Score("g", "size", 5, Employees.AtLeast(10)))), new PolicyEngineOptions { DecisionLog = log });
        engine.Explain(new Lead(Country: "US"), DecisionContext.At(AsOf));
        engine.Decide(new Lead(Country: "US"), DecisionContext.At(AsOf));
        seen[0].ShouldBe(seen[1]);
        seen[0].ShouldContain(FactRead.Missing("employees"));
    }

    [Fact]
    public void A_report_adds_gaps_up_over_many_records()
    {
        var report = new EnrichmentReportBuilder();
        foreach (var lead in new[] { new Lead(Country: "US", HandRaise: true, Title: "x", Survivor: "y"), new Lead(Country: "US", Title: "x", Survivor: "y"), new Lead(1, "US", "x", "y", true, Survivor: "z"), new Lead(500, HandRaise: true, Title: "x", Survivor: "y") })
        {
            report.Add(Sized.Fit.Explain(lead, FitContext.At(AsOf)).Explanation!);
        }

        var built = report.Build();
        built.Records.ShouldBe(4);
        built.Totals.Select(t => t.ToString()).ShouldBe(
        [
            "`country`: missing in 1 record, up to +15, down to 0, 1 to lift, 1 held",
            "`employees`: missing in 2 records, up to +60, down to 0, 2 to lift, 0 held",
            "`hand-raise`: missing in 1 record, up to +40, down to 0, 1 to lift, 0 held",
        ]);
    }

    [Fact]
    public void Two_threads_find_the_same_gaps()
    {
        var expected = Gaps(Sized, new Lead(Title: "vp")).Select(g => g.ToString()).ToArray();
        var fresh = Profile(p => p.Score("g", "c", 1, Country.Is("US")));
        Parallel.For(0, 200, _ =>
        {
            Gaps(Sized, new Lead(Title: "vp")).Select(g => g.ToString()).ShouldBe(expected);
            Gaps(fresh, new Lead()).Single().Most.ShouldBe(1);
        });
    }

    private static IReadOnlyList<EnrichmentGap> Gaps(PolicyEngine<Lead> engine, Lead lead) => engine.Fit.Explain(lead, FitContext.At(AsOf)).Explanation!.Gaps;

    private static PolicyEngine<Lead> Profile(Action<FitProfileBuilder> profile) => Engine(p => p.Fit(f => f.Profile("only", profile)));

    private sealed class Collected(List<IReadOnlyList<FactRead>> seen) : IDecisionLog
    {
        public void Append(DecisionEntry entry) => seen.Add(entry.Facts);
    }
}
