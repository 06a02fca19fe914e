namespace RevOps.Rules;

/// <summary>A routing decision, and the turn that it took, as a log keeps it. Immutable.</summary>
public sealed class RoutingEntry : DecisionEntry
{
    /// <summary>Makes an entry.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="context">What it was asked with; explanations that it asks for and the facts that it supplies are dropped, since <paramref name="facts"/> holds what was read.</param>
    /// <param name="facts">The attributes and facts that were read.</param>
    /// <param name="arguments">What the reason speaks of; null for nothing.</param>
    /// <param name="correlationId">What names the request that asked; null for none.</param>
    /// <param name="turn">What the rotation was asked; null when none was.</param>
    /// <param name="remembered">The owner whom the assignment memory recalled; null when it recalled nobody or was not asked.</param>
    /// <param name="asksForDuplicates">Whether a memory was asked whose duplicate the record is.</param>
    /// <param name="rememberedDuplicate">The earlier assignment that it recalled; null when it recalled none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="facts"/> is null.</exception>
    public RoutingEntry(RoutingDecision decision, in RoutingContext context, IReadOnlyList<FactRead> facts, IReadOnlyList<string>? arguments = null, string? correlationId = null, TurnRecord? turn = null, string? remembered = null, bool asksForDuplicates = false, EarlierAssignment? rememberedDuplicate = null)
        : base(DecisionKind.Routing, decision.Key, decision.Outcome.ToString(), decision.Reason, decision.Policy, decision.AsOf, facts, arguments, correlationId, decision.TurnToken.ToString())
    {
        Decision = decision;
        Context = RecordedContexts.Of(in context);
        Turn = turn;
        Remembered = remembered;
        AsksForDuplicates = asksForDuplicates;
        RememberedDuplicate = rememberedDuplicate;
    }

    /// <summary>The decision.</summary>
    public RoutingDecision Decision { get; }

    /// <summary>What it was asked with, without facts and without requests for explanations.</summary>
    public RoutingContext Context { get; }

    /// <summary>What the rotation was asked: its state before and after; null when none was asked.</summary>
    public TurnRecord? Turn { get; }

    /// <summary>The weight with which the owner took the turn; null when no turn was taken, or the entry does not say.</summary>
    public int? Weight
    {
        get
        {
            foreach (var member in Decision.Turn > 0 && Turn is { } turn ? turn.Weights : [])
            {
                if (string.Equals(member.Member, Decision.Owner, StringComparison.Ordinal))
                {
                    return member.Weight;
                }
            }

            return null;
        }
    }

    /// <summary>The owner whom the assignment memory recalled; null when it recalled nobody or was not asked.</summary>
    public string? Remembered { get; }

    /// <summary>Whether a memory was asked whose duplicate the record is, so that what duplicates agree in was read.</summary>
    public bool AsksForDuplicates { get; }

    /// <summary>The earlier assignment that the memory of duplicates recalled; null when it recalled none or was not asked.</summary>
    public EarlierAssignment? RememberedDuplicate { get; }

    private protected override string DecisionText => Decision.ToString();
}
