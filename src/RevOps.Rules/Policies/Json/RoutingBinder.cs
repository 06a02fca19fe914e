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

    public RoutingPolicy Bind(JsonObjectCursor routing) => new(
        routing.OptionalArray("suppressions", c => c.AsObject(SuppressionOf)),
        routing.OptionalArray("keepOwners", c => c.AsChoice(OwnerWords)),
        routing.OptionalArray("territories", c => c.AsObject(TerritoryOf)),
        routing.OptionalArray("pools", c => c.AsObject(_pools.Bind)),
        routing.OptionalArray("queues", c => c.AsObject(Queue)),
        routing.OptionalString("catchAll").Or(string.Empty),
        routing.OptionalString("onError") is { HasValue: true } held ? held.Value : null,
        routing.OptionalObject("turns", PoolBinder.Turns) is { HasValue: true } turns ? turns.Value : null);

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
        var (kind, value) = territory.ExactlyOne("pool", "owner", "queue");
        var target = value.AsString();
        if (!name.HasValue || !target.HasValue)
        {
            return null;
        }

        return new Territory(name.Value, when, kind switch
        {
            "pool" => RoutingTarget.Pool(target.Value),
            "owner" => RoutingTarget.Owner(target.Value),
            _ => RoutingTarget.Queue(target.Value),
        });
    }

    private static RoutingQueue? Queue(JsonObjectCursor queue)
    {
        var name = queue.RequiredString("name");
        var steward = queue.OptionalString("steward");
        return name.HasValue ? new RoutingQueue(name.Value, steward.HasValue ? steward.Value : null) : null;
    }
}
