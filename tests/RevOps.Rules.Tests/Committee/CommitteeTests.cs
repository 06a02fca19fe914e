using RevOps.Rules.Tests.Engagement;
using static RevOps.Rules.Tests.Engagement.Account;

namespace RevOps.Rules.Tests.Committee;

public class CommitteeTests
{
    private static readonly FitContext Now = FitContext.At(AsOf);

    private static readonly Policy Policy = Of(c => c
        .Role("economic buyer", Title.In("CFO", "CEO"))
        .Role("champion", Title.In("VP Sales", "CEO"))
        .Role("technical evaluator", Title.Is("CTO")));

    [Fact]
    public void A_contact_covers_one_role_and_the_best_assignment_is_found()
    {
        // First come would spend the only CEO on the first role and leave the second without anybody.
        var explained = Explain(Policy, new Contact("Ann", "CEO"), new Contact("Bob", "CFO"));
        explained.ToString().ShouldBe(
            """
            committee 67%
              2 of 3 roles are covered.
              * economic buyer is covered by Bob.
              * champion is covered by Ann.
              - technical evaluator has 0 of 1.
            """.ReplaceLineEndings("\n"));
        Explain(Policy, new Contact("Ann", "CEO")).Roles.Count(r => r.IsCovered).ShouldBe(1);
    }

    [Fact]
    public void A_policy_may_let_a_contact_cover_several_roles_and_none_covers_one_twice()
    {
        var policy = Of(c => c.RolesPerContact(2).Role("economic buyer", Title.Is("CEO")).Role("champion", Title.Is("CEO")).Role("sponsor", Title.Is("CEO")));
        Explain(policy, new Contact("Ann", "CEO")).Coverage.ShouldBe(2.0 / 3);
        var twice = Of(c => c.RolesPerContact(9).Role("user", Title.Is("Analyst"), atLeast: 2));
        Explain(twice, new Contact("Ann", "Analyst")).Coverage.ShouldBe(0.5);
    }

    [Fact]
    public void A_role_may_need_several_contacts_and_earlier_roles_are_filled_first()
    {
        var policy = Of(c => c.Role("user", Title.Is("Analyst"), atLeast: 2).Role("champion", Title.In("Analyst", "VP Sales")));
        var explained = Explain(policy, new Contact("Ann", "Analyst"), new Contact("Bob", "Analyst"));
        explained.Roles.Select(r => r.Contacts.Count).ShouldBe([2, 0]);
        Explain(policy, new Contact("Ann", "Analyst"), new Contact("Bob", "Analyst"), new Contact("Cleo", "VP Sales")).Coverage.ShouldBe(1);
    }

    [Fact]
    public void A_contact_must_have_been_engaged_within_the_span_inclusive()
    {
        var policy = Of(c => c.EngagedAt(EngagedAt).Role("champion", Title.Is("CEO"), engagedWithin: TimeSpan.FromDays(90)));
        double Coverage(DateTimeOffset? engaged) => Explain(policy, new Contact("Ann", "CEO", engaged)).Coverage;
        Coverage(AsOf.AddDays(-90)).ShouldBe(1);
        Coverage(AsOf.AddDays(-90).AddTicks(-1)).ShouldBe(0);
        Coverage(AsOf.AddTicks(1)).ShouldBe(0, "an engagement after as-of has not happened");
        var open = Explain(policy, new Contact("Ann", "CEO"));
        (open.Coverage, open.HighestCoverage).ShouldBe((0, 1));
        open.Roles[0].MissingAttributes.ShouldBe(["contacts.engagedAt"]);
    }

    [Fact]
    public void What_is_unknown_covers_nothing_and_says_what_it_could()
    {
        var explained = Explain(Policy, new Contact("Ann", null), new Contact("Bob", "CFO"));
        (explained.Coverage, explained.HighestCoverage).ShouldBe((1.0 / 3, 2.0 / 3));
        explained.Roles[1].Reason.ToString().ShouldBe("champion has 0 of 1, and could have 1 once what is missing is known.");
        explained.Roles[1].MissingAttributes.ShouldBe(["contacts.title"]);
    }

    [Fact]
    public void Contacts_that_cannot_be_read_leave_the_committee_unknown()
    {
        var engine = Policy.CompileFor(Schema);
        var explained = engine.Fit.Explain(new Account("A-1") { People = null }, Now).Explanation!.Committee!;
        explained.IsKnown.ShouldBeFalse();
        explained.Reason.ToString().ShouldBe("No role can be checked while `contacts` is missing or in error.");
        Explain(Policy).IsKnown.ShouldBeTrue("no contacts are a known value");
    }

    [Fact]
    public void Criteria_of_later_sections_see_how_much_is_covered()
    {
        var policy = Policy.Named("p", "1").Committee(Contacts, c => c.Role("economic buyer", Title.Is("CFO")).Role("champion", Title.Is("CEO")))
            .Stages(s => s.Stage("Opportunity", exit: Facts.CommitteeCovered.AtLeast(2) & Facts.CommitteeCoverage.AtLeast(1)).Stage("Revenue")).Build();
        var engine = policy.CompileFor(Schema);
        StageOutcome Move(IReadOnlyList<Contact>? people) => engine.Decide(new Account("A-1") { People = people }, DecisionContext.At(AsOf).From("Opportunity")).Stage!.Value.Outcome;
        Move([new Contact("Ann", "CEO"), new Contact("Bob", "CFO")]).ShouldBe(StageOutcome.Allowed);
        Move([new Contact("Ann", "CEO")]).ShouldBe(StageOutcome.Blocked);
        Move(null).ShouldBe(StageOutcome.Blocked);
    }

    [Fact]
    public void A_role_whose_criterion_contradicts_itself_does_not_load()
    {
        static string Problem(Action<CommitteePolicyBuilder> committee) =>
            Should.Throw<PolicyException>(() => Policy.Named("p", "1").Committee(Contacts, committee).Build()).Diagnostics.ShouldHaveSingleItem().Code;

        Problem(c => c.Role("buyer", Title.Is("CFO") & Title.Is("CEO"))).ShouldBe("RR5304");
        Problem(c => c.Role("buyer", Title.IsMissing() & Title.StartsWith("C"))).ShouldBe("RR5304");
        Problem(c => c.EngagedAt(EngagedAt).Role("buyer", EngagedAt.OlderThan(TimeSpan.FromDays(90)), engagedWithin: TimeSpan.FromDays(30))).ShouldBe("RR5304");
        Problem(c => c.Role("buyer", Title.Is("CFO"), atLeast: 0)).ShouldBe("RR5301");
        Problem(c => c.Role("buyer", Title.Is("CFO"), atLeast: 257)).ShouldBe("RR5301");
        Problem(c => c.RolesPerContact(0).Role("buyer", Title.Is("CFO"))).ShouldBe("RR5302");
        Problem(c => c.Role("buyer", Title.Is("CFO"), engagedWithin: TimeSpan.FromDays(30))).ShouldBe("RR5303");
        Should.NotThrow(() => Of(c => c.EngagedAt(EngagedAt).Role("buyer", EngagedAt.OlderThan(TimeSpan.FromDays(30)), engagedWithin: TimeSpan.FromDays(90))));
        Should.Throw<PolicyException>(() => Policy.Named("p", "1").Committee(Contacts, c => { for (var i = 0; i < 65; i++) { c.Role("r" + i, Title.Is("CFO")); } }).Build()).Diagnostics[0].Code.ShouldBe("RR5301");
    }

    [Fact]
    public void Coverage_allocates_nothing()
    {
        var engine = Of(c => c.EngagedAt(EngagedAt).RolesPerContact(2).Role("a", Title.In("CEO", "CFO")).Role("b", Title.StartsWith("C"), 3).Role("c", Title.Is("CTO"), engagedWithin: TimeSpan.FromDays(30))).CompileFor(Schema);
        var account = new Account("A-1") { People = Enumerable.Range(0, 300).Select(i => new Contact("n", i % 3 == 0 ? "CTO" : i % 5 == 0 ? null : "CFO", AsOf.AddDays(-i))).ToArray() };
        Allocation.Of(() => engine.Fit.Evaluate(account, Now)).ShouldBe(0);
    }

    [Fact]
    public void Thousands_of_contacts_who_could_all_do_everything_are_matched_at_once()
    {
        var policy = Of(c =>
        {
            for (var i = 0; i < 64; i++)
            {
                c.Role("r" + i, Title.StartsWith("C"), atLeast: 4);
            }
        });
        var people = Enumerable.Range(0, 100_000).Select(i => new Contact(null, "C" + (char)('A' + (i % 26)))).ToArray();
        Explain(policy, people).Coverage.ShouldBe(1);
    }

    private static Policy Of(Action<CommitteePolicyBuilder> committee) => Policy.Named("larkfield", "1").Committee(Contacts, c => committee(c.CalledBy(Name))).Build();

    private static CommitteeExplanation Explain(Policy policy, params Contact[] people)
    {
        var explained = policy.CompileFor(Schema).Fit.Explain(new Account("A-1") { People = people }, Now).Explanation!.Committee!;
        explained.Roles.Sum(r => r.Contacts.Count).ShouldBe((int)Math.Round(explained.Coverage * explained.Roles.Sum(r => r.Needed)));
        return explained;
    }
}
