namespace RevOps.Rules;

/// <summary>Reads the routing section.</summary>
internal sealed class RoutingBinder(SectionBinder sections)
{
    public static readonly (string Word, KnownOwnerKind Meaning)[] OwnerWords =
    [
        ("openOpportunity", KnownOwnerKind.OpenOpportunity),
        ("customer", KnownOwnerKind.Customer),
        ("account", KnownOwnerKind.Account),
    ];

    private readonly PoolBinder _pools = new(sections);
    private readonly AccountBinder _accounts = new(sections);
    private readonly TransferBinder _transfers = new(sections);

    public RoutingPolicy Bind(JsonObjectCursor routing) => new(
        routing.OptionalArray("suppressions", c => c.AsObject(SuppressionOf)),
        routing.OptionalArray("keepOwners", c => c.AsChoice(OwnerWords)),
        routing.OptionalArray("territories", c => c.AsObject(TerritoryOf)),
        routing.OptionalArray("pools", c => c.AsObject(_pools.Bind)),
        routing.OptionalArray("queues", c => c.AsObject(QueueForm.Bind)),
        routing.OptionalString("catchAll").Or(string.Empty),
        routing.OptionalString("onError") is { HasValue: true } held ? held.Value : null,
        routing.OptionalObject("turns", PoolBinder.Turns) is { HasValue: true } turns ? turns.Value : null,
        routing.OptionalArray("accounts", c => c.AsObject(_accounts.List)),
        routing.OptionalObject("freeMail", _accounts.FreeMail) is { HasValue: true } freeMail ? freeMail.Value : null,
        routing.OptionalObject("duplicates", _accounts.Duplicates) is { HasValue: true } duplicates ? duplicates.Value : null,
        routing.OptionalArray("ownerRules", c => c.AsObject(AccountBinder.Rule)),
        routing.OptionalObject("reroute", RerouteForm.Bind) is { HasValue: true } reroute ? reroute.Value : null,
        routing.OptionalArray("transfers", c => c.AsObject(_transfers.Bind)));

    private Suppression? SuppressionOf(JsonObjectCursor suppression)
    {
        var code = suppression.RequiredString("code");
        var when = sections.Required(suppression, "when");
        var queue = suppression.RequiredString("queue");
        return code.HasValue && when.HasValue && queue.HasValue ? new Suppression(code.Value, when.Value, queue.Value) : null;
    }

    private Territory? TerritoryOf(JsonObjectCursor territory)
    {
        var name = territory.RequiredString("name");
        var when = sections.Optional(territory, "when");
        var target = AccountBinder.TargetOf(territory);
        var effective = territory.EffectiveDates();
        return name.HasValue && target is { } leads ? new Territory(name.Value, when, leads, effective) : null;
    }
}
