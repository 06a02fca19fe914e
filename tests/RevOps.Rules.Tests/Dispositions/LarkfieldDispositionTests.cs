namespace RevOps.Rules.Tests.Dispositions;

/// <summary>The dispositions of the sample company, as a practitioner would tell them.</summary>
public class LarkfieldDispositionTests
{
    private static readonly DateTimeOffset AsOf = new(2026, 3, 10, 15, 0, 0, TimeSpan.Zero);
    private static readonly Policy Larkfield = PolicyDocument.Load(File.ReadAllText(Repository.At("docs/quickstart/larkfield.policy.json")));
    private static readonly PolicyEngine<Dictionary<string, object?>> Engine =
        Larkfield.CompileFor(RecordSchema.For<Dictionary<string, object?>>().Key(_ => "L1").BindDictionary(Larkfield.Attributes, r => r, ';').Build());

    [Fact]
    public void The_sample_policy_loads_without_a_finding() =>
        PolicyDocument.Read(File.ReadAllBytes(Repository.At("docs/quickstart/larkfield.policy.json"))).Diagnostics.ShouldBeEmpty();

    [Fact]
    public void Outside_icp_comes_back_when_firmographics_change()
    {
        var decided = Give("OutsideIcp", With(("employees", 12)));
        (decided.Action, decided.TargetStage, decided.DueAt).ShouldBe((DispositionActionKind.Disqualify, "Disqualified", null));
        var asked = ReturnContext.At(AsOf.AddYears(2)).Disposed(in decided).WithValuesThen(FactSet.Empty.With("employees", 12).With("industry", default).With("country", "US"));
        Engine.Returns.Evaluate(With(("employees", 12), ("country", "US")), asked).Outcome.ShouldBe(ReturnOutcome.Waits);
        var grown = Engine.Returns.Evaluate(With(("employees", 240), ("country", "US")), asked);
        (grown.Outcome, grown.TargetStage).ShouldBe((ReturnOutcome.Returns, "Inquiry"));
    }

    [Fact]
    public void No_budget_is_nurtured_for_180_days()
    {
        var decided = Give("NoBudget", []);
        (decided.Action, decided.Track, decided.DueAt, decided.KeepsOwner).ShouldBe((DispositionActionKind.Nurture, "self-serve", AsOf.AddDays(180), false));
    }

    [Theory]
    [InlineData("2026-05-04", "2026-05-04T00:00:00Z")]
    [InlineData(null, "2026-06-08T15:00:00Z")]
    public void Not_ready_comes_back_on_the_stated_date_else_after_90_days_to_the_same_owner(string? callbackOn, string due)
    {
        var decided = Give("NotReady", With(("callbackOn", callbackOn)));
        (decided.Action, decided.DueAt, decided.KeepsOwner).ShouldBe((DispositionActionKind.Recycle, DateTimeOffset.Parse(due, null), true));
    }

    [Fact]
    public void A_competitors_contract_comes_back_120_days_before_it_ends()
    {
        Give("CompetitorContract", With(("competitorName", "Flowmint"))).MissingAttributes.ShouldBe(1);
        var decided = Give("CompetitorContract", With(("competitorName", "Flowmint"), ("contractEndsOn", "2027-01-01")));
        (decided.DueAt, decided.KeepsOwner).ShouldBe((new DateTimeOffset(2026, 9, 3, 0, 0, 0, TimeSpan.Zero), true));
    }

    [Fact]
    public void No_contact_is_refused_until_the_touches_are_met()
    {
        var lead = With(("employees", 500), ("industry", "Software"), ("country", "US"), ("technologies", "HubSpot"));
        var start = AsOf.AddDays(-6);
        List<TimelineEvent> events = [new(TimelineEventKind.Qualified, start), new(TimelineEventKind.Assigned, start, "ann")];
        for (var touch = 1; touch <= 8; touch++)
        {
            Decide().Reason.Value.ShouldBe(Reasons.PreconditionUnmet, $"{touch - 1} touches");
            events.Add(new TimelineEvent(TimelineEventKind.HumanTouch, start.AddHours(touch), "ann", touch <= 3 ? "call" : "email"));
        }

        (Decide().Outcome, Decide().Track).ShouldBe((DispositionOutcome.Resolved, "no-contact"));
        DispositionDecision Decide() => Engine.Decide(lead, DecisionContext.At(AsOf).From("SAL").WithTimeline(events).Disposed("NoContact")).Disposition!.Value;
    }

    [Theory]
    [InlineData(59, 4, ReturnOutcome.Waits)]
    [InlineData(60, 4, ReturnOutcome.Returns)]
    [InlineData(60, 2, ReturnOutcome.Waits)]
    public void No_contact_comes_back_with_35_new_points_after_the_cooldown(int days, int visits, ReturnOutcome outcome)
    {
        var asOf = AsOf.AddDays(days);
        var visited = Enumerable.Range(0, visits).Select(i => Activity(i % 2 == 0 ? "Webinar" : "Pricing page", asOf.AddHours(-i)));
        var before = Enumerable.Range(0, 9).Select(i => Activity("Webinar", AsOf.AddMinutes(-i)));
        var lead = With(("activities", before.Concat(visited).ToArray()));
        var asked = ReturnContext.At(asOf).Disposed("NoContact", AsOf).From("Nurture").WithTimeline([]);
        Engine.Returns.Evaluate(lead, asked).Outcome.ShouldBe(outcome);
        Engine.Returns.Evaluate(lead, asked.WithTimeline([new(TimelineEventKind.HandRaised, AsOf.AddDays(1))])).Outcome.ShouldBe(days < 60 ? ReturnOutcome.Waits : ReturnOutcome.Returns);
    }

    [Fact]
    public void Three_recycles_in_24_months_then_disqualified()
    {
        DateTimeOffset[] before = [AsOf.AddMonths(-24), AsOf.AddDays(-200), AsOf.AddDays(-100)];
        var context = DispositionContext.At(AsOf).From("SAL").Disposed("NotReady");
        var decided = Engine.Dispositions.Evaluate([], context.AfterRecycles(before));
        (decided.Action, decided.TargetStage, decided.Reason.Value).ShouldBe((DispositionActionKind.Disqualify, "Disqualified", Reasons.RecycleLimit));
        Engine.Dispositions.Evaluate([], DispositionContext.At(AsOf.AddDays(1)).From("SAL").Disposed("NotReady").AfterRecycles(before)).Action.ShouldBe(DispositionActionKind.Recycle);
    }

    [Fact]
    public void Turns_are_given_back_for_what_should_not_have_come()
    {
        Larkfield.Dispositions!.Dispositions.Where(d => d.GivesTurnBack).Select(d => d.Code).ShouldBe(["BadData", "Duplicate", "Misrouted"]);
        Give("BadData", []).KeepsOwner.ShouldBeTrue();
        Give("Duplicate", With(("survivingId", "L9"))).SurvivingId.ShouldBe("L9");
        Give("Misrouted", []).ExcludedAmong(["ann", "bob"]).ShouldBe(["ann", "bob"]);
    }

    [Fact]
    public void A_lost_opportunity_needs_a_reason_and_has_five()
    {
        Larkfield.Dispositions!.Dispositions.Count(d => d.Kind == DispositionKind.ClosedLost).ShouldBe(5);
        var context = DecisionContext.At(AsOf).From("Opportunity");
        Engine.Decide([], context.Disposed("LostOnPrice")).Stage!.Value.To.ShouldBe("Lost");
        Engine.Decide([], context.Disposed("NoBudget")).Disposition!.Value.Reason.Value.ShouldBe(Reasons.DispositionNotOffered);
    }

    [Fact]
    public void The_standards_of_the_sample_company_are_told_with_every_pass()
    {
        var decided = Engine.Decide(With(("email", "x@gmail.com"), ("company", "Acme"), ("country", "US"), ("title", "Student")), DecisionContext.At(AsOf)).Standards!.Value;
        (decided.Suppressions, decided.Missing, decided.Unmet, decided.Suppression).ShouldBe((1, 1, 1, "Student"));
    }

    private static DispositionDecision Give(string code, Dictionary<string, object?> lead) => Engine.Dispositions.Evaluate(lead, DispositionContext.At(AsOf).From("SAL").Disposed(code));

    private static Dictionary<string, object?> With(params (string Name, object? Value)[] values) => values.ToDictionary(v => v.Name, v => v.Value, StringComparer.Ordinal);

    private static Dictionary<string, object?> Activity(string kind, DateTimeOffset at) => new() { ["kind"] = kind, ["at"] = at };
}
