namespace RevOps.Rules;

/// <summary>
/// A set of conditions that opens a gate when all of them hold and nothing else changes; without any one of them it stays shut. Immutable.
/// </summary>
public sealed class GateOpening
{
    /// <summary>Makes a set.</summary>
    /// <param name="conditions">The conditions.</param>
    /// <exception cref="ArgumentNullException"><paramref name="conditions"/> is null.</exception>
    public GateOpening(IReadOnlyList<GateCondition> conditions) => Conditions = conditions ?? throw new ArgumentNullException(nameof(conditions));

    /// <summary>The conditions: attributes in the order in which the gate asks for them, then acts of persons.</summary>
    public IReadOnlyList<GateCondition> Conditions { get; }

    /// <summary>The conditions in words, joined by <c>and</c>.</summary>
    public override string ToString() => string.Join(" and ", Conditions.Select(c => c.ToString()));
}
