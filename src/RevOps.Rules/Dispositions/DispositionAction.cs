namespace RevOps.Rules;

/// <summary>
/// What a disposition makes happen: one of the seven actions. A closed hierarchy, immutable; the methods here make one of each kind.
/// </summary>
public abstract class DispositionAction
{
    private protected DispositionAction(DispositionReturn? comesBack = null, bool keepsOwner = false, string? targetStage = null)
    {
        ComesBack = comesBack;
        KeepsOwner = keepsOwner;
        TargetStage = targetStage;
    }

    /// <summary>What happens.</summary>
    public abstract DispositionActionKind Kind { get; }

    /// <summary>What brings the record back; null when nothing does, or when it never left.</summary>
    public DispositionReturn? ComesBack { get; }

    /// <summary>Whether the record stays with, or comes back to, the same owner.</summary>
    public bool KeepsOwner { get; }

    /// <summary>The stage in which the record is from now on; null when it stays.</summary>
    public string? TargetStage { get; }

    /// <summary>Marketing keeps in touch.</summary>
    /// <param name="track">The nurture track.</param>
    /// <param name="recycleAfter">When the record comes back by itself; null when nothing brings it back.</param>
    /// <param name="keepsOwner">Whether it stays with the same owner.</param>
    /// <returns>The action.</returns>
    public static DispositionAction Nurture(string track, DispositionPeriod? recycleAfter = null, bool keepsOwner = false) =>
        new NurtureAction(track ?? throw new ArgumentNullException(nameof(track)), recycleAfter is { } after ? DispositionReturn.In(after) : null, keepsOwner);

    /// <summary>Marketing keeps in touch.</summary>
    /// <param name="track">The nurture track.</param>
    /// <param name="comesBack">What brings the record back.</param>
    /// <param name="keepsOwner">Whether it stays with the same owner.</param>
    /// <returns>The action.</returns>
    public static DispositionAction Nurture(string track, DispositionReturn comesBack, bool keepsOwner = false) =>
        new NurtureAction(track ?? throw new ArgumentNullException(nameof(track)), comesBack ?? throw new ArgumentNullException(nameof(comesBack)), keepsOwner);

    /// <summary>The record comes back after a time.</summary>
    /// <param name="after">The time, from as-of; a day is 24 hours.</param>
    /// <param name="keepsOwner">Whether it comes back to the same owner.</param>
    /// <returns>The action.</returns>
    public static DispositionAction Recycle(DispositionPeriod after, bool keepsOwner = false) => new RecycleAction(DispositionReturn.In(after), keepsOwner);

    /// <summary>The record comes back.</summary>
    /// <param name="comesBack">What brings it back.</param>
    /// <param name="keepsOwner">Whether it comes back to the same owner.</param>
    /// <returns>The action.</returns>
    public static DispositionAction Recycle(DispositionReturn comesBack, bool keepsOwner = false) =>
        new RecycleAction(comesBack ?? throw new ArgumentNullException(nameof(comesBack)), keepsOwner);

    /// <summary>The record comes back on a date that it holds.</summary>
    /// <param name="onDate">The date.</param>
    /// <param name="before">How long before that date; null for the date itself.</param>
    /// <param name="otherwiseAfter">The time from as-of while the date is missing; null when it may not be missing.</param>
    /// <param name="keepsOwner">Whether it comes back to the same owner.</param>
    /// <returns>The action.</returns>
    public static DispositionAction RecycleOn(DateAttribute onDate, DispositionPeriod? before = null, DispositionPeriod? otherwiseAfter = null, bool keepsOwner = false) =>
        new RecycleAction(DispositionReturn.On(onDate, before, otherwiseAfter), keepsOwner);

    /// <summary>Data is looked up or corrected before anybody works the record again; it stays with its owner.</summary>
    /// <param name="attributes">What to enrich; at least one.</param>
    /// <returns>The action.</returns>
    public static DispositionAction Enrich(params RecordAttribute[] attributes) => Enrich(attributes, keepsOwner: true);

    /// <summary>Data is looked up or corrected before anybody works the record again.</summary>
    /// <param name="attributes">What to enrich; at least one.</param>
    /// <param name="keepsOwner">Whether it stays with the same owner.</param>
    /// <returns>The action.</returns>
    public static DispositionAction Enrich(IEnumerable<RecordAttribute> attributes, bool keepsOwner) =>
        new EnrichAction([.. attributes ?? throw new ArgumentNullException(nameof(attributes))], keepsOwner);

    /// <summary>The record is routed again.</summary>
    /// <param name="excludes">Who does not get it again.</param>
    /// <returns>The action.</returns>
    public static DispositionAction Reroute(RerouteExclusion excludes = RerouteExclusion.AllHolders) => new RerouteAction(excludes);

    /// <summary>Nobody contacts the record.</summary>
    /// <param name="lasting">For how long, from as-of; null for ever.</param>
    /// <returns>The action.</returns>
    public static DispositionAction Suppress(DispositionPeriod? lasting = null) => new SuppressAction(lasting is { } time ? DispositionReturn.In(time) : null);

    /// <summary>Nobody contacts the record until a date that it holds.</summary>
    /// <param name="until">The date.</param>
    /// <param name="otherwiseLasting">For how long while the date is missing; null when it may not be missing.</param>
    /// <returns>The action.</returns>
    public static DispositionAction SuppressUntil(DateAttribute until, DispositionPeriod? otherwiseLasting = null) => new SuppressAction(DispositionReturn.On(until, otherwiseAfter: otherwiseLasting));

    /// <summary>The record is a duplicate and is merged.</summary>
    /// <param name="survivor">The attribute that names the surviving record.</param>
    /// <returns>The action.</returns>
    public static DispositionAction Merge(TextAttribute survivor) => new MergeAction(survivor ?? throw new ArgumentNullException(nameof(survivor)));

    /// <summary>The record is not worked again.</summary>
    /// <param name="comesBack">What brings it back all the same, such as a change of what disqualified it; null when nothing does.</param>
    /// <returns>The action.</returns>
    public static DispositionAction Disqualify(DispositionReturn? comesBack = null) => new DisqualifyAction(comesBack);

    /// <summary>This action, and the stage in which the record is from now on.</summary>
    /// <param name="stage">The stage's name; null when it stays.</param>
    /// <returns>The changed copy.</returns>
    public abstract DispositionAction MovingTo(string? stage);
}
