using System.Globalization;

namespace RevOps.Rules;

/// <summary>Periods as documents write them: a duration, or calendar months as <c>24mo</c> (<c>P24M</c> of ISO 8601).</summary>
internal static class PeriodText
{
    private const string Months = "mo";

    public static JsonContent Of(DispositionPeriod period) => period.Months == 0 ? DurationForm.Of(period.Time) : JsonContent.Of(period.ToString());

    public static bool TryParse(string text, out DispositionPeriod period, out string? problem)
    {
        period = default;
        if (MonthsOf(text) is not { } digits)
        {
            var isDuration = DurationText.TryParse(text, out var duration, out problem);
            period = duration.Exact;
            return isDuration;
        }

        if (digits.Length > 9 || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var months) || months > DispositionPeriod.MostMonths)
        {
            problem = FormattableString.Invariant($"It is too long: calendar months are at most a hundred years, `{DispositionPeriod.MostMonths}mo`.");
            return false;
        }

        period = DispositionPeriod.OfMonths(months);
        problem = null;
        return true;
    }

    private static string? MonthsOf(string text)
    {
        var digits = text.EndsWith(Months, StringComparison.Ordinal) ? text.Substring(0, text.Length - Months.Length)
            : text.Length > 2 && text[0] == 'P' && text[text.Length - 1] == 'M' ? text.Substring(1, text.Length - 2)
            : string.Empty;
        return digits.Length > 0 && digits.All(c => c is >= '0' and <= '9') ? digits : null;
    }
}
