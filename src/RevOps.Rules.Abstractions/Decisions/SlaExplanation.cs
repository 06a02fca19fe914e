namespace RevOps.Rules;

/// <summary>Why a clock stands as it does: every target considered, and what the due instant was counted with. Immutable.</summary>
public sealed class SlaExplanation : DecisionExplanation
{
    /// <summary>Makes an explanation.</summary>
    /// <param name="decision">The decision that it explains.</param>
    /// <param name="reasons">The decision's reason with its arguments first, then every further one.</param>
    /// <param name="considered">The targets considered, in order, up to the one that applies.</param>
    /// <param name="calendarStamp">The calendar, its zone and the zone data that the due instant was counted with; null for targets in exact time.</param>
    /// <exception cref="ArgumentNullException"><paramref name="reasons"/> or <paramref name="considered"/> is null.</exception>
    public SlaExplanation(SlaDecision decision, IReadOnlyList<Reason> reasons, IReadOnlyList<RuleExplanation> considered, string? calendarStamp)
        : base(reasons, considered)
    {
        Decision = decision;
        CalendarStamp = calendarStamp;
    }

    /// <summary>The decision that it explains.</summary>
    public SlaDecision Decision { get; }

    /// <summary>The calendar, its zone and the zone data that the due instant was counted with; null for targets in exact time.</summary>
    public string? CalendarStamp { get; }

    private protected override string DecisionText => Decision.ToString();

    private protected override string? Footnote => CalendarStamp is null ? null : "counted on " + CalendarStamp;
}
