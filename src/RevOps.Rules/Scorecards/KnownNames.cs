namespace RevOps.Rules;

/// <summary>
/// Which parts of metrics two terms count differently because one knows a name that the other does not: a code that is unknown is counted under another
/// name, and a stage that is unknown is not counted. The rest of the metric means the same.
/// </summary>
internal static class KnownNames
{
    /// <summary>What differs for a part of a metric, in words; nothing where both count it alike.</summary>
    public static IEnumerable<string> Differing(ScorecardTerms one, ScorecardTerms other, MetricDefinition metric, string? of) => (metric.PartsOf, of) switch
    {
        (_, null) => [],
        (Measure.Rejection, HistoryCounter.UnknownCode) => Same(one.Reasons, other.Reasons) ? [] : ["other codes are known"],
        (Measure.Rejection, _) => one.KnowsReason(of) == other.KnowsReason(of) ? [] : [$"only one knows the code `{of}`"],
        (Measure.ConversionBase or Measure.ConversionImmature or Measure.Cycle, _) => one.Conversions.Where(c => string.Equals(c.Name, of, StringComparison.Ordinal))
            .SelectMany(c => (string[])[c.From, c.To]).Where(s => one.KnowsStage(s) != other.KnowsStage(s)).Distinct(StringComparer.Ordinal).Select(s => $"only one knows the stage `{s}`"),
        _ => [],
    };

    private static bool Same(IEnumerable<string>? one, IEnumerable<string>? other) => one is null || other is null ? one is null && other is null : one.SequenceEqual(other, StringComparer.Ordinal);
}
