namespace RevOps.Rules;

/// <summary>
/// The attribute, a date or an instant, lies within a span before as-of, or before that span. A day is 24 hours for instants, and a calendar
/// day against as-of's UTC date for dates.
/// </summary>
public sealed class AgeCriterion : LeafCriterion
{
    internal AgeCriterion(RecordAttribute attribute, AgeKind kind, TimeSpan span)
        : base(attribute)
    {
        Kind = kind;
        Span = span;
    }

    /// <summary>How the criterion looks back.</summary>
    public AgeKind Kind { get; }

    /// <summary>The span; more than zero, whole days for dates.</summary>
    public TimeSpan Span { get; }

    internal override string Operator => Kind == AgeKind.WithinLast ? "withinLast" : "olderThan";
}
