namespace RevOps.Rules;

/// <summary>What would open a gate that blocks: small sets of conditions, the smallest first. Immutable.</summary>
public sealed class GateOpenings
{
    /// <summary>Makes the result of a search.</summary>
    /// <param name="sets">The sets, the smallest first.</param>
    /// <param name="isIncomplete">Whether there may be sets that are not among them.</param>
    /// <param name="evaluations">How many evaluations the search took.</param>
    /// <exception cref="ArgumentNullException"><paramref name="sets"/> is null.</exception>
    public GateOpenings(IReadOnlyList<GateOpening> sets, bool isIncomplete, int evaluations)
    {
        Sets = sets ?? throw new ArgumentNullException(nameof(sets));
        IsIncomplete = isIncomplete;
        Evaluations = evaluations;
    }

    /// <summary>
    /// The sets, the smallest first. Each was verified by evaluating the whole gate with its examples in place, and none contains another.
    /// Empty when nothing that the search may change opens the gate.
    /// </summary>
    public IReadOnlyList<GateOpening> Sets { get; }

    /// <summary>Whether there may be sets that are not among them: a limit was met, or the gate depends on rows, which are not tried.</summary>
    public bool IsIncomplete { get; }

    /// <summary>How many evaluations the search took.</summary>
    public int Evaluations { get; }

    /// <summary>The sets in words, a line each.</summary>
    public override string ToString() => string.Join("\n", Lines());

    internal IEnumerable<string> Lines()
    {
        foreach (var set in Sets)
        {
            yield return "opens with: " + set;
        }

        if (IsIncomplete)
        {
            yield return Sets.Count == 0 ? "what would open it was not found within the limits of the search" : "there may be other ways";
        }
        else if (Sets.Count == 0)
        {
            yield return "no value of any attribute opens it";
        }
    }
}
