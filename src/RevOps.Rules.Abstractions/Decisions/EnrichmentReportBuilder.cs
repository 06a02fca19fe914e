namespace RevOps.Rules;

/// <summary>Adds up the enrichment gaps of many records. What it holds grows with the attributes, not with the records. For one thread.</summary>
public sealed class EnrichmentReportBuilder
{
    private readonly Dictionary<string, EnrichmentTotal> _totals = new(StringComparer.Ordinal);
    private int _records;

    /// <summary>Adds the gaps of one record.</summary>
    /// <param name="explanation">The record's fit explanation.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="explanation"/> is null.</exception>
    /// <exception cref="OverflowException">The points of an attribute are beyond the range.</exception>
    public EnrichmentReportBuilder Add(FitExplanation explanation)
    {
        foreach (var gap in (explanation ?? throw new ArgumentNullException(nameof(explanation))).Gaps)
        {
            _totals.TryGetValue(gap.Attribute, out var before);
            _totals[gap.Attribute] = new EnrichmentTotal(
                gap.Attribute,
                before.Records + 1,
                gap.Most > Points.Zero ? before.Up + gap.Most : before.Up,
                gap.Least < Points.Zero ? before.Down + gap.Least : before.Down,
                before.Lifts + (gap.LiftsTo is null ? 0 : 1),
                before.Holds + (gap.IsHolding ? 1 : 0));
        }

        _records++;
        return this;
    }

    /// <summary>The report on what was added so far.</summary>
    /// <returns>The report.</returns>
    public EnrichmentReport Build()
    {
        var totals = new EnrichmentTotal[_totals.Count];
        _totals.Values.CopyTo(totals, 0);
        Array.Sort(totals, Compare);
        return new EnrichmentReport(_records, totals);
    }

    private static int Compare(EnrichmentTotal one, EnrichmentTotal other)
    {
        var holds = other.Holds.CompareTo(one.Holds);
        var swing = (other.Up - other.Down).CompareTo(one.Up - one.Down);
        return holds != 0 ? holds : swing != 0 ? swing : string.CompareOrdinal(one.Attribute, other.Attribute);
    }
}
