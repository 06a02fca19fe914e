namespace RevOps.Rules;

/// <summary>Finds rules for owners whom no step of the policy finds.</summary>
internal static class OwnerRuleReach
{
    /// <summary>What the policy lacks for a step to find an owner; null when it lacks nothing.</summary>
    public static string? LackOf(OwnerSource source, RoutingPolicy routing) => source switch
    {
        OwnerSource.OpenOpportunity => Kept(KnownOwnerKind.OpenOpportunity, routing),
        OwnerSource.Customer => Kept(KnownOwnerKind.Customer, routing),
        OwnerSource.Account => Kept(KnownOwnerKind.Account, routing),
        OwnerSource.Duplicate => routing.Duplicates is null ? "the policy does not say when a record is a duplicate. Add `duplicates`" : null,
        OwnerSource.NamedAccount => routing.AccountLists.Any(l => l.Owners.Count > 0 || l.Target is { Kind: RoutingTargetKind.Owner }) ? null : "no list of accounts leads to an owner. Add one",
        OwnerSource.Territory => routing.Territories.Any(t => t.Target.Kind == RoutingTargetKind.Owner) ? null : "no territory leads to an owner. Add one",

        // Whether there is a memory is the host's to say.
        _ => null,
    };

    private static string? Kept(KnownOwnerKind kind, RoutingPolicy routing) => routing.KeptOwners.Contains(kind) ? null : "`keepOwners` does not name them. Add them to it";
}
