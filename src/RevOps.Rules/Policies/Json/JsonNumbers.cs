using System.Globalization;
using System.Text;

namespace RevOps.Rules;

/// <summary>The one place where JSON numbers become doubles, and the other way round.</summary>
internal static class JsonNumbers
{
    /// <summary>Reads a number that follows JSON's grammar; false where it is beyond what a double holds.</summary>
    public static bool TryParse(ReadOnlySpan<byte> raw, out double value) =>
        double.TryParse(Encoding.ASCII.GetString(raw.ToArray()), NumberStyles.Float, CultureInfo.InvariantCulture, out value) && !double.IsInfinity(value);

    /// <summary>Writes a finite number as RFC 8785 does.</summary>
    public static string Format(double value)
    {
        if (double.IsNaN(value) || double.IsInfinity(value))
        {
            throw new ArgumentOutOfRangeException(nameof(value), "JSON has no number for this: a policy's numbers are finite.");
        }

        return EcmaScriptNumber.Format(value);
    }

    /// <summary>Writes a fixed-point number of thousandths with as few decimals as it needs.</summary>
    public static string FormatThousandths(long thousandths)
    {
        var digits = thousandths.ToString("0000", CultureInfo.InvariantCulture);
        var whole = digits.Substring(0, digits.Length - 3);
        var decimals = digits.Substring(digits.Length - 3).TrimEnd('0');
        return decimals.Length == 0 ? whole : whole + "." + decimals;
    }
}
