namespace RevOps.Rules;

/// <summary>A weight that holds from a date on. A value.</summary>
public readonly record struct DatedWeight
{
    internal DatedWeight(DateTime from, int weight)
    {
        From = from;
        Weight = weight;
    }

    /// <summary>The first date on which the weight holds, in the member's zone; at zero time.</summary>
    public DateTime From { get; }

    /// <summary>The weight: 1 to 1,000,000.</summary>
    public int Weight { get; }
}
