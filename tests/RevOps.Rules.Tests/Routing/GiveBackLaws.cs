using System.Collections.Concurrent;
using RevOps.Rules.Tests.Properties;
using RevOps.Rules.Tests.Services;
using static RevOps.Rules.Tests.Services.Leads;

namespace RevOps.Rules.Tests.Routing;

/// <summary>Threads that route while others give turns back, on every kind of store.</summary>
public class GiveBackLaws
{
    private static readonly RoutingContext Now = RoutingContext.At(AsOf);

    [Theory]
    [InlineData("memory", 1)]
    [InlineData("text", 1)]
    [InlineData("text", 7)]
    public async Task Turns_that_threads_take_and_give_back_are_each_counted_once_and_all_are_paid(string kind, int turnsPerLease)
    {
        for (var run = 0; run < Law.Cases(2, 300); run++)
        {
            int[] weights = [1 + (run % 3), 2, 1, 1];
            var engine = Leads.Engine(
                p => p.Routing(r => r.Territory("all", null, "pool")
                    .Pool("pool", "q", m => { for (var i = 0; i < weights.Length; i++) { m.Member("m" + i, weights[i]); } })
                    .Queue("q").CatchAll("q").GiveTurnsBackFor("Misrouted")),
                new PolicyEngineOptions { RotationStore = kind == "text" ? new TextStore() : null, TurnsPerLease = turnsPerLease });
            var taken = new ConcurrentBag<RoutingDecision>();
            var returned = new ConcurrentBag<TurnToken>();
            var seed = run;
            await Task.WhenAll(Enumerable.Range(0, 4).Select(t => Task.Factory.StartNew(
                () =>
                {
                    var random = new Random((seed * 31) + t);
                    for (var i = 0; i < 60; i++)
                    {
                        if (random.Next(4) > 0 || !taken.TryPeek(out var any))
                        {
                            taken.Add(t == 0 && i % 3 == 0 ? engine.Batches.Route([new Lead(Id: $"{t}.{i}")], Now)[0] : engine.Routing.Route(new Lead(Id: $"{t}.{i}"), Now));
                        }
                        else if (engine.Turns.GiveBack(any.TurnToken, "Misrouted") == TurnReturnOutcome.GivenBack)
                        {
                            returned.Add(any.TurnToken);
                        }
                    }
                },
                TestContext.Current.CancellationToken,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default)));
            engine.Turns.ReleaseLeases();
            taken.Select(d => d.Turn).Distinct().Count().ShouldBe(taken.Count, "no turn is given twice");
            returned.Select(r => r.Number).Distinct().Count().ShouldBe(returned.Count, "no turn is given back twice");

            // Whoever is owed a turn comes first: after as many turns as can be owed, what the members have is what the rotation gives.
            var more = Enumerable.Range(0, returned.Count + (4 * turnsPerLease)).Select(i => engine.Routing.Route(new Lead(Id: "more" + i), Now)).ToArray();
            engine.Turns.ReleaseLeases();
            var held = Enumerable.Range(0, weights.Length).Select(i => taken.Concat(more).Count(d => d.Owner == "m" + i) - returned.Count(r => r.Member == "m" + i)).ToArray();
            var bound = turnsPerLease == 1 ? 1 : 3 + turnsPerLease;
            for (var i = 0; i < weights.Length; i++)
            {
                Math.Abs(held[i] - (held.Sum() * weights[i] / (double)weights.Sum())).ShouldBeLessThan(bound, $"run {run}: {string.Join(", ", held)}");
            }
        }
    }
}
