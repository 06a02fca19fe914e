using System.Text;

namespace RevOps.Rules;

/// <summary>Why a clock stands as it does: every target considered, and what the due instant was counted with. Immutable.</summary>
public sealed class SlaExplanation
{
    /// <summary>Makes an explanation.</summary>
    /// <param name="decision">The decision that it explains.</param>
    /// <param name="reasons">The decision's reason with its arguments first, then every further one.</param>
    /// <param name="considered">The targets considered, in order, up to the one that applies.</param>
    /// <param name="calendarStamp">The calendar, its zone and the zone data that the due instant was counted with; null for targets in calendar time.</param>
    /// <exception cref="ArgumentNullException"><paramref name="reasons"/> or <paramref name="considered"/> is null.</exception>
    public SlaExplanation(
        SlaDecision decision, IReadOnlyList<Reason> reasons, IReadOnlyList<RuleExplanation> considered, string? calendarStamp)
    {
        Decision = decision;
        Reasons = reasons ?? throw new ArgumentNullException(nameof(reasons));
        Considered = considered ?? throw new ArgumentNullException(nameof(considered));
        CalendarStamp = calendarStamp;
    }

    /// <summary>The decision that it explains.</summary>
    public SlaDecision Decision { get; }

    /// <summary>The decision's reason with its arguments first, then every further one.</summary>
    public IReadOnlyList<Reason> Reasons { get; }

    /// <summary>The targets considered, in order, up to the one that applies.</summary>
    public IReadOnlyList<RuleExplanation> Considered { get; }

    /// <summary>The calendar, its zone and the zone data that the due instant was counted with; null for targets in calendar time.</summary>
    public string? CalendarStamp { get; }

    /// <summary>The explanation as a tree of lines.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        ExplanationText.Line(text, 0, Decision.ToString());
        foreach (var reason in Reasons)
        {
            ExplanationText.Line(text, 1, reason.ToString());
        }

        ExplanationText.Rules(text, 1, Considered);
        if (CalendarStamp is not null)
        {
            ExplanationText.Line(text, 1, "counted on " + CalendarStamp);
        }

        return text.ToString();
    }
}
