namespace RevOps.Rules;

/// <summary>One opportunity as one side counts it: marketing's list, or the CRM. A value.</summary>
public readonly record struct CountedOpportunity
{
    /// <summary>Makes an opportunity.</summary>
    /// <param name="key">The opportunity's key, the same on both sides.</param>
    /// <param name="amount">Its amount; all amounts of a reconciliation are in one currency.</param>
    /// <param name="stage">Its stage, compared ordinally; null when the side does not say, which differs from nothing.</param>
    /// <param name="date">The instant at which it is counted, such as its creation or its close; null when the side does not say, which differs from nothing.</param>
    public CountedOpportunity(RecordKey key, decimal amount, string? stage = null, DateTimeOffset? date = null)
    {
        Key = key;
        Amount = amount;
        Stage = stage;
        Date = date;
    }

    /// <summary>The opportunity's key, the same on both sides.</summary>
    public RecordKey Key { get; }

    /// <summary>Its amount.</summary>
    public decimal Amount { get; }

    /// <summary>Its stage; null when the side does not say.</summary>
    public string? Stage { get; }

    /// <summary>The instant at which it is counted; null when the side does not say.</summary>
    public DateTimeOffset? Date { get; }
}
