namespace RevOps.Rules.Tests.Engagement;

/// <summary>An account with activities, signals and contacts, as a host would have it.</summary>
internal sealed record Account(string Id)
{
    public static readonly DateTimeOffset AsOf = new(2026, 3, 31, 12, 0, 0, TimeSpan.Zero);

    public static readonly TextAttribute Kind = Attributes.Text("kind");
    public static readonly InstantAttribute At = Attributes.Instant("at");
    public static readonly TextAttribute Asset = Attributes.Text("asset");
    public static readonly NumberAttribute Weight = Attributes.Number("weight");
    public static readonly TextAttribute EventId = Attributes.Text("eventId");
    public static readonly RowCollectionAttribute Activities = Attributes.Collection("activities", Kind, At, Asset, Weight, EventId);
    public static readonly RowCollectionAttribute Signals = Attributes.Collection("signals", Kind, At);

    public static readonly TextAttribute Name = Attributes.Text("name");
    public static readonly TextAttribute Title = Attributes.Text("title");
    public static readonly InstantAttribute EngagedAt = Attributes.Instant("engagedAt");
    public static readonly RowCollectionAttribute Contacts = Attributes.Collection("contacts", Name, Title, EngagedAt);

    public static readonly NumberAttribute Employees = Attributes.Number("employees", min: 0);
    public static readonly FlagAttribute HandRaise = Attributes.Flag("handRaise");
    public static readonly InstantAttribute RecycledAt = Attributes.Instant("recycledAt");

    public static readonly RecordSchema<Activity> ActivitySchema = RecordSchema.For<Activity>()
        .Bind(Kind, a => a.Kind).Bind(At, a => a.At).Bind(Asset, a => a.Asset).Bind(Weight, a => a.Weight).Bind(EventId, a => a.Id).Build();

    public static readonly RecordSchema<Contact> ContactSchema = RecordSchema.For<Contact>()
        .Bind(Name, c => c.Name).Bind(Title, c => c.Title).Bind(EngagedAt, c => c.EngagedAt).Build();

    public static readonly RecordSchema<Account> Schema = RecordSchema.For<Account>().Key(a => a.Id)
        .Bind(Activities, a => a.Did, ActivitySchema)
        .Bind(Signals, a => a.Saw, RecordSchema.For<Activity>().Bind(Kind, a => a.Kind).Bind(At, a => a.At).Build())
        .Bind(Contacts, a => a.People, ContactSchema)
        .Bind(Employees, a => a.Size).Bind(HandRaise, a => a.Asked).Bind(RecycledAt, a => a.Recycled).Build();

    public IReadOnlyList<Activity>? Did { get; init; } = [];

    public IReadOnlyList<Activity>? Saw { get; init; } = [];

    public IReadOnlyList<Contact>? People { get; init; } = [];

    public double? Size { get; init; }

    public bool? Asked { get; init; }

    public DateTimeOffset? Recycled { get; init; }

    /// <summary>An account that did things so many days before as-of.</summary>
    public static Account That(params (string? Kind, double? DaysAgo)[] did) =>
        new("A-1") { Did = [.. did.Select(d => new Activity(d.Kind, d.DaysAgo is { } days ? AsOf.AddDays(-days) : null))] };

    public override string ToString() => Id;
}

internal sealed record Activity(string? Kind, DateTimeOffset? At, string? Asset = null, double? Weight = null, string? Id = null);

internal sealed record Contact(string? Name, string? Title, DateTimeOffset? EngagedAt = null);
