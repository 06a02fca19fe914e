namespace RevOps.Rules;

/// <summary>What was added of one measure: how often, how much, how long. Sums are decimal, so that their order never matters.</summary>
internal sealed class Tally
{
    public Tally()
    {
    }

    public Tally(long count, decimal sum, DurationSketch? durations)
    {
        Count = count;
        Sum = sum;
        Durations = durations;
    }

    public long Count { get; private set; }

    public decimal Sum { get; private set; }

    public DurationSketch? Durations { get; private set; }

    public void Add(long count, decimal sum, long duration)
    {
        Count += count;
        Sum += sum;
        if (duration >= 0)
        {
            (Durations ??= new DurationSketch()).Add(duration);
        }
    }

    public void Add(Tally other)
    {
        Count += other.Count;
        Sum += other.Sum;
        if (other.Durations is { } durations)
        {
            (Durations ??= new DurationSketch()).Add(durations);
        }
    }
}
