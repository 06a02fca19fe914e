namespace RevOps.Rules;

/// <summary>How the points of an activity change as it ages. Immutable.</summary>
public sealed class ActivityDecay : IEquatable<ActivityDecay>
{
    private ActivityDecay(ActivityDecayKind kind, TimeSpan span, int months)
    {
        Kind = kind;
        Span = span;
        Months = months;
    }

    /// <summary>The points stay, however old the activity is.</summary>
    public static ActivityDecay None { get; } = new(ActivityDecayKind.None, TimeSpan.Zero, 0);

    /// <summary>How the points change.</summary>
    public ActivityDecayKind Kind { get; }

    /// <summary>The half-life or the window; zero for the others.</summary>
    public TimeSpan Span { get; }

    /// <summary>The calendar months; zero for the others.</summary>
    public int Months { get; }

    /// <summary>The points halve with every half-life, in steps of a 1,024th of it.</summary>
    /// <param name="halfLife">The half-life: whole seconds, more than zero, at most a hundred years. A day is 24 hours.</param>
    /// <returns>The decay.</returns>
    public static ActivityDecay HalfLife(TimeSpan halfLife) => new(ActivityDecayKind.HalfLife, halfLife, 0);

    /// <summary>The points stay from as-of minus the window to as-of, both inclusive, and are nothing before.</summary>
    /// <param name="window">The window: whole seconds, more than zero, at most a hundred years. A day is 24 hours.</param>
    /// <returns>The decay.</returns>
    public static ActivityDecay Window(TimeSpan window) => new(ActivityDecayKind.Window, window, 0);

    /// <summary>
    /// The points stay for calendar months: from the same time of the same day so many months before as-of, in UTC, inclusive; where that month
    /// is too short, from its last day.
    /// </summary>
    /// <param name="months">The months: from 1 to 1,200.</param>
    /// <returns>The decay.</returns>
    public static ActivityDecay CalendarMonths(int months) => new(ActivityDecayKind.Months, TimeSpan.Zero, months);

    /// <inheritdoc/>
    public bool Equals(ActivityDecay? other) => other is not null && Kind == other.Kind && Span == other.Span && Months == other.Months;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ActivityDecay);

    /// <inheritdoc/>
    public override int GetHashCode() => ((int)Kind * 397) ^ Span.GetHashCode() ^ Months;
}
