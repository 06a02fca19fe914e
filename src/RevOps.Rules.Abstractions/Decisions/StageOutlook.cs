using System.Text;

namespace RevOps.Rules;

/// <summary>All moves from the stage in which a record is, and how far it could go now. Immutable.</summary>
public sealed class StageOutlook
{
    /// <summary>Makes an outlook.</summary>
    /// <param name="transitions">The decision on each move that the policy declares from the present stage.</param>
    /// <param name="way">The moves that lead to the furthest stage, each allowed.</param>
    /// <param name="stop">The decision that ends the way.</param>
    /// <exception cref="ArgumentNullException">A list is null.</exception>
    public StageOutlook(IReadOnlyList<StageDecision> transitions, IReadOnlyList<StageDecision> way, StageDecision stop)
    {
        Transitions = transitions ?? throw new ArgumentNullException(nameof(transitions));
        Way = way ?? throw new ArgumentNullException(nameof(way));
        Stop = stop;
    }

    /// <summary>The decision on each move that the policy declares from the present stage: along the path, skips, detours, in this order.</summary>
    public IReadOnlyList<StageDecision> Transitions { get; }

    /// <summary>The moves that lead to the furthest stage, each allowed as the record is now; empty when it can go nowhere.</summary>
    public IReadOnlyList<StageDecision> Way { get; }

    /// <summary>The furthest stage of the path that the record can reach now, which may be the present one; null when it is in none and can enter none.</summary>
    public string? Furthest => Stop.From;

    /// <summary>The decision that ends the way: the next move from the furthest stage, which is blocked, or none.</summary>
    public StageDecision Stop { get; }

    /// <summary>Whether all that is missing at the end of the way is a person who accepts the record.</summary>
    public bool WaitsForPerson => Stop.Reason == RevOps.Rules.Reasons.AcceptanceMissing;

    /// <summary>The moves, a line each, then how far the record could go.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var transition in Transitions)
        {
            ExplanationText.Line(text, 0, transition.ToString());
        }

        ExplanationText.Line(text, 0, $"furthest: {Furthest ?? "(no stage)"}{(WaitsForPerson ? $", then a person must accept it for {Stop.To}" : string.Empty)}");
        return text.ToString();
    }
}
