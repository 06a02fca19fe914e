namespace RevOps.Rules;

/// <summary>
/// Why a record may or may not move: every gate criterion, every required attribute that is missing, and what would open the gate. Immutable.
/// </summary>
public sealed class StageExplanation : DecisionExplanation
{
    /// <summary>Makes an explanation.</summary>
    /// <param name="decision">The decision that it explains.</param>
    /// <param name="reasons">The decision's reason with its arguments first, then every further one.</param>
    /// <param name="considered">What was considered, in the order in which the policy asks for it.</param>
    /// <param name="stamped">The stages that a declared skip passes through, in their order; null for none.</param>
    /// <param name="openings">What would open the gate; null when it is open or was not searched.</param>
    /// <param name="calendarStamp">The calendar, its zone and the zone data that the dwell was counted with; null when it was not counted on one.</param>
    /// <exception cref="ArgumentNullException"><paramref name="reasons"/> or <paramref name="considered"/> is null.</exception>
    public StageExplanation(
        StageDecision decision,
        IReadOnlyList<Reason> reasons,
        IReadOnlyList<RuleExplanation> considered,
        IReadOnlyList<string>? stamped = null,
        GateOpenings? openings = null,
        string? calendarStamp = null)
        : base(reasons, considered)
    {
        Decision = decision;
        Stamped = stamped ?? [];
        Openings = openings;
        CalendarStamp = calendarStamp;
    }

    /// <summary>The decision that it explains.</summary>
    public StageDecision Decision { get; }

    /// <summary>The stages that a declared skip passes through, in their order, each stamped with as-of; empty for other moves.</summary>
    public IReadOnlyList<string> Stamped { get; }

    /// <summary>What would open the gate; null when it is open, when there is no gate, and when the search is off.</summary>
    public GateOpenings? Openings { get; }

    /// <summary>The calendar, its zone and the zone data that the dwell was counted with; null when it was not counted on one.</summary>
    public string? CalendarStamp { get; }

    private protected override string DecisionText => Decision.ToString();

    private protected override string? Footnote
    {
        get
        {
            var lines = new List<string>();
            if (Stamped.Count > 0)
            {
                lines.Add("stamps " + string.Join(", ", Stamped));
            }

            lines.AddRange(Openings?.Lines() ?? []);
            if (CalendarStamp is not null)
            {
                lines.Add("dwell counted on " + CalendarStamp);
            }

            return lines.Count == 0 ? null : string.Join("\n", lines);
        }
    }
}
