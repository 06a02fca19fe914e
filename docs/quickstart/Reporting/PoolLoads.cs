using System.Globalization;

namespace RevOps.Rules.Quickstart;

/// <summary>Counts what each member got by rotation, pool by pool, and holds it against the member's weight.</summary>
internal sealed class PoolLoads
{
    private readonly Dictionary<(string Pool, string Member), long> _turns = [];

    public void Add(in RoutingDecision routing)
    {
        if (routing is { Outcome: RoutingOutcome.Assigned, Pool: { } pool, Owner: { } owner })
        {
            _turns[(pool, owner)] = _turns.GetValueOrDefault((pool, owner)) + 1;
        }
    }

    /// <summary>A chart a pool, in the order of the policy: the bar is what a member got, the mark what the weight says.</summary>
    public IReadOnlyList<BarPanel> ToPanels(RoutingPolicy policy) => [.. policy.Pools.Select(PanelOf).Where(p => p.Bars.Any(b => b.Length > 0))];

    private BarPanel PanelOf(Pool pool)
    {
        var members = pool.Members.Where(m => m.IsActive).ToArray();
        var turns = members.Sum(m => _turns.GetValueOrDefault((pool.Name, m.Name)));
        var weights = members.Sum(m => (double)m.Weight);
        var byRecord = members.Any(m => m.When is not null || m.Capacity is not null);
        return new BarPanel(
            pool.Name,
            byRecord ? "Not every member can take every record here." : string.Empty,
            [.. members.Select(m => BarOf(m, _turns.GetValueOrDefault((pool.Name, m.Name)), turns * m.Weight / weights))]);
    }

    private static Bar BarOf(PoolMember member, long got, double share) =>
        new(member.Name, got, string.Create(CultureInfo.InvariantCulture, $"{got:N0} of {share:N1}"), Tone.Plain, share);
}
