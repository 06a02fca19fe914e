using System.Globalization;
using System.Text;

namespace RevOps.Rules;

/// <content>Numbers. Bounds are inclusive.</content>
internal readonly partial struct JsonCursor
{
    private const int PointDecimals = 3;

    /// <summary>Reads a finite number.</summary>
    public JsonRead<double> AsNumber(double? min = null, double? max = null)
    {
        if (!TryNumber("a number", out var number))
        {
            return JsonRead<double>.Nothing(Node);
        }

        if (!NumberText.TryParse(number.Raw, out var value))
        {
            Bag.Report(ShapeDiagnostics.OutOfRange, number, () => $"{Written(number)} is larger than any number that can be kept.");
            return JsonRead<double>.Nothing(Node);
        }

        return InRange(number, value, min, max, NumberText.Format);
    }

    /// <summary>Reads a whole number. <c>5.0</c> and <c>5e0</c> are whole too.</summary>
    public JsonRead<long> AsInteger(long? min = null, long? max = null) =>
        Scaled("a whole number", 0, min, max, "must be a whole number", static value => value.ToString(CultureInfo.InvariantCulture));

    /// <summary>Reads points and gives thousandths: <c>7.5</c> is 7,500. The bounds are thousandths too.</summary>
    public JsonRead<long> AsPoints(long? minThousandths = null, long? maxThousandths = null) =>
        Scaled("a number of points", PointDecimals, minThousandths, maxThousandths, "must have at most three decimals", DecimalText.FormatThousandths);

    private JsonRead<long> Scaled(string expected, int decimals, long? min, long? max, string rule, Func<long, string> format)
    {
        if (!TryNumber(expected, out var number))
        {
            return JsonRead<long>.Nothing(Node);
        }

        switch (DecimalText.TryScale(number.Raw, decimals, out var value))
        {
            case DecimalOutcome.TooPrecise:
                Bag.Report(ShapeDiagnostics.TooPrecise, number, () => $"{JsonReport.NameOf(number)} {rule}, not {Written(number)}.");
                return JsonRead<long>.Nothing(Node);
            case DecimalOutcome.OutOfRange:
                Bag.Report(ShapeDiagnostics.OutOfRange, number, () => $"{JsonReport.NameOf(number)} {Bounds(min, max, format)}, not {Written(number)}.");
                return JsonRead<long>.Nothing(Node);
            default:
                return InRange(number, value, min, max, format);
        }
    }

    private bool TryNumber(string expected, out JsonSyntaxNumber number)
    {
        if (Node is JsonSyntaxNumber given)
        {
            number = given;
            return !given.IsFaulty;
        }

        Wrong<double>(expected, Unquoted);
        number = null!;
        return false;
    }

    private JsonRead<T> InRange<T>(JsonSyntaxNumber number, T value, T? min, T? max, Func<T, string> format)
        where T : struct, IComparable<T>
    {
        if (!(min is { } low && value.CompareTo(low) < 0) && !(max is { } high && value.CompareTo(high) > 0))
        {
            return JsonRead<T>.Of(number, value);
        }

        Bag.Report(ShapeDiagnostics.OutOfRange, number, () => $"{JsonReport.NameOf(number)} {Bounds(min, max, format)}, not {Written(number)}.");
        return JsonRead<T>.Nothing(number);
    }

    private static string Bounds<T>(T? min, T? max, Func<T, string> format)
        where T : struct => (min, max) switch
        {
            ({ } low, { } high) => $"must lie between `{format(low)}` and `{format(high)}`",
            ({ } low, null) => $"must be at least `{format(low)}`",
            (null, { } high) => $"must be at most `{format(high)}`",
            _ => "must fit 64 bits",
        };

    private static string Written(JsonSyntaxNumber number) => Quoted.Text(Encoding.ASCII.GetString(number.Raw.ToArray()));

    private static string? Unquoted(JsonSyntaxNode node) =>
        node is JsonSyntaxText { IsFaulty: false, Text.Length: > 0 and <= 40 } text && double.TryParse(text.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)
            ? $"Write {Quoted.Text(text.Text)} without quotes."
            : null;
}
