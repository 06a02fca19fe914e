namespace RevOps.Rules;

/// <summary>A record's time in one stage, as its history tells. Immutable.</summary>
public sealed class StageVisit
{
    /// <summary>Makes a visit.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="enteredAt">When the record entered.</param>
    /// <param name="leftAt">When it left; null while it is there.</param>
    /// <param name="time">How long it was there, up to as-of.</param>
    /// <param name="dueAt">Until when it was allowed to stay; null when the policy does not say.</param>
    public StageVisit(string stage, DateTimeOffset enteredAt, DateTimeOffset? leftAt, TimeSpan time, DateTimeOffset? dueAt)
    {
        Stage = stage ?? throw new ArgumentNullException(nameof(stage));
        EnteredAt = enteredAt;
        LeftAt = leftAt;
        Time = time;
        DueAt = dueAt;
    }

    /// <summary>The stage.</summary>
    public string Stage { get; }

    /// <summary>When the record entered.</summary>
    public DateTimeOffset EnteredAt { get; }

    /// <summary>When it left; null while it is there.</summary>
    public DateTimeOffset? LeftAt { get; }

    /// <summary>How long it was there, up to as-of.</summary>
    public TimeSpan Time { get; }

    /// <summary>Until when it was allowed to stay, inclusive; null when the policy does not say.</summary>
    public DateTimeOffset? DueAt { get; }

    /// <summary>Whether it stayed for longer.</summary>
    public bool IsStale => EnteredAt + Time > DueAt;

    /// <summary>The visit in one line.</summary>
    public override string ToString() => FormattableString.Invariant($"{Stage}: {Time:c}{(IsStale ? ", stale" : string.Empty)}");
}
