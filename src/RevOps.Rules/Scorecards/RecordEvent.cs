namespace RevOps.Rules;

/// <summary>
/// One thing that happened to a record: what scorecards read. They evaluate nothing, so an event says what was decided or done and never what
/// should have been. Immutable.
/// </summary>
/// <remarks>
/// Events of an account, its contacts and its opportunities share one key where pipeline is to be attributed: links are followed inside a
/// record's history. Two events with the same content are one event, given twice.
/// </remarks>
public sealed record RecordEvent
{
    private readonly long _atTicks;

    internal RecordEvent(RecordEventKind kind, RecordKey key, long atTicks) => (Kind, Key, _atTicks) = (kind, key, atTicks);

    private RecordEvent(RecordEventKind kind, RecordKey key, DateTimeOffset at)
        : this(kind, key, at.UtcTicks)
    {
    }

    /// <summary>What happened.</summary>
    public RecordEventKind Kind { get; }

    /// <summary>The record.</summary>
    public RecordKey Key { get; }

    /// <summary>When it happened, in UTC.</summary>
    public DateTimeOffset At => new(_atTicks, TimeSpan.Zero);

    /// <summary>The stage, the reason, the channel, the opportunity or the contact that the event is about; null for none.</summary>
    public string? Name { get; internal init; }

    /// <summary>What the name is linked with: the opportunity's stage, contact or campaign; null for none.</summary>
    public string? Other { get; internal init; }

    /// <summary>What is known of the record; null for other kinds of event.</summary>
    public RecordDimensions? Dimensions { get; internal init; }

    /// <summary>Whom routing gave the record; null for other kinds of event.</summary>
    public RecordAssignment? Assignment { get; internal init; }

    /// <summary>The state of a clock; null for other kinds of event.</summary>
    public RecordClock? Clock { get; internal init; }

    /// <summary>Why the owner is another.</summary>
    public OwnerChange Change { get; internal init; }

    /// <summary>Whether a person touched, and not a machine.</summary>
    public bool IsHuman { get; internal init; }

    /// <summary>How many required values are known.</summary>
    public int KnownValues { get; internal init; }

    /// <summary>How many values are required.</summary>
    public int RequiredValues { get; internal init; }

    /// <summary>The amount of the opportunity; all amounts of a scorecard are in one currency.</summary>
    public decimal Amount { get; internal init; }

    /// <summary>The policy that decided; <see cref="PolicyReference.None"/> when none did.</summary>
    public PolicyReference Policy { get; internal init; } = PolicyReference.None;

    internal long AtTicks => _atTicks;

    /// <summary>The record came into being.</summary>
    /// <param name="key">The record.</param>
    /// <param name="at">When.</param>
    /// <param name="dimensions">What is known of it then; null for nothing.</param>
    /// <returns>The event.</returns>
    public static RecordEvent Created(RecordKey key, DateTimeOffset at, RecordDimensions? dimensions = null) =>
        new(RecordEventKind.Created, key, at) { Dimensions = dimensions };

    /// <summary>Something is known of the record, from then on.</summary>
    /// <param name="key">The record.</param>
    /// <param name="at">From when on it is known.</param>
    /// <param name="dimensions">What is known.</param>
    /// <returns>The event.</returns>
    public static RecordEvent Described(RecordKey key, DateTimeOffset at, RecordDimensions dimensions) =>
        new(RecordEventKind.Described, key, at) { Dimensions = dimensions ?? throw new ArgumentNullException(nameof(dimensions)) };

    /// <summary>The share of required data that is known was measured; of several measurements the latest counts.</summary>
    /// <param name="key">The record.</param>
    /// <param name="at">When.</param>
    /// <param name="known">How many required values are known; not negative.</param>
    /// <param name="required">How many are required; at least <paramref name="known"/>.</param>
    /// <returns>The event.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A count is out of range.</exception>
    public static RecordEvent Measured(RecordKey key, DateTimeOffset at, int known, int required) => known >= 0 && required >= known
        ? new(RecordEventKind.Measured, key, at) { KnownValues = known, RequiredValues = required }
        : throw new ArgumentOutOfRangeException(nameof(known), known, "Between none and all of the required values are known. Count again.");

    /// <summary>The record turned out to be a duplicate: it leaves every number but the count of records and the duplicate rate.</summary>
    /// <param name="key">The record that is merged away.</param>
    /// <param name="at">When.</param>
    /// <param name="survivor">The record that stays; null when it is not known.</param>
    /// <returns>The event.</returns>
    public static RecordEvent DuplicateFound(RecordKey key, DateTimeOffset at, string? survivor = null) => new(RecordEventKind.DuplicateFound, key, at) { Name = survivor };

    /// <summary>The buyer asked to be contacted, which starts the response time.</summary>
    /// <param name="key">The record.</param>
    /// <param name="at">When.</param>
    /// <returns>The event.</returns>
    public static RecordEvent HandRaised(RecordKey key, DateTimeOffset at) => new(RecordEventKind.HandRaised, key, at);

    /// <summary>The record entered a stage.</summary>
    /// <param name="key">The record.</param>
    /// <param name="at">When.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="policy">The policy that allowed it; null when none did.</param>
    /// <returns>The event.</returns>
    public static RecordEvent Entered(RecordKey key, DateTimeOffset at, string stage, PolicyReference? policy = null) =>
        new(RecordEventKind.StageEntered, key, at) { Name = Given(stage, nameof(stage)), Policy = policy ?? PolicyReference.None };

    /// <summary>Routing gave the record to a person or a queue.</summary>
    /// <param name="key">The record.</param>
    /// <param name="at">When.</param>
    /// <param name="assignment">To whom.</param>
    /// <param name="policy">The policy that decided; null when none is stated.</param>
    /// <returns>The event.</returns>
    public static RecordEvent Assigned(RecordKey key, DateTimeOffset at, RecordAssignment assignment, PolicyReference? policy = null) =>
        new(RecordEventKind.Assigned, key, at) { Assignment = assignment ?? throw new ArgumentNullException(nameof(assignment)), Policy = policy ?? PolicyReference.None };

    /// <summary>Somebody else became the owner without routing.</summary>
    /// <param name="key">The record.</param>
    /// <param name="at">When.</param>
    /// <param name="owner">The new owner.</param>
    /// <param name="change">Why.</param>
    /// <returns>The event.</returns>
    public static RecordEvent OwnerChanged(RecordKey key, DateTimeOffset at, string owner, OwnerChange change) =>
        new(RecordEventKind.OwnerChanged, key, at) { Name = Given(owner, nameof(owner)), Change = change };

    /// <summary>A clock had a state.</summary>
    /// <param name="key">The record.</param>
    /// <param name="at">For which instant.</param>
    /// <param name="clock">The state.</param>
    /// <param name="policy">The policy that decided; null when none is stated.</param>
    /// <returns>The event.</returns>
    public static RecordEvent ClockRead(RecordKey key, DateTimeOffset at, RecordClock clock, PolicyReference? policy = null) =>
        new(RecordEventKind.ClockRead, key, at) { Clock = clock, Policy = policy ?? PolicyReference.None };

    /// <summary>Somebody attempted to reach the buyer.</summary>
    /// <param name="key">The record.</param>
    /// <param name="at">When.</param>
    /// <param name="isHuman">Whether a person did, and not a machine.</param>
    /// <param name="channel">How; null when it is not known.</param>
    /// <returns>The event.</returns>
    public static RecordEvent Touched(RecordKey key, DateTimeOffset at, bool isHuman, string? channel = null) =>
        new(RecordEventKind.Touched, key, at) { IsHuman = isHuman, Name = channel };

    /// <summary>The record was rejected.</summary>
    /// <param name="key">The record.</param>
    /// <param name="at">When.</param>
    /// <param name="reason">The code of the reason.</param>
    /// <param name="policy">The policy that decided; null when none is stated.</param>
    /// <returns>The event.</returns>
    public static RecordEvent Rejected(RecordKey key, DateTimeOffset at, string reason, PolicyReference? policy = null) =>
        new(RecordEventKind.Rejected, key, at) { Name = Given(reason, nameof(reason)), Policy = policy ?? PolicyReference.None };

    /// <summary>An opportunity entered a stage.</summary>
    /// <param name="key">The record whose history the opportunity belongs to.</param>
    /// <param name="at">When.</param>
    /// <param name="opportunity">The opportunity.</param>
    /// <param name="stage">Its stage.</param>
    /// <param name="amount">Its amount then.</param>
    /// <returns>The event.</returns>
    public static RecordEvent OpportunityMoved(RecordKey key, DateTimeOffset at, string opportunity, string stage, decimal amount) =>
        new(RecordEventKind.OpportunityMoved, key, at) { Name = Given(opportunity, nameof(opportunity)), Other = Given(stage, nameof(stage)), Amount = amount };

    /// <summary>A contact was linked to an opportunity.</summary>
    /// <param name="key">The record whose history the opportunity belongs to.</param>
    /// <param name="at">When.</param>
    /// <param name="opportunity">The opportunity.</param>
    /// <param name="contact">The contact.</param>
    /// <returns>The event.</returns>
    public static RecordEvent ContactLinked(RecordKey key, DateTimeOffset at, string opportunity, string contact) =>
        new(RecordEventKind.ContactLinked, key, at) { Name = Given(opportunity, nameof(opportunity)), Other = Given(contact, nameof(contact)) };

    /// <summary>A campaign was linked to an opportunity: its buyers responded to it.</summary>
    /// <param name="key">The record whose history the opportunity belongs to.</param>
    /// <param name="at">When the response was.</param>
    /// <param name="opportunity">The opportunity.</param>
    /// <param name="campaign">The campaign.</param>
    /// <returns>The event.</returns>
    public static RecordEvent CampaignLinked(RecordKey key, DateTimeOffset at, string opportunity, string campaign) =>
        new(RecordEventKind.CampaignLinked, key, at) { Name = Given(opportunity, nameof(opportunity)), Other = Given(campaign, nameof(campaign)) };

    /// <summary>A contact responded to a campaign.</summary>
    /// <param name="key">The record whose history the contact belongs to.</param>
    /// <param name="at">When.</param>
    /// <param name="contact">The contact.</param>
    /// <param name="campaign">The campaign.</param>
    /// <returns>The event.</returns>
    public static RecordEvent CampaignResponded(RecordKey key, DateTimeOffset at, string contact, string campaign) =>
        new(RecordEventKind.CampaignResponded, key, at) { Name = Given(contact, nameof(contact)), Other = Given(campaign, nameof(campaign)) };

    private static string Given(string text, string parameter) =>
        string.IsNullOrEmpty(text) ? throw new ArgumentException("An event names what it is about. Give a text that is not empty.", parameter) : text;
}
