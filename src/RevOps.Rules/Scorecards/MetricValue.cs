using System.Globalization;

namespace RevOps.Rules;

/// <summary>The value of a metric, or that there is none. A value; <see langword="default"/> has no value.</summary>
public readonly record struct MetricValue
{
    private MetricValue(MetricUnit unit, decimal number, long top, long bottom, bool isExact)
    {
        HasValue = true;
        Unit = unit;
        Number = number;
        Top = top;
        Bottom = bottom;
        IsExact = isExact;
    }

    /// <summary>Whether there is a value: a share of nothing and the median of nothing are none.</summary>
    public bool HasValue { get; }

    /// <summary>What it is measured in.</summary>
    public MetricUnit Unit { get; }

    /// <summary>The value: a count, a share from 0 to 1, ticks of a duration, an amount, turns. 0 where there is none.</summary>
    public decimal Number { get; }

    /// <summary>What is counted above the line of a share; 0 for other units.</summary>
    public long Top { get; }

    /// <summary>What is counted below the line of a share, or of how many durations it is a quantile; 0 for other units.</summary>
    public long Bottom { get; }

    /// <summary>Whether the value is exact; a quantile of more than 1,000 durations is at most 0.4 % off.</summary>
    public bool IsExact { get; }

    /// <summary>The value as a duration; zero for other units.</summary>
    public TimeSpan Duration => Unit == MetricUnit.Duration && HasValue ? new TimeSpan((long)Number) : TimeSpan.Zero;

    internal static MetricValue None => default;

    /// <summary>The value in words: <c>1,204</c>, <c>62.5 %</c>, <c>4m 30s</c>, <c>12,000.00</c>; <c>-</c> where there is none.</summary>
    public override string ToString() => !HasValue ? "-" : Unit switch
    {
        MetricUnit.Count => Number.ToString("#,##0", CultureInfo.InvariantCulture),
        MetricUnit.Share => (Number * 100).ToString("#,##0.0", CultureInfo.InvariantCulture) + " %",
        MetricUnit.Duration => ScorecardText.Span(Duration),
        MetricUnit.Turns => Number.ToString("#,##0.##", CultureInfo.InvariantCulture),
        _ => Number.ToString("#,##0.00######", CultureInfo.InvariantCulture),
    };

    internal static MetricValue Count(long count) => new(MetricUnit.Count, count, 0, 0, isExact: true);

    internal static MetricValue Share(long top, long bottom) => bottom == 0 ? None : new(MetricUnit.Share, (decimal)top / bottom, top, bottom, isExact: true);

    internal static MetricValue Money(decimal amount) => new(MetricUnit.Money, amount, 0, 0, isExact: true);

    internal static MetricValue Turns(decimal turns) => new(MetricUnit.Turns, turns, 0, 0, isExact: true);

    internal static MetricValue Quantile(DurationSketch? durations, int percent) =>
        durations is null || durations.Count == 0 ? None : new(MetricUnit.Duration, durations.Quantile(percent), 0, durations.Count, durations.IsExact);
}
