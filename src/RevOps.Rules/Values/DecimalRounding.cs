using System.Globalization;

namespace RevOps.Rules;

/// <summary>
/// The double nearest to a decimal. The runtimes' own conversion divides a rounded mantissa, which is not always the nearest and not always
/// the same; money in cents and the like take the exact short way here, without allocating.
/// </summary>
internal static class DecimalRounding
{
    private const decimal ExactIntegers = 9_007_199_254_740_992m;

    public static double Of(decimal value)
    {
        // Both operands are exact in a double, so that the one division rounds once.
        if (value is > -ExactIntegers / 10_000m and < ExactIntegers / 10_000m)
        {
            var scaled = value * 10_000m;
            if (decimal.Truncate(scaled) == scaled)
            {
                return (long)scaled / 10_000.0;
            }
        }
        else if (value is > -ExactIntegers and < ExactIntegers && decimal.Truncate(value) == value)
        {
            return (long)value;
        }

        return NumberText.TryParse(value.ToString(CultureInfo.InvariantCulture), out var nearest) ? nearest : (double)value;
    }
}
