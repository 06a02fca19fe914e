namespace RevOps.Rules;

/// <summary>What of the agreed terms a metric depends on: where it differs, two values of the metric are not comparable.</summary>
[Flags]
internal enum MetricTerms
{
    None = 0,
    Zone = 1,
    Stages = 2,
    Acceptance = 4,
    Maturity = 8,
    Conversions = 16,
    Pipeline = 32,

    /// <summary>The content of the policies that decided.</summary>
    Decisions = 64,
}
