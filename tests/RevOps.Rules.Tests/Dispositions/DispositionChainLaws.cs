using RevOps.Rules.Tests.Properties;
using RevOps.Rules.Tests.Services;
using static RevOps.Rules.Tests.Services.Leads;

namespace RevOps.Rules.Tests.Dispositions;

/// <summary>
/// Random taxonomies, and hosts that do what the decisions say: whoever can come back does, as early as allowed, and is disposed of again with any code. An
/// adversary meets every criterion at once.
/// </summary>
public class DispositionChainLaws
{
    private static readonly Lead Met = new(Employees: 500, Country: "US", Email: "a@b.example", Callback: new DateTime(2026, 2, 1), Survivor: "L9");

    [Fact]
    public void Chains_of_dispositions_end_within_the_limits() => Law.ForEachCase(400, 40_000, random =>
    {
        var (recycles, turnBacks) = (random.Next(1, 5), random.Next(1, 5));
        var (engine, codes) = Taxonomy(random, d => d.AtMostRecycles(recycles).AtMostTurnBacks(turnBacks, "triage"));
        var chain = Run(engine, codes, random, most: 100);
        chain.Count.ShouldBeLessThanOrEqualTo(recycles + turnBacks + 1);
        IsTerminal(engine, chain[^1]).ShouldBeTrue();
        chain.Take(chain.Count - 1).ShouldAllBe(d => !IsTerminal(engine, d));
    });

    [Fact]
    public void No_span_holds_more_returns_than_the_limit() => Law.ForEachCase(200, 20_000, random =>
    {
        var span = random.Next(2) == 0 ? DispositionPeriod.OfMonths(random.Next(1, 30)) : TimeSpan.FromDays(random.Next(1, 900));
        var most = random.Next(1, 5);
        var (engine, codes) = Taxonomy(random, d => d.AtMostRecycles(most, span).AtMostTurnBacks(2, "triage", span));
        var returned = Run(engine, codes, random, most: 60).Where(d => d.Outcome == DispositionOutcome.Resolved && IsRecycle(engine, d)).Select(d => d.AsOf).ToArray();
        for (var i = most; i < returned.Length; i++)
        {
            returned[i - most].ShouldBeLessThan(span.Before(returned[i]), "one more would lie within the span");
        }
    });

    [Fact]
    public void A_record_is_in_one_final_state_and_none_that_is_final_comes_back() => Law.ForEachCase(300, 30_000, random =>
    {
        var (engine, codes) = Taxonomy(random, d => d.AtMostRecycles(random.Next(1, 3)));
        var asOf = AsOf.AddDays(random.Next(900));
        var decision = engine.Dispositions.Evaluate(Met, DispositionContext.At(asOf).Disposed(codes[random.Next(codes.Length)]).AfterRecycles([AsOf, AsOf]));
        decision.Outcome.ShouldBe(DispositionOutcome.Resolved);
        var later = engine.Returns.Evaluate(Met, Asked(in decision, asOf.AddYears(200)));
        var isGone = later.Outcome == ReturnOutcome.Never;
        var states = new[] { isGone, later.Outcome == ReturnOutcome.Returns, decision.Action is DispositionActionKind.Enrich or DispositionActionKind.Reroute };
        states.Count(s => s).ShouldBe(1);
        if (isGone)
        {
            (decision.DueAt, decision.CooldownEndsAt).ShouldBe((null, null));
            decision.Action.ShouldBeOneOf(DispositionActionKind.Nurture, DispositionActionKind.Suppress, DispositionActionKind.Merge, DispositionActionKind.Disqualify);
        }
    });

    private static (PolicyEngine<Lead> Engine, string[] Codes) Taxonomy(Random random, Action<DispositionPolicyBuilder> limits)
    {
        var codes = Enumerable.Range(0, random.Next(1, 7)).Select(i => "code " + i).ToArray();
        var engine = Engine(p => p.Dispositions(d =>
        {
            foreach (var code in codes)
            {
                d.On(code, code, ActionOf(random));
            }

            limits(d);
        }));
        return (engine, codes);
    }

    private static DispositionAction ActionOf(Random random) => random.Next(11) switch
    {
        0 => DispositionAction.Nurture("t"),
        1 => DispositionAction.Nurture("t", DispositionReturn.Once(Country.Is("US")).NotWithin(TimeSpan.FromDays(random.Next(1, 99)))),
        2 => DispositionAction.Recycle(Period(random)),
        3 => DispositionAction.RecycleOn(Callback, Period(random)),
        4 => DispositionAction.Enrich(Email),
        5 => DispositionAction.Reroute((RerouteExclusion)random.Next(5)),
        6 => DispositionAction.Suppress(Period(random)),
        7 => DispositionAction.Suppress(),
        8 => DispositionAction.Merge(Survivor),
        9 => DispositionAction.Disqualify(DispositionReturn.OnceChanged(Employees)),
        _ => DispositionAction.Disqualify(),
    };

    private static DispositionPeriod Period(Random random) => random.Next(2) == 0 ? TimeSpan.FromDays(random.Next(1, 200)) : DispositionPeriod.OfMonths(random.Next(1, 9));

    // The decisions until a final one, each with the history that the ones before it made.
    private static List<DispositionDecision> Run(PolicyEngine<Lead> engine, string[] codes, Random random, int most)
    {
        var (asOf, recycles, turnBacks, chain) = (AsOf, new List<DateTimeOffset>(), new List<DateTimeOffset>(), new List<DispositionDecision>());
        while (chain.Count < most)
        {
            var context = DispositionContext.At(asOf).Disposed(codes[random.Next(codes.Length)]).AfterRecycles(recycles).AfterTurnBacks(turnBacks);
            var decision = engine.Dispositions.Evaluate(Met, context);
            engine.Dispositions.Explain(Met, context).Decision.ShouldBe(decision);
            chain.Add(decision);
            if (IsTerminal(engine, decision))
            {
                break;
            }

            (IsRecycle(engine, decision) ? recycles : turnBacks).Add(asOf);
            asOf = BackAt(engine, in decision);
        }

        return chain;
    }

    private static bool IsRecycle(PolicyEngine<Lead> engine, DispositionDecision decision) => !IsTerminal(engine, decision) && decision.Action is not (DispositionActionKind.Enrich or DispositionActionKind.Reroute);

    // Nothing brings it back, or a person settles it; a disqualified one comes back when the world has changed.
    private static bool IsTerminal(PolicyEngine<Lead> engine, DispositionDecision decision) =>
        decision.Queue is not null || decision.Action == DispositionActionKind.Disqualify || engine.Returns.Evaluate(Met, Asked(in decision, decision.AsOf.AddYears(200))).Outcome == ReturnOutcome.Never;

    private static DateTimeOffset BackAt(PolicyEngine<Lead> engine, in DispositionDecision decision)
    {
        var at = decision.CooldownEndsAt ?? decision.AsOf;
        at = engine.Returns.Evaluate(Met, Asked(in decision, at)).Outcome == ReturnOutcome.Waits ? decision.DueAt!.Value : at;
        engine.Returns.Evaluate(Met, Asked(in decision, at)).Outcome.ShouldBeOneOf(ReturnOutcome.Returns, ReturnOutcome.NotApplicable);
        return at;
    }

    private static ReturnContext Asked(in DispositionDecision decision, DateTimeOffset asOf) =>
        ReturnContext.At(asOf).Disposed(in decision).WithValuesThen(FactSet.Empty.With("employees", 1));
}
