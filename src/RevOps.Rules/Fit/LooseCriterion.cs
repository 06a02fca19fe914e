namespace RevOps.Rules;

/// <summary>
/// A scored criterion that no axis holds: it reads several attributes, rows or a fact. While it is open it may give its points or not.
/// Immutable.
/// </summary>
internal sealed class LooseCriterion(ScoredCriterion scored, bool isExact, bool isAged)
{
    public ScoredCriterion Scored { get; } = scored;

    /// <summary>
    /// Whether an open criterion can come out either way, whatever comes of the others: every leaf reads an attribute of its own that nothing
    /// else of the profile scores, and can come out either way.
    /// </summary>
    public bool IsExact { get; } = isExact;

    /// <summary>Whether a leaf looks back from as-of.</summary>
    public bool IsAged { get; } = isAged;

    public long Points => Scored.Points;
}
