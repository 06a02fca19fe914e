namespace RevOps.Rules;

/// <summary>Compares the turns of members with their weights.</summary>
internal static class PoolShares
{
    public static string PartOf(string pool, string member) => pool + RoutingMetrics.PoolSeparator + member;

    public static IEnumerable<PoolMemberShare> Of(MetricReader reader)
    {
        foreach (var pool in reader.Parts(Measure.PoolTurn).Where(p => p.Of.AsSpan().IndexOf(RoutingMetrics.PoolSeparator) >= 0)
            .Select(p => (Names: p.Of.Split(RoutingMetrics.PoolSeparator), p.Count, Weight: p.Sum / p.Count))
            .GroupBy(p => p.Names[0], StringComparer.Ordinal))
        {
            var turns = pool.Sum(m => m.Count);
            var weight = pool.Sum(m => m.Weight);
            foreach (var member in pool)
            {
                yield return new PoolMemberShare(pool.Key, member.Names[1], member.Count, turns, member.Weight, weight);
            }
        }
    }

    public static MetricValue Deviation(MetricReader reader)
    {
        decimal[] deviations = [.. Of(reader).Where(m => reader.Of is null || string.Equals(m.Pool, reader.Of, StringComparison.Ordinal)).Select(m => Math.Abs(m.Deviation))];
        return deviations.Length == 0 ? MetricValue.None : MetricValue.Turns(deviations.Max());
    }
}
