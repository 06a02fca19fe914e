namespace RevOps.Rules;

/// <summary>The stages of a policy between which the dispositions of <see cref="DispositionPresets"/> move records. Immutable.</summary>
public sealed class DispositionPlaces
{
    /// <summary>Names the stages.</summary>
    /// <param name="worked">The stages in which leads are worked and can be rejected; empty for all.</param>
    /// <param name="nurture">The detour of nurtured records.</param>
    /// <param name="recycled">The detour of records that come back on a date.</param>
    /// <param name="disqualified">The detour of disqualified records.</param>
    /// <param name="opportunities">The stages in which an opportunity can be lost; empty for all, null for <c>Opportunity</c>.</param>
    /// <param name="lost">The detour of lost opportunities.</param>
    /// <exception cref="ArgumentNullException"><paramref name="worked"/> is null.</exception>
    public DispositionPlaces(
        IEnumerable<string> worked, string? nurture = "Nurture", string? recycled = "Recycled", string? disqualified = "Disqualified", IEnumerable<string>? opportunities = null, string? lost = "Lost")
    {
        Worked = [.. worked ?? throw new ArgumentNullException(nameof(worked))];
        Nurture = nurture;
        Recycled = recycled;
        Disqualified = disqualified;
        Opportunities = [.. opportunities ?? ["Opportunity"]];
        Lost = lost;
    }

    /// <summary>The stages in which leads are worked and can be rejected; empty for all.</summary>
    public IReadOnlyList<string> Worked { get; }

    /// <summary>The detour of nurtured records; null when they stay.</summary>
    public string? Nurture { get; }

    /// <summary>The detour of records that come back on a date; null when they stay.</summary>
    public string? Recycled { get; }

    /// <summary>The detour of disqualified records; null when they stay.</summary>
    public string? Disqualified { get; }

    /// <summary>The stages in which an opportunity can be lost; empty for all. <c>Opportunity</c> by default.</summary>
    public IReadOnlyList<string> Opportunities { get; }

    /// <summary>The detour of lost opportunities; null when they stay.</summary>
    public string? Lost { get; }
}
