namespace RevOps.Rules;

/// <summary>Spans of time as documents write them: whole days, then the rest.</summary>
internal static class DurationForm
{
    public static JsonContent Of(TimeSpan span)
    {
        var days = Math.Min(span.Days, DurationText.LongestDays);
        return JsonContent.Of(new DurationText(days, span - TimeSpan.FromDays(days)).ToString());
    }
}
