using RevOps.Rules.Tests.Services;
using static RevOps.Rules.Tests.Services.Leads;

namespace RevOps.Rules.Tests.Routing;

/// <summary>Which values of a fact have one of the 64 rotations that a pool has for values: those whose records came first.</summary>
public class RotationPlacesTests
{
    private static readonly RoutingContext Now = RoutingContext.At(AsOf);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_batch_gives_rotations_to_values_in_the_order_of_its_records(bool memory)
    {
        for (var run = 0; run < 3; run++)
        {
            Lead[] leads = [.. Enumerable.Range(0, 2_000).Select(i => new Lead(Country: "c" + (i * 7919 % 500), Id: "L" + i))];
            var contexts = leads.Select((l, i) => i % 7 == 3 ? Of(l).Excluding(["bob"]) : i % 11 == 5 ? Of(l).AsPreview() : i % 13 == 2 ? Of(l).Excluding(["ann", "bob", "cy"]) : Of(l)).ToArray();
            foreach (var text in new[] { false, true })
            {
                var (singles, batches) = (Engine(memory, text), Engine(memory, text));
                var decisions = new RoutingDecision[leads.Length];
                batches.Batches.Route(leads, contexts, decisions);
                decisions.ShouldBe([.. leads.Select((l, i) => singles.Routing.Route(l, contexts[i]))]);
            }
        }
    }

    [Fact]
    public async Task A_preview_gives_no_rotation_to_a_value()
    {
        var (plain, previewed) = (Engine(), Engine());
        var router = previewed.RoutingOver(new TextStore());
        Lead[] values = [.. Enumerable.Range(0, 70).Select(i => new Lead(Country: "v" + i))];
        foreach (var lead in values)
        {
            previewed.Routing.Preview(lead, Of(lead)).Owner.ShouldBe("ann");
            previewed.Routing.Explain(lead, Of(lead).AsPreview());
            (await router.RouteAsync(lead, Of(lead).AsPreview(), TestContext.Current.CancellationToken)).Owner.ShouldBe("ann");
            previewed.Routing.Route(lead, Of(lead).Excluding(["ann", "bob", "cy"])).Reason.Value.ShouldBe(Reasons.PoolExhausted);
        }

        previewed.Batches.Route(values, values.Select(v => Of(v).AsPreview()).ToArray(), new RoutingDecision[values.Length]);
        Lead[] leads = [.. Enumerable.Range(0, 8).Select(i => new Lead(Country: "w" + (i % 4), Id: "L" + i))];
        leads.Select(l => previewed.Routing.Route(l, Of(l))).ShouldBe([.. leads.Select(l => plain.Routing.Route(l, Of(l)))]);
    }

    [Fact]
    public async Task A_preview_says_what_the_call_gives_with_and_without_a_place_left()
    {
        var engine = Engine();
        var store = new TextStore();
        var (other, router) = (Engine(), Engine().RoutingOver(store));
        for (var i = 0; i < 300; i++)
        {
            var lead = new Lead(Country: "c" + (i * 31 % 97), Id: "L" + i);
            var preview = engine.Routing.Preview(lead, Of(lead)).Owner;
            engine.Routing.Route(lead, Of(lead)).Owner.ShouldBe(preview);
            var expected = other.Routing.Route(lead, Of(lead));
            (await router.RouteAsync(lead, Of(lead), TestContext.Current.CancellationToken)).ShouldBe(expected);
            expected.Owner.ShouldBe(preview);
        }
    }

    [Fact]
    public void Threads_that_meet_at_a_new_value_share_its_rotation()
    {
        const int Threads = 4;
        const int Values = 60;
        for (var run = 0; run < 40; run++)
        {
            var engine = Engine();
            var turns = new long[Threads][];
            using var gate = new Barrier(Threads);
            var threads = Enumerable.Range(0, Threads).Select(t => new Thread(() => turns[t] =
            [
                .. Enumerable.Range(0, Values).Select(v =>
                {
                    var lead = new Lead(Country: "v" + v);
                    gate.SignalAndWait(TestContext.Current.CancellationToken);
                    return engine.Routing.Route(lead, Of(lead)).Turn;
                }),
            ])).ToArray();
            Array.ForEach(threads, t => t.Start());
            Array.ForEach(threads, t => t.Join());
            for (var v = 0; v < Values; v++)
            {
                turns.Select(t => t[v]).Order().ShouldBe(Enumerable.Range(1, Threads).Select(i => (long)i), "no turn is given twice");
            }
        }
    }

    private static RoutingContext Of(Lead lead) => Now.WithFacts(FactSet.Empty.With(FactNames.Grade, lead.Country!));

    private static PolicyEngine<Lead> Engine(bool memory = false, bool text = false) => Leads.Engine(
        p => p.Routing(r => r.Territory("all", null, "pool").Pool("pool", "q", m => m.RotateBy(Facts.Grade).Member("ann", weight: 2).Member("bob").Member("cy")).Queue("q").CatchAll("q")),
        new PolicyEngineOptions { AssignmentMemory = memory ? new InMemoryAssignmentMemory(100) : null, RotationStore = text ? new TextStore() : null });
}
