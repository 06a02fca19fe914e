namespace RevOps.Rules;

/// <summary>Dates on which a member is away, both of them included, in the member's zone. A value.</summary>
public readonly record struct OutOfOffice
{
    internal OutOfOffice(DateTime firstDate, DateTime lastDate)
    {
        FirstDate = firstDate;
        LastDate = lastDate;
    }

    /// <summary>The first date away; at zero time.</summary>
    public DateTime FirstDate { get; }

    /// <summary>The last date away; at zero time.</summary>
    public DateTime LastDate { get; }
}
