namespace RevOps.Rules;

/// <summary>What happened to a record, as far as scorecards count. Events of one instant are taken in the order of these members.</summary>
public enum RecordEventKind : byte
{
    /// <summary>The record came into being.</summary>
    Created,

    /// <summary>Something is known of the record: source, campaign, owner, tier.</summary>
    Described,

    /// <summary>The share of required data that is known was measured.</summary>
    Measured,

    /// <summary>The record turned out to be a duplicate of another.</summary>
    DuplicateFound,

    /// <summary>The buyer asked to be contacted.</summary>
    HandRaised,

    /// <summary>The record entered a stage.</summary>
    StageEntered,

    /// <summary>Routing gave the record to a person or a queue.</summary>
    Assigned,

    /// <summary>Somebody else became the owner without routing.</summary>
    OwnerChanged,

    /// <summary>An SLA clock had a state.</summary>
    ClockRead,

    /// <summary>Somebody attempted to reach the buyer.</summary>
    Touched,

    /// <summary>The record was rejected, with a reason.</summary>
    Rejected,

    /// <summary>An opportunity entered a stage, with its amount.</summary>
    OpportunityMoved,

    /// <summary>A contact was linked to an opportunity.</summary>
    ContactLinked,

    /// <summary>A campaign was linked to an opportunity.</summary>
    CampaignLinked,

    /// <summary>A contact responded to a campaign.</summary>
    CampaignResponded,
}
