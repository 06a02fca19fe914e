namespace RevOps.Rules.Benchmarks;

/// <summary>A contact of a lead.</summary>
internal sealed record CriteriaContact(string? Title, double? Score, bool? Engaged);

/// <summary>A lead as a host's class has it: fourteen typed members, each missing in a tenth of the records.</summary>
internal sealed class CriteriaLead
{
    public const int UsualCount = 20_000;
    private const int Seed = 20260101;
    private const double Missing = 0.1;

    private static readonly string[] Countries = ["US", "CA", "GB", "DE", "FR", "NL", "BR", "JP", "AU", "SE"];
    private static readonly string[] Industries = ["Software", "Banking", "Health care", "Retail", "Energy", "Education", "Logistics", "Media"];
    private static readonly string[] Segments = ["SMB", "Mid-Market", "Enterprise", "Strategic"];
    private static readonly string[] Sources = ["Web form", "Event", "Referral", "Partner", "Outbound", "Trial"];
    private static readonly string[] Technologies = ["Salesforce", "HubSpot", "Marketo", "Snowflake", "AWS", "Azure", "SAP", "Oracle"];
    private static readonly string[] Titles = ["VP Sales", "Head of Marketing", "Analyst", "CTO", "Operations Manager", "Student"];

    public static readonly DateTimeOffset AsOf = new(2026, 3, 1, 9, 0, 0, TimeSpan.Zero);

    public string? Domain { get; init; }

    public string? Country { get; init; }

    public string? Industry { get; init; }

    public string? Segment { get; init; }

    public string? Source { get; init; }

    public int? Employees { get; init; }

    public decimal? Revenue { get; init; }

    public double? Growth { get; init; }

    public bool? Partner { get; init; }

    public bool? OptedOut { get; init; }

    public DateTime? Founded { get; init; }

    public DateTimeOffset? Created { get; init; }

    public string[]? Tech { get; init; }

    public CriteriaContact[]? Contacts { get; init; }

    /// <summary>What its people did; null where a scenario does not ask.</summary>
    public LeadActivity[]? Activities { get; set; }

    /// <summary>The same records on every run.</summary>
    public static CriteriaLead[] Varied(int count = UsualCount)
    {
        var random = new Random(Seed);
        return [.. Enumerable.Range(0, count).Select(_ => new CriteriaLead
        {
            Domain = Maybe(() => $"{Pick(Industries).Replace(' ', '-')}{random.Next(2_000)}.{Pick(["com", "example", "co.uk", "de"])}"),
            Country = Text(Countries),
            Industry = Text(Industries),
            Segment = Text(Segments),
            Source = Text(Sources),
            Employees = Value(() => (int)Math.Exp(random.NextDouble() * 11)),
            Revenue = Value(() => Math.Round((decimal)Math.Exp(random.NextDouble() * 21), 2)),
            Growth = Value(() => (random.NextDouble() * 1.2) - 0.3),
            Partner = Value(() => random.Next(5) == 0),
            OptedOut = Value(() => random.Next(10) == 0),
            Founded = Value(() => AsOf.UtcDateTime.Date.AddDays(-random.Next(20_000))),
            Created = Value(() => AsOf.AddMinutes(-random.Next(200_000))),
            Tech = Maybe(() => Enumerable.Range(0, random.Next(5)).Select(_ => Pick(Technologies)).ToArray()),
            Contacts = Maybe(() => Enumerable.Range(0, random.Next(6)).Select(_ => new CriteriaContact(Text(Titles), Value(() => random.Next(41) / 4.0), Value(() => random.Next(3) == 0))).ToArray()),
        })];

        string Pick(string[] from) => from[random.Next(from.Length)];
        T? Maybe<T>(Func<T> make)
            where T : class => random.NextDouble() < Missing ? null : make();
        T? Value<T>(Func<T> make)
            where T : struct => random.NextDouble() < Missing ? null : make();
        string? Text(string[] from) => Maybe(() => random.Next(4) == 0 ? Pick(from).ToUpperInvariant() : Pick(from));
    }
}
