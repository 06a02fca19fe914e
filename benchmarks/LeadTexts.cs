namespace RevOps.Rules.Benchmarks;

/// <summary>
/// A record as eight texts, some missing: domain, country, state, postal code, industry, segment, product and source. Twenty thousand
/// varied ones, since a single repeated record only trains the branch predictor.
/// </summary>
internal sealed record LeadTexts(string?[] Values)
{
    public const int UsualCount = 20_000;
    private const int Seed = 20260101;
    private const double Missing = 0.1;

    private static readonly string[] Industries = ["Software", "Manufacturing", "Health care", "Retail", "Energy", "Education", "Banking", "Logistics", "Media", "Public sector"];
    private static readonly string[] Segments = ["SMB", "Mid-Market", "Enterprise", "Strategic"];
    private static readonly string[] Products = ["Core", "Insights", "Connect", "Guard", "Studio"];
    private static readonly string[] Sources = ["Web form", "Event", "Referral", "Partner", "Outbound", "Content", "Trial"];
    private static readonly string[] Words = ["north", "blue", "river", "stone", "cedar", "summit", "harbor", "field", "silver", "maple"];

    /// <summary>The values that records have of one of the texts, for territories to ask for; the postal code has none listed.</summary>
    public static string[] ValuesOf(int text) => text switch
    {
        0 => [.. Words.SelectMany(a => Words.SelectMany(b => Enumerable.Range(0, 2_000).Select(i => $"{a}-{b}{i}.example")))],
        1 => Pairs(10, 6),
        2 => Pairs(20, 20),
        4 => Industries,
        5 => Segments,
        6 => Products,
        7 => Sources,
        _ => [],
    };

    /// <summary>The same records on every run.</summary>
    public static IReadOnlyList<LeadTexts> Varied(int count = UsualCount)
    {
        var random = new Random(Seed);
        return [.. Enumerable.Range(0, count).Select(_ => new LeadTexts(
        [
            Maybe($"{Pick(Words)}-{Pick(Words)}{random.Next(2_000)}.example"),
            Maybe($"{(char)('A' + random.Next(10))}{(char)('A' + random.Next(6))}"),
            Maybe($"{(char)('A' + random.Next(20))}{(char)('A' + random.Next(20))}"),
            Maybe(random.Next(10_000, 99_999).ToString(System.Globalization.CultureInfo.InvariantCulture)),
            Maybe(Pick(Industries)),
            Maybe(Pick(Segments)),
            Maybe(Pick(Products)),
            Maybe(Pick(Sources)),
        ]))];

        string Pick(string[] from) => from[random.Next(from.Length)];
        string? Maybe(string text) => random.NextDouble() < Missing ? null : random.Next(4) == 0 ? text.ToUpperInvariant() : text;
    }

    private static string[] Pairs(int first, int second) =>
        [.. Enumerable.Range(0, first).SelectMany(a => Enumerable.Range(0, second).Select(b => $"{(char)('A' + a)}{(char)('A' + b)}"))];
}
