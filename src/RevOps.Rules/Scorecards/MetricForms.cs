namespace RevOps.Rules;

/// <summary>The forms of which metrics are made.</summary>
internal static class MetricForms
{
    public const string Marketing = "Marketing";
    public const string Sales = "Sales";
    public const string Operations = "Revenue operations";

    public static Func<MetricReader, MetricValue> Count(Measure measure) => r => MetricValue.Count(r.Count(measure, r.Of));

    public static Func<MetricReader, MetricValue> Money(Measure measure) => r => MetricValue.Money(r.Sum(measure, r.Of));

    public static Func<MetricReader, MetricValue> Share(Measure top, Measure bottom) => r => MetricValue.Share(r.Count(top, r.Of), r.Count(bottom, r.Of));

    /// <summary>The share of a part in the whole of one measure, or of one measure over another that has no parts.</summary>
    public static Func<MetricReader, MetricValue> PartOfWhole(Measure top, Measure bottom) => r => MetricValue.Share(r.Count(top, r.Of), r.Count(bottom));

    public static Func<MetricReader, MetricValue> Quantile(Measure measure, int percent) => r => MetricValue.Quantile(r.Durations(measure, r.Of), percent);
}
