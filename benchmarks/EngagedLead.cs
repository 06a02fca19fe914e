namespace RevOps.Rules.Benchmarks;

/// <summary>A lead with what its people did.</summary>
internal sealed record EngagedLead(LeadActivity[] Activities)
{
    private const int Leads = 5_000;
    private const int MostActivities = 20;

    private static readonly string[] Kinds = ["webinar", "Webinar", "pricing page", "download", "download", "click", "click", "click", "podcast"];

    /// <summary>Seeded leads of 20 activities, of which one in ten lacks its kind or instant, and some lie in the future.</summary>
    public static EngagedLead[] Varied(DateTimeOffset asOf)
    {
        var random = new Random(20260310);
        return [.. Enumerable.Range(0, Leads).Select(_ => new EngagedLead([.. Enumerable.Range(0, MostActivities).Select(_ => new LeadActivity(
            random.Next(20) == 0 ? null : Kinds[random.Next(Kinds.Length)],
            random.Next(20) == 0 ? null : asOf.AddSeconds(random.Next(-200 * 86_400, 86_400))))]))];
    }
}

/// <summary>One activity.</summary>
internal sealed record LeadActivity(string? Kind, DateTimeOffset? At);
