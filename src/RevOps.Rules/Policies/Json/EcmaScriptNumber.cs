using System.Globalization;
using System.Text;

namespace RevOps.Rules;

/// <summary>Lays the shortest digits of a double out as ECMAScript does, which RFC 8785 follows.</summary>
internal static class EcmaScriptNumber
{
    public static string Format(double value)
    {
        if (value == 0)
        {
            return "0";
        }

        var (digits, point) = ShortestDigits(Math.Abs(value));
        var text = new StringBuilder(value < 0 ? "-" : "");
        if (point is > 21 or < -5)
        {
            text.Append(digits[0]);
            if (digits.Length > 1)
            {
                text.Append('.').Append(digits, 1, digits.Length - 1);
            }

            return text.Append('e').Append((point - 1).ToString("+0;-0", CultureInfo.InvariantCulture)).ToString();
        }

        if (point <= 0)
        {
            return text.Append("0.").Append('0', -point).Append(digits).ToString();
        }

        return point >= digits.Length
            ? text.Append(digits).Append('0', point - digits.Length).ToString()
            : text.Append(digits, 0, point).Append('.').Append(digits, point, digits.Length - point).ToString();
    }

    // The value is 0.DIGITS times ten to the power of POINT. The fewest digits that read back to the same double are looked for,
    // since runtimes disagree on what "R" gives.
    private static (string Digits, int Point) ShortestDigits(double value)
    {
        // Below this a double keeps fewer than 15 digits, and a shorter text than 15 may be enough.
        const double LeastNormal = 2.2250738585072014E-308;
        for (var precision = value < LeastNormal ? 1 : 15; ; precision++)
        {
            var text = value.ToString("E" + (precision - 1).ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
            if (precision >= 17 || double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture) == value)
            {
                var parts = text.Split('E');
                var digits = parts[0].Replace(".", "").TrimEnd('0');
                return (digits, int.Parse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) + 1);
            }
        }
    }
}
