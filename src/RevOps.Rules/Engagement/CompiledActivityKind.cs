namespace RevOps.Rules;

/// <summary>A kind of activity, compiled: points as a size and a sign, times as numbers. Immutable.</summary>
internal sealed class CompiledActivityKind
{
    private readonly ActivityDecay _decay;
    private readonly long _size;
    private readonly long _halfLife;

    public CompiledActivityKind(ActivityKind kind, ActivityDecay decay)
    {
        Source = kind;
        _decay = kind.Decay ?? decay;
        _size = Math.Abs(kind.Points.Thousandths);
        _halfLife = _decay.Kind == ActivityDecayKind.HalfLife ? _decay.Span.Ticks / TimeSpan.TicksPerSecond : 0;
        IsNegative = kind.Points < Points.Zero;
        Cap = kind.Cap is { } cap ? cap.Thousandths : long.MaxValue;
    }

    public ActivityKind Source { get; }

    public bool IsNegative { get; }

    private long Cap { get; }

    /// <summary>Whether an activity is too old to give anything.</summary>
    public bool IsExpired(long atTicks, long asOfTicks) => _decay.Kind switch
    {
        ActivityDecayKind.Window => asOfTicks - atTicks > _decay.Span.Ticks,
        ActivityDecayKind.Months => atTicks < MonthsBefore(asOfTicks),
        _ => false,
    };

    /// <summary>The points of an activity before decay, in thousandths.</summary>
    public long Worth(long multiplier) => Signed(DecayTable.Decayed(_size, multiplier, age: 0, halfLife: 0));

    /// <summary>The points of an activity after decay, in thousandths; for one that is not expired.</summary>
    public long Given(long atTicks, long asOfTicks, long multiplier) =>
        Signed(DecayTable.Decayed(_size, multiplier, (asOfTicks - atTicks) / TimeSpan.TicksPerSecond, _halfLife));

    /// <summary>What the cap leaves of the sum of the kind's activities.</summary>
    public long Capped(long sum) => IsNegative ? Math.Max(sum, -Cap) : Math.Min(sum, Cap);

    private long Signed(long size) => IsNegative ? -size : size;

    private long MonthsBefore(long asOfTicks)
    {
        var asOf = new DateTime(asOfTicks);
        return ((asOf.Year - 1) * 12) + asOf.Month > _decay.Months ? asOf.AddMonths(-_decay.Months).Ticks : 0;
    }
}
