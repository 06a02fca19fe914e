namespace RevOps.Rules;

/// <summary>
/// A number of a record, an IEEE double. NaN is an error, infinities are numbers. Integers beyond 2^53 and decimals are rounded to the
/// nearest double when they are read.
/// </summary>
public sealed class NumberAttribute : RecordAttribute
{
    internal NumberAttribute(string name, double? min, double? max, AttributeOptions? options)
        : base(name, AttributeType.Number, options)
    {
        if (min is { } low)
        {
            AttributeArguments.Number(low, nameof(min));
        }

        if (max is { } high)
        {
            AttributeArguments.Number(high, nameof(max));
        }

        if (min > max)
        {
            throw new ArgumentException($"The bounds of `{name}` are reversed: the smallest allowed value is above the largest.", nameof(min));
        }

        Min = min;
        Max = max;
    }

    /// <summary>The smallest value that is allowed, inclusive; null for no bound.</summary>
    public double? Min { get; }

    /// <summary>The largest value that is allowed, inclusive; null for no bound.</summary>
    public double? Max { get; }
}
