using RevOps.Rules.Tests.Services;
using static RevOps.Rules.Tests.Services.Leads;

namespace RevOps.Rules.Tests.Dispositions;

public class ReturnTests
{
    private static readonly FactSet Then = FactSet.Empty.With("employees", 15).With("country", "US").With("hand-raise", default);

    [Fact]
    public void Time_brings_a_record_back_at_the_instant_that_the_disposition_named()
    {
        var engine = One(DispositionAction.RecycleOn(Callback, TimeSpan.FromDays(10), TimeSpan.FromDays(90)));
        var lead = new Lead(Callback: new DateTime(2026, 6, 30));
        var due = engine.Dispositions.Evaluate(lead, DispositionContext.At(AsOf).Disposed("code")).DueAt!.Value;
        Ask(engine, lead, due).ShouldBe((ReturnOutcome.Returns, Reasons.ReturnDue));
        Ask(engine, lead, due.AddTicks(-1)).ShouldBe((ReturnOutcome.Waits, Reasons.ReturnWaiting));
        Ask(engine, new Lead(), AsOf.AddDays(90)).ShouldBe((ReturnOutcome.Returns, Reasons.ReturnDue), "without a date the period counts, from the disposition on");
    }

    [Fact]
    public void A_cooldown_holds_back_whatever_is_met_and_time_as_well()
    {
        var engine = One(DispositionAction.Nurture("t", DispositionReturn.In(TimeSpan.FromDays(10)).OrOnce(Country.Is("US")).NotWithin(TimeSpan.FromDays(60))));
        var decided = engine.Dispositions.Evaluate(new Lead(), DispositionContext.At(AsOf).Disposed("code"));
        (decided.DueAt, decided.CooldownEndsAt).ShouldBe((AsOf.AddDays(60), AsOf.AddDays(60)));
        Ask(engine, new Lead(Country: "US"), AsOf.AddDays(60).AddTicks(-1)).ShouldBe((ReturnOutcome.Waits, Reasons.CoolingDown));
        Ask(engine, new Lead(Country: "DE"), AsOf.AddDays(60)).ShouldBe((ReturnOutcome.Returns, Reasons.ReturnDue));
        engine.Returns.Explain(new Lead(), Asked(AsOf.AddDays(1))).Reasons.Single().ToString().ShouldBe("After `code` nothing brings the record back before 2026-03-06T15:00:00Z.");
    }

    [Fact]
    public void A_criterion_brings_back_what_meets_it_and_unknown_and_error_bring_nothing()
    {
        var engine = One(DispositionAction.Nurture("t", DispositionReturn.Once(Country.Is("US"))));
        Ask(engine, new Lead(Country: "US"), AsOf).ShouldBe((ReturnOutcome.Returns, Reasons.ReturnMet));
        Ask(engine, new Lead(Country: "DE"), AsOf.AddYears(9)).ShouldBe((ReturnOutcome.Waits, Reasons.ReturnWaiting));
        var unknown = engine.Returns.Evaluate(new Lead(), Asked(AsOf));
        (unknown.Outcome, unknown.IsUnchecked, unknown.HasErrors).ShouldBe((ReturnOutcome.Waits, true, false));
        var error = engine.Returns.Evaluate(new Lead(Country: Throws), Asked(AsOf));
        (error.Outcome, error.IsUnchecked, error.HasErrors).ShouldBe((ReturnOutcome.Waits, true, true));
    }

    [Theory]
    [InlineData(15.0, "us", null, false)]
    [InlineData(16.0, "US", null, true)]
    [InlineData(15.0, "DE", null, true)]
    [InlineData(null, null, null, false)]
    [InlineData(15.0, "US", false, true)]
    public void A_named_attribute_that_is_known_and_not_what_it_was_brings_back(double? employees, string? country, bool? handRaise, bool returns)
    {
        var engine = One(DispositionAction.Disqualify(DispositionReturn.OnceChanged(Employees, Country, HandRaise)));
        var decision = engine.Returns.Evaluate(new Lead(employees, country, HandRaise: handRaise), Asked(AsOf.AddDays(1)).WithValuesThen(Then));
        decision.Outcome.ShouldBe(returns ? ReturnOutcome.Returns : ReturnOutcome.Waits);
        decision.Reason.Value.ShouldBe(returns ? Reasons.ReturnChanged : Reasons.ReturnWaiting);
        decision.IsUnchecked.ShouldBeFalse();
    }

    [Fact]
    public void A_change_cannot_be_checked_where_nobody_noted_what_was()
    {
        var engine = One(DispositionAction.Disqualify(DispositionReturn.OnceChanged(Employees, Country)));
        var explained = engine.Returns.Explain(new Lead(Employees: 500, Country: "US"), Asked(AsOf).WithValuesThen(FactSet.Empty.With("country", "DE")));
        (explained.Decision.Outcome, explained.Decision.IsUnchecked).ShouldBe((ReturnOutcome.Returns, true));
        explained.Reasons.Select(r => r.ToString()).ShouldBe(["Whether `employees` has changed cannot be checked: what it was is not known.", "After `code`, `country` has changed."]);
        engine.Returns.Evaluate(new Lead(Country: Throws), Asked(AsOf).WithValuesThen(Then)).HasErrors.ShouldBeTrue();
    }

    [Fact]
    public void What_was_done_for_ever_never_comes_back()
    {
        foreach (var action in new[] { DispositionAction.Suppress(), DispositionAction.Disqualify(), DispositionAction.Merge(Survivor), DispositionAction.Nurture("t") })
        {
            Ask(One(action), new Lead(Survivor: "L2", Callback: AsOf.Date), AsOf.AddYears(50)).ShouldBe((ReturnOutcome.Never, Reasons.NeverReturns), action.Kind.ToString());
        }

        Ask(One(DispositionAction.Suppress(DispositionPeriod.OfMonths(1))), new Lead(), AsOf.AddMonths(1)).ShouldBe((ReturnOutcome.Returns, Reasons.ReturnDue));
        Ask(One(DispositionAction.SuppressUntil(Callback)), new Lead(Callback: new DateTime(2026, 7, 1)), AsOf.AddMonths(1)).ShouldBe((ReturnOutcome.Waits, Reasons.ReturnWaiting));
    }

    [Fact]
    public void A_record_that_came_back_too_often_never_comes_back()
    {
        var engine = Engine(p => p.Dispositions(d => d.On("code", "c", DispositionAction.Recycle(TimeSpan.FromDays(30))).AtMostRecycles(1)));
        var decided = engine.Dispositions.Evaluate(new Lead(), DispositionContext.At(AsOf).Disposed("code").AfterRecycles([AsOf.AddDays(-900)]));
        decided.Action.ShouldBe(DispositionActionKind.Disqualify, "without a span every recycle counts");
        engine.Returns.Evaluate(new Lead(), ReturnContext.At(AsOf.AddDays(400)).Disposed(in decided)).Outcome.ShouldBe(ReturnOutcome.Never);
    }

    [Fact]
    public void Who_never_left_has_nothing_to_come_back_from()
    {
        Ask(One(DispositionAction.Enrich(Email)), new Lead(), AsOf).ShouldBe((ReturnOutcome.NotApplicable, Reasons.NothingToReturnFrom));
        var engine = One(DispositionAction.Recycle(TimeSpan.FromDays(1)));
        Ask(engine, new Lead(), AsOf.AddDays(-1)).ShouldBe((ReturnOutcome.NotApplicable, Reasons.NothingToReturnFrom), "not disposed of yet");
        engine.Returns.Evaluate(new Lead(), ReturnContext.At(AsOf).Disposed("other", AsOf)).Outcome.ShouldBe(ReturnOutcome.NotApplicable);
        engine.Returns.Evaluate(new Lead(), ReturnContext.At(AsOf)).Reason.Value.ShouldBe(Reasons.NotDisposed);
        var refused = engine.Dispositions.Evaluate(new Lead(), DispositionContext.At(AsOf).Disposed("other"));
        engine.Returns.Evaluate(new Lead(), ReturnContext.At(AsOf).Disposed(in refused)).Reason.Value.ShouldBe(Reasons.NotDisposed);
        engine.Returns.Explain(new Lead(Problem: "gone"), Asked(AsOf)).Decision.Outcome.ShouldBe(ReturnOutcome.RecordError);
        Should.Throw<InvalidOperationException>(() => Engine(p => p.Fit(f => f.Profile("p", x => x.Score("g", "s", 1, Country.Is("US"))))).Returns);
    }

    [Fact]
    public void A_record_is_credited_once_in_the_span()
    {
        var engine = Engine(p => p.Dispositions(d => d.On("code", "c", DispositionAction.Recycle(TimeSpan.FromDays(30))).AtMostRecycles(9).CreditOnceWithin(DispositionPeriod.OfMonths(12))));
        var asked = ReturnContext.At(AsOf).Disposed("code", AsOf.AddDays(-30));
        bool Counts(params DateTimeOffset[] credits) => engine.Returns.Evaluate(new Lead(), asked.AfterCredits(credits)).CountsAgain;
        Counts().ShouldBeTrue();
        Counts(AsOf.AddMonths(-12)).ShouldBeTrue("the span is over at its end");
        Counts(AsOf.AddMonths(-12).AddTicks(1)).ShouldBeFalse();
        Counts(AsOf.AddYears(-3), AsOf.AddDays(1)).ShouldBeTrue("a credit to come is none yet");
        engine.Returns.Explain(new Lead(), asked.AfterCredits([AsOf.AddDays(-90), AsOf.AddDays(-40)])).Reasons[^1].ToString()
            .ShouldBe("The record was credited on 2025-11-26T15:00:00Z and is not counted again.");
        engine.Returns.Evaluate(new Lead(), ReturnContext.At(AsOf).Disposed("code", AsOf)).CountsAgain.ShouldBeFalse("it is not back");
    }

    [Fact]
    public void A_record_returns_to_where_its_detour_returns()
    {
        var engine = Engine(p => p
            .Stages(s => s.Stage("MQL").Stage("SAL").Detour("Recycled", returnsTo: "MQL"))
            .Dispositions(d => d.On("code", "c", DispositionAction.Recycle(TimeSpan.FromDays(30), keepsOwner: true).MovingTo("Recycled")).AtMostRecycles(9)));
        var back = engine.Returns.Evaluate(new Lead(), Asked(AsOf.AddDays(30)));
        (back.TargetStage, back.KeepsOwner, back.ToString()).ShouldBe(("MQL", true, "L1: code Returns to MQL, ReturnDue"));
        var waiting = engine.Returns.Evaluate(new Lead(), Asked(AsOf.AddDays(29)));
        (waiting.TargetStage, waiting.ToString()).ShouldBe((null, "L1: code Waits until 2026-02-04T15:00:00Z, ReturnWaiting"));
    }

    [Fact]
    public void A_hand_that_was_raised_since_is_a_fact()
    {
        var engine = One(DispositionAction.Nurture("t", DispositionReturn.Once(Facts.DispositionHandRaised.IsTrue())));
        ReturnOutcome With(params DateTimeOffset[] raised) =>
            engine.Returns.Evaluate(new Lead(), Asked(AsOf.AddDays(9)).WithTimeline([.. raised.Select(at => new TimelineEvent(TimelineEventKind.HandRaised, at))])).Outcome;
        With(AsOf.AddTicks(1)).ShouldBe(ReturnOutcome.Returns);
        With(AsOf, AsOf.AddDays(9).AddTicks(1)).ShouldBe(ReturnOutcome.Waits, "neither then nor after as-of");
        engine.Returns.Evaluate(new Lead(), Asked(AsOf.AddDays(9))).IsUnchecked.ShouldBeTrue("nobody said what happened");
        engine.Returns.Evaluate(new Lead(), Asked(AsOf.AddDays(9)).WithFacts(FactSet.Empty.With(FactNames.DispositionHandRaised, true))).Outcome.ShouldBe(ReturnOutcome.Returns);
    }

    [Fact]
    public void Facts_about_the_record_are_found_anew()
    {
        var engine = Engine(p =>
        {
            All(p);
            p.Dispositions(d => d.On("code", "c", DispositionAction.Disqualify(DispositionReturn.Once(Facts.FitTier.Is("A") & Facts.LifecycleStage.Is("SAL")))));
        });
        engine.Returns.Evaluate(new Lead(500, "US"), Asked(AsOf).From("SAL")).Outcome.ShouldBe(ReturnOutcome.Returns);
        engine.Returns.Evaluate(new Lead(5000, "US"), Asked(AsOf).From("SAL")).Outcome.ShouldBe(ReturnOutcome.Waits);
    }

    [Theory]
    [InlineData("Acme ", "Acme ", false)]
    [InlineData("Acme", " ACME", false)]
    [InlineData("Acme", "n/a", true)]
    [InlineData("Acme", "Umbra ", true)]
    public void What_was_noted_is_compared_as_the_attribute_reads_it(string now, string then, bool returns)
    {
        var company = Attributes.Text("company", trim: true, options: new AttributeOptions { MissingPlaceholders = ["n/a"] });
        var engine = Policy.Named("p", "1").Dispositions(d => d.On("code", "c", DispositionAction.Disqualify(DispositionReturn.OnceChanged(company)))).Build()
            .CompileFor(RecordSchema.For<string>().Key(s => s).Bind(company, s => s).Build());
        engine.Returns.Evaluate(now, Asked(AsOf.AddDays(1)).WithValuesThen(FactSet.Empty.With("company", then))).Outcome.ShouldBe(returns ? ReturnOutcome.Returns : ReturnOutcome.Waits);
    }

    private static PolicyEngine<Lead> One(DispositionAction action) => Engine(p => p.Dispositions(d => d.On("code", "c", action).AtMostRecycles(3).AtMostTurnBacks(3, "triage")));

    private static ReturnContext Asked(DateTimeOffset asOf) => ReturnContext.At(asOf).Disposed("code", AsOf);

    private static (ReturnOutcome Outcome, string Reason) Ask(PolicyEngine<Lead> engine, Lead lead, DateTimeOffset asOf)
    {
        var decision = engine.Returns.Evaluate(lead, Asked(asOf));
        engine.Returns.Explain(lead, Asked(asOf)).Decision.ShouldBe(decision);
        return (decision.Outcome, decision.Reason.Value);
    }
}
