using System.Globalization;
using System.Text;

namespace RevOps.Rules;

internal static partial class NumberText
{
    private const long LastInteger = 1L << 53;

    /// <summary>
    /// The shortest text that reads back as this double, and among those the nearest to it, in the form of ECMAScript and RFC 8785:
    /// <c>0</c> for -0 too, plain digits below 10^21, an exponent from there on and below 10^-6.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is NaN or infinite, which no JSON number is.</exception>
    public static string Format(double value)
    {
        if (double.IsNaN(value) || double.IsInfinity(value))
        {
            throw new ArgumentOutOfRangeException(nameof(value), "NaN and infinity have no form in JSON: give a finite number.");
        }

        if (Math.Abs(value) <= LastInteger && (long)value is var integer && integer == value)
        {
            return integer.ToString(CultureInfo.InvariantCulture);
        }

        var text = new StringBuilder();
        if (value < 0)
        {
            text.Append('-');
        }

        var (digits, magnitude) = ShortestDecimal.Of(Math.Abs(value));
        return Layout(text, digits, magnitude).ToString();
    }

    /// <summary>Writes 0.<paramref name="digits"/> x 10^<paramref name="magnitude"/>.</summary>
    private static StringBuilder Layout(StringBuilder text, string digits, int magnitude)
    {
        if (magnitude is > 21 or <= -6)
        {
            text.Append(digits[0]);
            if (digits.Length > 1)
            {
                text.Append('.').Append(digits, 1, digits.Length - 1);
            }

            var exponent = magnitude - 1;
            return text.Append('e').Append(exponent < 0 ? '-' : '+').Append(Math.Abs(exponent).ToString(CultureInfo.InvariantCulture));
        }

        if (magnitude <= 0)
        {
            return text.Append("0.").Append('0', -magnitude).Append(digits);
        }

        return digits.Length <= magnitude
            ? text.Append(digits).Append('0', magnitude - digits.Length)
            : text.Append(digits, 0, magnitude).Append('.').Append(digits, magnitude, digits.Length - magnitude);
    }
}
