using RevOps.Rules.Tests.Services;
using static RevOps.Rules.Tests.Services.Leads;

namespace RevOps.Rules.Tests.Fit;

public class FitReviewTests
{
    private static readonly InstantAttribute RaisedAt = Attributes.Instant("raised-at");

    [Fact]
    public void A_hand_raiser_whom_something_unknown_holds_waits_in_the_review_queue_until_it_is_due()
    {
        var held = Reviewing(null).Fit.Explain(new Raised(true), FitContext.At(AsOf));
        (held.Decision.Outcome, held.Decision.IsInReview).ShouldBe((FitOutcome.OnHold, true));
        held.Explanation!.Review!.ToString().ShouldBe("review in desk by 2026-01-05T19:00:00Z");
        held.Explanation.ToString().ShouldContain("review in desk by");

        var other = Reviewing(null).Fit.Explain(new Raised(false), FitContext.At(AsOf));
        (other.Decision.Outcome, other.Decision.IsInReview, other.Explanation!.Review).ShouldBe((FitOutcome.OnHold, false, null));
        Reviewing(null).Fit.Evaluate(new Raised(null), FitContext.At(AsOf)).IsInReview.ShouldBeFalse("an unknown hand-raise is none");
    }

    [Fact]
    public void What_holds_nobody_reviews_nobody()
    {
        Reviewing(null).Fit.Evaluate(new Raised(true, "US"), FitContext.At(AsOf)).IsInReview.ShouldBeFalse();
        Reviewing(null).Fit.Evaluate(new Raised(true, "XX"), FitContext.At(AsOf)).Outcome.ShouldBe(FitOutcome.Disqualified);
    }

    [Fact]
    public void The_time_counts_from_the_hand_raise_where_the_policy_names_it_and_it_is_known()
    {
        Due(new Raised(true, At: AsOf.AddHours(-3))).ShouldBe(AsOf.AddHours(1), "asked again later, the review is due no later");
        Due(new Raised(true)).ShouldBe(AsOf.AddHours(4));
        Reviewing(RaisedAt).Fit.Explain(new Raised(true), FitContext.At(DateTimeOffset.MaxValue)).Explanation!.Review!.DueBy.ShouldBe(DateTimeOffset.MaxValue);

        DateTimeOffset Due(Raised lead) => Reviewing(RaisedAt).Fit.Explain(lead, FitContext.At(AsOf)).Explanation!.Review!.DueBy;
    }

    [Fact]
    public void An_error_that_holds_is_reviewed_too()
    {
        var engine = Engine(p => p.Fit(f => f.HoldOnError().Review(HandRaise.IsTrue(), "desk", TimeSpan.FromHours(4)).Profile("only", x => x.Score("g", "c", 1, Country.Is("US")))));
        var held = engine.Fit.Explain(new Lead(Country: Throws, HandRaise: true), FitContext.At(AsOf));
        (held.Decision.Reason.Value, held.Decision.IsInReview, held.Explanation!.Review!.Queue).ShouldBe((Reasons.HeldOnError, true, "desk"));
    }

    [Fact]
    public void Routing_sees_that_a_record_is_in_review()
    {
        var engine = Engine(p => p
            .Fit(f => f.Review(HandRaise.IsTrue(), "desk", TimeSpan.FromHours(4)).Profile("only", x => x.Disqualify("Sanctioned", Country.Is("XX"), blocksWhenUnknown: true).Score("g", "c", 1, Title.IsKnown())))
            .Routing(r => r.Territory("review", Facts.FitReview.IsTrue(), RoutingTarget.Queue("desk")).Queue("desk").Queue("rest").CatchAll("rest")));
        engine.Decide(new Lead(HandRaise: true), DecisionContext.At(AsOf)).Routing!.Value.Queue.ShouldBe("desk");
        engine.Decide(new Lead(HandRaise: false), DecisionContext.At(AsOf)).Routing!.Value.Queue.ShouldBe("rest");
    }

    [Fact]
    public void A_review_queue_that_routing_does_not_have_does_not_load()
    {
        var failure = Should.Throw<PolicyException>(() => Policy(p => p
            .Fit(f => f.Review(HandRaise.IsTrue(), "desc", TimeSpan.FromHours(4)).Profile("only", x => x.Disqualify("S", Country.Is("XX"), blocksWhenUnknown: true).Score("g", "c", 1, Title.IsKnown())))
            .Routing(r => r.Queue("desk").CatchAll("desk"))));
        failure.Diagnostics.Single().JsonPointer.ShouldBe("/fit/review/queue");
        Should.Throw<PolicyException>(() => Policy(p => p.Fit(f => f.HoldOnError().Review(HandRaise.IsTrue(), " ", TimeSpan.Zero).Profile("only", x => x.Score("g", "c", 1, Title.IsKnown())))))
            .Diagnostics.Select(d => d.JsonPointer).ShouldBe(["/fit/review/queue", "/fit/review/within"]);
    }

    private static PolicyEngine<Raised> Reviewing(InstantAttribute? since) => Policy(p => p.Fit(f => f
        .Review(HandRaise.IsTrue(), "desk", TimeSpan.FromHours(4), since)
        .Profile("only", x => x.Disqualify("Sanctioned", Country.Is("XX"), blocksWhenUnknown: true).Score("g", "c", 1, Country.Is("US")))))
        .CompileFor(RecordSchema.For<Raised>().Bind(HandRaise, r => r.Hand).Bind(Country, r => r.Country).Bind(RaisedAt, r => r.At).Build());

    private sealed record Raised(bool? Hand, string? Country = null, DateTimeOffset? At = null);
}
