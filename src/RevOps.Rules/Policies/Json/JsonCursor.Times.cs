namespace RevOps.Rules;

/// <content>Durations, dates and instants, all of them written as text.</content>
internal readonly partial struct JsonCursor
{
    private delegate bool Parser<T>(string text, out T value, out string? problem);

    /// <summary>Reads a duration such as <c>5m</c>, <c>30d</c> or <c>PT4H</c>. Whether zero makes sense is for the caller to say.</summary>
    public JsonRead<DurationText> AsDuration(bool allowZero = false)
    {
        var read = Parsed<DurationText>(ShapeDiagnostics.NotADuration, "a duration", "`4h`", DurationText.TryParse);
        if (!read.HasValue || allowZero || read.Value != default)
        {
            return read;
        }

        Bag.Report(ShapeDiagnostics.OutOfRange, read.Node!, () => $"{JsonReport.NameOf(read.Node!)} must be longer than nothing.");
        return JsonRead<DurationText>.Nothing(read.Node);
    }

    /// <summary>Reads a period: a duration, or calendar months such as <c>24mo</c>; longer than nothing.</summary>
    public JsonRead<DispositionPeriod> AsPeriod()
    {
        var read = Parsed<DispositionPeriod>(ShapeDiagnostics.NotADuration, "a duration or calendar months", "`90d` or `24mo`", PeriodText.TryParse);
        if (!read.HasValue || read.Value != default)
        {
            return read;
        }

        Bag.Report(ShapeDiagnostics.OutOfRange, read.Node!, () => $"{JsonReport.NameOf(read.Node!)} must be longer than nothing.");
        return JsonRead<DispositionPeriod>.Nothing(read.Node);
    }

    /// <summary>Reads a date such as <c>2026-12-31</c>, at zero time.</summary>
    public JsonRead<DateTime> AsDate() => Parsed<DateTime>(ShapeDiagnostics.NotADate, "a date", "`2026-12-31`", DateText.TryParse);

    /// <summary>Reads an instant such as <c>2026-12-31T08:00:00Z</c>.</summary>
    public JsonRead<DateTimeOffset> AsInstant() => Parsed<DateTimeOffset>(ShapeDiagnostics.NotAnInstant, "an instant", "`2026-12-31T08:00:00Z`", InstantText.TryParse);

    /// <summary>Reads a date, or an instant where a time follows it.</summary>
    public JsonRead<EffectiveBound> AsBound()
    {
        if (Node is JsonSyntaxText { IsFaulty: false } text && text.Text.IndexOf('T') < 0)
        {
            return AsDate() is { HasValue: true } date ? JsonRead<EffectiveBound>.Of(date.Node!, EffectiveBound.On(date.Value)) : JsonRead<EffectiveBound>.Nothing(Node);
        }

        return AsInstant() is { HasValue: true } instant ? JsonRead<EffectiveBound>.Of(instant.Node!, EffectiveBound.At(instant.Value)) : JsonRead<EffectiveBound>.Nothing(Node);
    }

    private JsonRead<T> Parsed<T>(DiagnosticDescriptor kind, string what, string example, Parser<T> parse)
    {
        if (Node is not JsonSyntaxText text)
        {
            return Wrong<T>($"{what} in double quotes, such as {example}");
        }

        if (text.IsFaulty)
        {
            return JsonRead<T>.Nothing(text);
        }

        if (parse(text.Text, out var value, out var problem))
        {
            return JsonRead<T>.Of(text, value);
        }

        Bag.Report(kind, text, () => $"{Quoted.Text(text.Text)} is not {what}. {problem}");
        return JsonRead<T>.Nothing(text);
    }
}
