namespace RevOps.Rules;

/// <summary>One line of a reconciliation that needs an explanation: everything but a match. A value.</summary>
public readonly record struct ReconciliationLine
{
    internal ReconciliationLine(ReconciliationFinding finding, CountedOpportunity? marketing, CountedOpportunity? crm, bool stageDiffers = false, bool dateDiffers = false)
    {
        Finding = finding;
        Marketing = marketing;
        Crm = crm;
        StageDiffers = stageDiffers;
        DateDiffers = dateDiffers;
    }

    /// <summary>What was found.</summary>
    public ReconciliationFinding Finding { get; }

    /// <summary>The opportunity as marketing counts it; null where it does not.</summary>
    public CountedOpportunity? Marketing { get; }

    /// <summary>The opportunity as the CRM counts it; null where it does not.</summary>
    public CountedOpportunity? Crm { get; }

    /// <summary>The opportunity's key.</summary>
    public RecordKey Key => (Marketing ?? Crm)?.Key ?? RecordKey.None;

    /// <summary>What the line adds to marketing's total over the CRM's; the deltas of all lines are the whole difference.</summary>
    public decimal Delta => (Marketing?.Amount ?? 0) - (Crm?.Amount ?? 0);

    /// <summary>Whether both sides count it with different amounts.</summary>
    public bool AmountDiffers => Marketing is not null && Crm is not null && Delta != 0;

    /// <summary>Whether both sides count it in different stages.</summary>
    public bool StageDiffers { get; }

    /// <summary>Whether both sides count it at different dates.</summary>
    public bool DateDiffers { get; }
}
