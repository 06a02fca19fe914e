namespace RevOps.Rules.Benchmarks;

/// <summary>
/// What somebody writes who needs the same semantics without the library: three-valued comparisons under the same fold, as static methods.
/// </summary>
internal static class ByHand
{
    public static Verdict Is(string? value, string folded) =>
        value is null ? Verdict.Unknown : Of(TextFold.EqualsFolded(value.AsSpan(), folded.AsSpan()));

    public static Verdict In(string? value, string[] folded)
    {
        if (value is null)
        {
            return Verdict.Unknown;
        }

        foreach (var each in folded)
        {
            if (TextFold.EqualsFolded(value.AsSpan(), each.AsSpan()))
            {
                return Verdict.Met;
            }
        }

        return Verdict.NotMet;
    }

    public static Verdict EndsWith(string? value, string folded) => value is null ? Verdict.Unknown : Of(TextFold.EndsWithFolded(value.AsSpan(), folded.AsSpan()));

    public static Verdict StartsWith(string? value, string folded) => value is null ? Verdict.Unknown : Of(TextFold.StartsWithFolded(value.AsSpan(), folded.AsSpan()));

    public static Verdict Contains(string? value, string folded) => value is null ? Verdict.Unknown : Of(TextFold.ContainsFolded(value.AsSpan(), folded.AsSpan()));

    public static Verdict Between(double? value, double lower, double upper) => value is { } number ? Of(number >= lower && number <= upper) : Verdict.Unknown;

    public static Verdict AtLeast(double? value, double lower) => value is { } number ? Of(number >= lower) : Verdict.Unknown;

    public static Verdict Flag(bool? value, bool expected) => value is { } flag ? Of(flag == expected) : Verdict.Unknown;

    public static Verdict WithinLast(DateTimeOffset? value, DateTimeOffset asOf, TimeSpan span) =>
        value is { } instant ? Of(instant.UtcTicks >= asOf.UtcTicks - span.Ticks && instant.UtcTicks <= asOf.UtcTicks) : Verdict.Unknown;

    public static Verdict OlderThan(DateTime? value, DateTimeOffset asOf, int days) =>
        value is { } date ? Of(date.Ticks < asOf.UtcDateTime.Date.Ticks - (days * TimeSpan.TicksPerDay)) : Verdict.Unknown;

    public static Verdict AnyOf(string[]? set, string[] folded)
    {
        if (set is null)
        {
            return Verdict.Unknown;
        }

        foreach (var element in set)
        {
            if (In(element, folded) == Verdict.Met)
            {
                return Verdict.Met;
            }
        }

        return Verdict.NotMet;
    }

    /// <summary>Takes one more operand of a conjunction; false when it is decided.</summary>
    public static bool And(ref Verdict all, Verdict next)
    {
        all = next == Verdict.NotMet ? next : all == Verdict.Met ? next : all;
        return next != Verdict.NotMet;
    }

    /// <summary>Takes one more operand of a disjunction; false when it is decided.</summary>
    public static bool Or(ref Verdict any, Verdict next)
    {
        any = next == Verdict.Met ? next : any == Verdict.NotMet ? next : any;
        return next != Verdict.Met;
    }

    public static Verdict Not(Verdict verdict) => verdict switch { Verdict.Met => Verdict.NotMet, Verdict.NotMet => Verdict.Met, _ => verdict };

    private static Verdict Of(bool met) => met ? Verdict.Met : Verdict.NotMet;
}
