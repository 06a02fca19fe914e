using System.Runtime.CompilerServices;
using RevOps.Rules.Tests.Services;
using static RevOps.Rules.Tests.Services.Leads;

namespace RevOps.Rules.Tests.Audit;

/// <summary>What a log that fails, or a wait that is cancelled, leaves behind: nothing of the record, and the next decision starts afresh.</summary>
public class RefusedEntryTests
{
    private static readonly Action<PolicyBuilder> Sections = p =>
    {
        All(p);
        p.Standards(s => s.Require(Country));
    };

    private static readonly PolicyEngine<Lead> Refused = Engine(Sections, new PolicyEngineOptions { DecisionLog = new Full() });

    public static TheoryData<string> Whoever => ["pass", "fit", "standards", "stages", "routing", "sla", "dispositions", "orphans"];

    [Theory]
    [MemberData(nameof(Whoever))]
    public void A_refused_entry_leaves_nothing_of_its_record(string asked)
    {
        var record = Decide(lead => Should.Throw<IOException>(() => Ask(Refused, asked, lead)));
        IsForgotten(record).ShouldBeTrue();
    }

    [Fact]
    public async Task A_cancelled_wait_leaves_nothing_of_its_record()
    {
        using var cancelled = new CancellationTokenSource();
        var router = Engine(p => p.Routing(r => r.Territory("all", null, "pool").Pool("pool", "triage", m => m.Members("ann", "bob")).Queue("triage").CatchAll("triage"))).RoutingOver(new Waiting());
        var record = await DecideAsync(async lead =>
        {
            var routed = router.RouteAsync(lead, RoutingContext.At(AsOf), cancelled.Token);
            routed.IsCompleted.ShouldBeFalse();
            await cancelled.CancelAsync();
            await Should.ThrowAsync<OperationCanceledException>(() => routed);
        });

        // What goes on after a wait goes on in the call that ended it, which holds what waited.
        await Task.Yield();
        IsForgotten(record).ShouldBeTrue();
    }

    private static void Ask(PolicyEngine<Lead> engine, string asked, Lead lead)
    {
        object? _ = asked switch
        {
            "pass" => engine.Decide(lead, DecisionContext.At(AsOf)),
            "fit" => engine.Fit.Evaluate(lead, FitContext.At(AsOf)),
            "standards" => engine.Standards.Evaluate(lead, StandardsContext.At(AsOf)),
            "stages" => engine.Stages.Evaluate(lead, StageContext.At(AsOf)),
            "routing" => engine.Routing.Route(lead, RoutingContext.At(AsOf)),
            "sla" => engine.Sla.Evaluate(lead, SlaContext.At(AsOf)),
            "dispositions" => engine.Dispositions.Evaluate(lead, DispositionContext.At(AsOf)),
            _ => engine.Orphans.Run([new OpenRecord<Lead>(lead, "gone")], new Dictionary<string, OwnerState> { ["gone"] = OwnerState.Inactive }, RoutingContext.At(AsOf), _ => { }),
        };
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static WeakReference Decide(Action<Lead> decide)
    {
        var lead = new Lead(500, "US", Id: "L1");
        decide(lead);
        return new WeakReference(lead);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<WeakReference> DecideAsync(Func<Lead, Task> decide)
    {
        var lead = new Lead(500, "US", Id: "L1");
        await decide(lead);
        return new WeakReference(lead);
    }

    private static bool IsForgotten(WeakReference record)
    {
        // The thread that ended a wait may still be on its way out of it.
        for (var i = 0; i < 100 && record.IsAlive; i++)
        {
            Thread.Sleep(i);
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return !record.IsAlive;
    }

    private sealed class Full : IDecisionLog
    {
        public void Append(DecisionEntry entry) => throw new IOException("The disk is full.");
    }

    private sealed class Waiting : IAsyncRotationStore
    {
        public async Task<RotationState> LoadAsync(string key, CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return default;
        }

        public Task<bool> TrySaveAsync(string key, long expectedVersion, string value, CancellationToken cancellationToken) => Task.FromResult(true);
    }
}
