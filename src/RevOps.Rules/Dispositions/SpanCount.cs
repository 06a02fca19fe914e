namespace RevOps.Rules;

/// <summary>Counts what happened in a span that ends at as-of, both ends included.</summary>
internal static class SpanCount
{
    public static int Of(IReadOnlyList<DateTimeOffset> instants, DispositionPeriod? within, DateTimeOffset asOf)
    {
        var from = within is { } span ? span.Before(asOf) : DateTimeOffset.MinValue;
        var count = 0;
        for (var i = 0; i < instants.Count; i++)
        {
            count += instants[i] >= from && instants[i] <= asOf ? 1 : 0;
        }

        return count;
    }
}
