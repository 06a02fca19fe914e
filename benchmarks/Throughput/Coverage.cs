using RevOps.Rules.Quickstart;

namespace RevOps.Rules.Benchmarks.Throughput;

/// <summary>Which territories and members of pools get none of the leads.</summary>
internal static class Coverage
{
    private const int MostNames = 20;

    public static void Write(PolicyEngine<LeadRow> engine, LoadedLeads leads, TextWriter output)
    {
        if (engine.Policy.Routing is not { } routing)
        {
            return;
        }

        var territories = new HashSet<string>(StringComparer.Ordinal);
        var members = new HashSet<(string Pool, string Member)>();
        for (var i = 0; i < leads.Rows.Length; i++)
        {
            if (engine.Decide(leads.Rows[i], leads.Contexts[i]).Routing is not { } routed)
            {
                continue;
            }

            if (routed.Territory is { } territory)
            {
                territories.Add(territory);
            }

            if (routed is { Pool: { } pool, Owner: { } owner })
            {
                members.Add((pool, owner));
            }
        }

        Write("territories", routing.Territories.Count, [.. routing.Territories.Select(t => t.Name).Where(n => !territories.Contains(n))], output);
        Write("account lists", routing.AccountLists.Count, [.. routing.AccountLists.Select(a => a.Name).Where(n => !territories.Contains(n))], output);
        Write(
            "members of pools",
            routing.Pools.Sum(p => p.Members.Count),
            [.. routing.Pools.SelectMany(p => p.Members.Where(m => !members.Contains((p.Name, m.Name))).Select(m => $"{m.Name} in {p.Name}{(m.IsActive ? "" : " (inactive)")}"))],
            output);
    }

    private static void Write(string what, int all, string[] never, TextWriter output)
    {
        output.WriteLine();
        output.WriteLine(FormattableString.Invariant($"{what} never hit: {never.Length} of {all}"));
        foreach (var name in never.Take(MostNames))
        {
            output.WriteLine("  " + name);
        }

        if (never.Length > MostNames)
        {
            output.WriteLine(FormattableString.Invariant($"  and {never.Length - MostNames} more"));
        }
    }
}
