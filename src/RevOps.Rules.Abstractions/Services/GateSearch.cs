namespace RevOps.Rules;

/// <summary>
/// How hard an explanation looks for what would open a gate. What a limit leaves out is never silent:
/// <see cref="GateOpenings.IsIncomplete"/> says so. Immutable.
/// </summary>
public sealed class GateSearch
{
    /// <summary>Limits of one's own.</summary>
    /// <param name="mostSets">How many sets are reported at most; 0 for no search.</param>
    /// <param name="mostConditions">How many conditions a set has at most; at least 1.</param>
    /// <param name="mostEvaluations">How often the gate, or a part of it that stands by itself, is evaluated at most; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A limit is below its least.</exception>
    public GateSearch(int mostSets = 5, int mostConditions = 12, int mostEvaluations = 5_000)
    {
        MostSets = mostSets >= 0 ? mostSets : throw new ArgumentOutOfRangeException(nameof(mostSets), mostSets, "Give 0 or more.");
        MostConditions = mostConditions >= 1 ? mostConditions : throw new ArgumentOutOfRangeException(nameof(mostConditions), mostConditions, "Give 1 or more.");
        MostEvaluations = mostEvaluations >= 1 ? mostEvaluations : throw new ArgumentOutOfRangeException(nameof(mostEvaluations), mostEvaluations, "Give 1 or more.");
    }

    /// <summary>Up to 5 sets of up to 12 conditions, within 5,000 evaluations: some milliseconds.</summary>
    public static GateSearch Default { get; } = new();

    /// <summary>No search.</summary>
    public static GateSearch Off { get; } = new(mostSets: 0);

    /// <summary>How many sets are reported at most; 0 for no search.</summary>
    public int MostSets { get; }

    /// <summary>How many conditions a set has at most.</summary>
    public int MostConditions { get; }

    /// <summary>How often the gate, or a part of it that stands by itself, is evaluated at most.</summary>
    public int MostEvaluations { get; }
}
