namespace RevOps.Rules;

/// <summary>
/// Why a clock stands as it does: every target considered, every other clock of the record, what was odd about its timeline, and what the due
/// instant was counted with. Immutable.
/// </summary>
public sealed class SlaExplanation : DecisionExplanation
{
    /// <summary>Makes an explanation.</summary>
    /// <param name="decision">The decision that it explains.</param>
    /// <param name="reasons">The decision's reason with its arguments first, then every further one.</param>
    /// <param name="considered">The targets considered, metric by metric and in order, up to the one that applies.</param>
    /// <param name="calendarStamp">The calendar, its zone and the zone data that the due instant was counted with; null for targets in exact time.</param>
    /// <param name="clocks">All clocks that were asked for, the decision's among them; null for the decision's alone.</param>
    /// <param name="steps">The steps of escalations that are due, and the next ones; null for none.</param>
    /// <param name="findings">What was odd about the timeline and how it was taken; null for nothing.</param>
    /// <exception cref="ArgumentNullException"><paramref name="reasons"/> or <paramref name="considered"/> is null.</exception>
    public SlaExplanation(
        SlaDecision decision,
        IReadOnlyList<Reason> reasons,
        IReadOnlyList<RuleExplanation> considered,
        string? calendarStamp,
        IReadOnlyList<SlaDecision>? clocks = null,
        IReadOnlyList<SlaStep>? steps = null,
        IReadOnlyList<Reason>? findings = null)
        : base(reasons, considered)
    {
        Decision = decision;
        CalendarStamp = calendarStamp;
        Clocks = clocks ?? [decision];
        Steps = steps ?? [];
        Findings = findings ?? [];
    }

    /// <summary>The decision that it explains.</summary>
    public SlaDecision Decision { get; }

    /// <summary>The calendar, its zone and the zone data that the due instant was counted with; null for targets in exact time.</summary>
    public string? CalendarStamp { get; }

    /// <summary>All clocks that were asked for, in the order of their metrics; the decision is the most pressing of them.</summary>
    public IReadOnlyList<SlaDecision> Clocks { get; }

    /// <summary>The steps of escalations that are due and were not seen, and the next one of each clock.</summary>
    public IReadOnlyList<SlaStep> Steps { get; }

    /// <summary>What was odd about the timeline and how it was taken: duplicates, a resumption without a pause, a fallback of a calendar.</summary>
    public IReadOnlyList<Reason> Findings { get; }

    private protected override string DecisionText => Decision.ToString();

    private protected override string? Footnote
    {
        get
        {
            var lines = new List<string>();
            if (CalendarStamp is not null)
            {
                lines.Add("counted on " + CalendarStamp);
            }

            for (var i = 0; Clocks.Count > 1 && i < Clocks.Count; i++)
            {
                lines.Add("clock " + Clocks[i].Metric + ": " + Clocks[i]);
            }

            foreach (var step in Steps)
            {
                lines.Add("step " + step);
            }

            foreach (var finding in Findings)
            {
                lines.Add("found: " + finding);
            }

            return lines.Count == 0 ? null : string.Join("\n  ", lines);
        }
    }
}
