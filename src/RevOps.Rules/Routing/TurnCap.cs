namespace RevOps.Rules;

/// <summary>
/// The most assignments that a member may get in a time. The window is after its start and up to as-of: an assignment exactly a rolling
/// span before as-of no longer counts, one at midnight does. A value.
/// </summary>
/// <remarks>
/// What counts are the assignments that the host tells (<see cref="RoutingContext.Assignments"/>); for a member of whom it tells nothing, the
/// turns that the rotation itself gave them.
/// </remarks>
public readonly record struct TurnCap
{
    internal TurnCap(int most, CapPeriod period, TimeSpan span)
    {
        Most = most;
        Period = period;
        Span = span;
    }

    /// <summary>The most assignments: 1 to 1,000.</summary>
    public int Most { get; }

    /// <summary>The time in which they count.</summary>
    public CapPeriod Period { get; }

    /// <summary>How far back a rolling cap counts; zero for the others.</summary>
    public TimeSpan Span { get; }

    /// <summary>The cap in words, such as <c>25 a day</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Most} {Time}");

    internal string Time => Period switch
    {
        CapPeriod.Day => "a day",
        CapPeriod.Week => "a week",
        CapPeriod.Month => "a month",
        _ => "within " + SpanText.Of(Span),
    };
}
