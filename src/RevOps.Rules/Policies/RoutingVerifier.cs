namespace RevOps.Rules;

/// <summary>Finds what is wrong with a routing section.</summary>
internal static class RoutingVerifier
{
    internal const int MostWeight = 1_000_000;

    public static void Verify(RoutingPolicy? routing, IReadOnlyList<BusinessCalendar>? calendars, DiagnosticBag bag)
    {
        if (routing is null)
        {
            return;
        }

        var queues = new DeclaredNames(routing.Queues.Select(q => q.Name));
        Names.Unique(bag, "/routing/suppressions", "suppression", routing.Suppressions.Select(s => s.Code), "code");
        Names.Unique(bag, "/routing/territories", "territory", routing.Territories.Select(t => t.Name));
        Names.Unique(bag, "/routing/pools", "pool", routing.Pools.Select(p => p.Name));
        Names.Unique(bag, "/routing/queues", "queue", queues);
        QueueVerifier.Verify(routing, queues, calendars, bag);
        TransferVerifier.Verify(routing, queues, bag);

        for (var i = 0; i < routing.Suppressions.Count; i++)
        {
            Names.Exists(bag, $"/routing/suppressions/{i}/queue", "queue", routing.Suppressions[i].Queue, queues);
        }

        AccountVerifier.Verify(routing, new DeclaredNames(routing.Pools.Select(p => p.Name)), queues, bag);
        OwnerVerifier.Verify(routing, queues, bag);
        VerifyTerritories(routing, queues, bag);
        for (var i = 0; i < routing.Pools.Count; i++)
        {
            Verify(routing.Pools[i], $"/routing/pools/{i}", queues, bag);
            RotationVerifier.Verify(routing.Pools[i], $"/routing/pools/{i}", calendars, bag);
        }

        RotationVerifier.Verify(routing.Turns, bag);

        if (routing.CatchAll.Length == 0)
        {
            bag.Report(RoutingDiagnostics.NoCatchAll, "/routing", "Routing has no `catchAll`, so that records which match nothing would be lost. Name the queue that has them.");
        }
        else
        {
            Names.Exists(bag, "/routing/catchAll", "queue", routing.CatchAll, queues);
        }

        if (routing.ErrorQueue is not null)
        {
            Names.Exists(bag, "/routing/onError", "queue", routing.ErrorQueue, queues);
        }
    }

    private static void VerifyTerritories(RoutingPolicy routing, DeclaredNames queues, DiagnosticBag bag)
    {
        var pools = new DeclaredNames(routing.Pools.Select(p => p.Name));
        for (var i = 0; i < routing.Territories.Count; i++)
        {
            var territory = routing.Territories[i];
            switch (territory.Target.Kind)
            {
                case RoutingTargetKind.Pool:
                    Names.Exists(bag, $"/routing/territories/{i}/pool", "pool", territory.Target.Name, pools);
                    break;
                case RoutingTargetKind.Owner:
                    Names.IsBlank(bag, $"/routing/territories/{i}/owner", "territory", territory.Target.Name);
                    break;
                case RoutingTargetKind.Queue:
                    Names.Exists(bag, $"/routing/territories/{i}/queue", "queue", territory.Target.Name, queues);
                    break;
            }

            if (territory is { When: null, Effective.IsAlways: true } && i < routing.Territories.Count - 1)
            {
                bag.Report(
                    RoutingDiagnostics.UnreachableTerritory,
                    $"/routing/territories/{i + 1}",
                    $"`{routing.Territories[i + 1].Name}` can never match, because `{territory.Name}` before it takes every record. Give that one a criterion, or move it to the end.");
                break;
            }
        }

        TerritoryReach.Verify(routing, bag);
    }

    private static void Verify(Pool pool, string pointer, DeclaredNames queues, DiagnosticBag bag)
    {
        Names.Exists(bag, pointer + "/fallback", "queue", pool.Fallback, queues);
        Names.Unique(bag, pointer + "/members", "member", pool.Members.Select(m => m.Name));
        if (pool.Members.Count == 0)
        {
            bag.Report(RoutingDiagnostics.EmptyPool, pointer, $"Pool `{pool.Name}` has no members. Add one, or route to a queue.");
        }
        else if (pool.Members.All(m => !m.IsActive))
        {
            bag.Report(RoutingDiagnostics.NobodyActive, pointer, $"Nobody in pool `{pool.Name}` is active, so that `{pool.Fallback}` gets all its records.");
        }

        for (var i = 0; i < pool.Members.Count; i++)
        {
            var member = pool.Members[i];
            if (member.Weight is < 1 or > MostWeight)
            {
                bag.Report(
                    RoutingDiagnostics.WeightOutOfRange,
                    $"{pointer}/members/{i}/weight",
                    FormattableString.Invariant($"`{member.Weight}` is no weight for `{member.Name}`. Give 1 to {MostWeight}; a member without turns is inactive."));
            }

            if (member.Capacity is < 1)
            {
                bag.Report(
                    RoutingDiagnostics.CapacityOutOfRange,
                    $"{pointer}/members/{i}/capacity",
                    FormattableString.Invariant($"`{member.Capacity}` is no capacity for `{member.Name}`. Give 1 or more; a member without turns is inactive."));
            }
        }
    }
}
