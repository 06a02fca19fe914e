namespace RevOps.Rules;

/// <summary>Numbers in messages and explanations: the canonical text, and words for what JSON has none for.</summary>
internal static class ShownNumber
{
    public static string Of(double number) =>
        double.IsNaN(number) ? "NaN"
        : double.IsPositiveInfinity(number) ? "Infinity"
        : double.IsNegativeInfinity(number) ? "-Infinity"
        : NumberText.Format(number);
}
