namespace RevOps.Rules;

/// <summary>A host's number in messages and explanations: as policies write it, and the ones that no policy can write in words.</summary>
internal static class NumberWords
{
    public static string Of(double number) =>
        double.IsNaN(number) ? "NaN"
        : double.IsPositiveInfinity(number) ? "infinity"
        : double.IsNegativeInfinity(number) ? "-infinity"
        : NumberText.Format(number);
}
