using System.Globalization;

namespace RevOps.Rules;

/// <summary>The number that a target asks for. Whether it is a floor or a ceiling is the metric's matter. A value.</summary>
public readonly record struct MetricGoal
{
    private MetricGoal(MetricUnit unit, long amount)
    {
        Unit = unit;
        Amount = amount;
    }

    /// <summary>What the goal is measured in.</summary>
    public MetricUnit Unit { get; }

    // Thousandths of a percent, of a currency unit or of a turn; whole counts; ticks.
    internal long Amount { get; }

    /// <summary>The goal in the unit of <see cref="MetricValue.Number"/>.</summary>
    public decimal Number => Unit switch
    {
        MetricUnit.Share => Amount / 100_000m,
        MetricUnit.Money or MetricUnit.Turns => Amount / 1_000m,
        _ => Amount,
    };

    /// <summary>A share in percent.</summary>
    /// <param name="percent">The percent; at most three decimals count.</param>
    /// <returns>The goal.</returns>
    public static MetricGoal Percent(decimal percent) => new(MetricUnit.Share, Thousandths(percent));

    /// <summary>A duration.</summary>
    /// <param name="span">The span of exact time, in whole seconds.</param>
    /// <returns>The goal.</returns>
    public static MetricGoal Within(TimeSpan span) => new(MetricUnit.Duration, span.Ticks);

    /// <summary>A number of records, events or clocks.</summary>
    /// <param name="count">The number.</param>
    /// <returns>The goal.</returns>
    public static MetricGoal Count(long count) => new(MetricUnit.Count, count);

    /// <summary>An amount of money.</summary>
    /// <param name="amount">The amount; at most three decimals count.</param>
    /// <returns>The goal.</returns>
    public static MetricGoal Money(decimal amount) => new(MetricUnit.Money, Thousandths(amount));

    /// <summary>A number of turns.</summary>
    /// <param name="turns">The turns; at most three decimals count.</param>
    /// <returns>The goal.</returns>
    public static MetricGoal Turns(decimal turns) => new(MetricUnit.Turns, Thousandths(turns));

    /// <summary>The goal in words: <c>80 %</c>, <c>5m</c>, <c>1,000,000</c>.</summary>
    public override string ToString() => Unit switch
    {
        MetricUnit.Share => (Amount / 1_000m).ToString("#,##0.###", CultureInfo.InvariantCulture) + " %",
        MetricUnit.Duration => ScorecardText.Span(new TimeSpan(Amount)),
        _ => Number.ToString("#,##0.###", CultureInfo.InvariantCulture),
    };

    internal static MetricGoal FromAmount(MetricUnit unit, long amount) => new(unit, amount);

    private static long Thousandths(decimal number) => number is > -9_000_000_000_000_000m and < 9_000_000_000_000_000m
        ? (long)decimal.Round(number * 1_000m)
        : throw new ArgumentOutOfRangeException(nameof(number), number, "A goal lies within nine quadrillions. Give a smaller number.");
}
