namespace RevOps.Rules;

/// <summary>What a disposition makes happen. Immutable; the methods here make one of each kind.</summary>
public sealed class DispositionAction
{
    private DispositionAction(
        DispositionActionKind kind, string? track = null, TimeSpan? after = null, DateAttribute? onDate = null, TimeSpan before = default, TextAttribute? survivor = null, bool keepsOwner = false, string? targetStage = null)
    {
        Kind = kind;
        Track = track;
        After = after;
        OnDate = onDate;
        Before = before;
        Survivor = survivor;
        KeepsOwner = keepsOwner;
        TargetStage = targetStage;
    }

    /// <summary>What happens.</summary>
    public DispositionActionKind Kind { get; }

    /// <summary>The nurture track, or the attributes to enrich, or what must change before a disqualified record comes back; null when none is named.</summary>
    public string? Track { get; }

    /// <summary>How long after as-of a recycled record comes back, or a suppression ends; null when a date alone says, or nothing does.</summary>
    public TimeSpan? After { get; }

    /// <summary>The date of the record on which it comes back, at midnight UTC; <see cref="After"/> stands in while it is missing. Null for none.</summary>
    public DateAttribute? OnDate { get; }

    /// <summary>How long before <see cref="OnDate"/> the record comes back; zero by default. An instant that has passed means now.</summary>
    public TimeSpan Before { get; }

    /// <summary>The attribute that names the surviving record of a merge; null for other actions.</summary>
    public TextAttribute? Survivor { get; }

    /// <summary>Whether the record stays with, or comes back to, the same owner.</summary>
    public bool KeepsOwner { get; }

    /// <summary>The stage in which the record is from now on; null when it stays.</summary>
    public string? TargetStage { get; }

    /// <summary>Marketing keeps in touch.</summary>
    /// <param name="track">The nurture track.</param>
    /// <param name="recycleAfter">When the record comes back by itself; null when only an event can bring it back.</param>
    /// <param name="keepsOwner">Whether it stays with the same owner.</param>
    /// <returns>The action.</returns>
    public static DispositionAction Nurture(string track, TimeSpan? recycleAfter = null, bool keepsOwner = false) =>
        new(DispositionActionKind.Nurture, track ?? throw new ArgumentNullException(nameof(track)), recycleAfter, keepsOwner: keepsOwner);

    /// <summary>The record comes back after a time.</summary>
    /// <param name="after">The time, from as-of; a day is 24 hours.</param>
    /// <param name="keepsOwner">Whether it comes back to the same owner.</param>
    /// <returns>The action.</returns>
    public static DispositionAction Recycle(TimeSpan after, bool keepsOwner = false) => new(DispositionActionKind.Recycle, after: after, keepsOwner: keepsOwner);

    /// <summary>The record comes back on a date that it holds.</summary>
    /// <param name="onDate">The date.</param>
    /// <param name="before">How long before that date; zero for the date itself.</param>
    /// <param name="otherwiseAfter">The time from as-of while the date is missing; null when it may not be missing.</param>
    /// <param name="keepsOwner">Whether it comes back to the same owner.</param>
    /// <returns>The action.</returns>
    public static DispositionAction RecycleOn(DateAttribute onDate, TimeSpan before = default, TimeSpan? otherwiseAfter = null, bool keepsOwner = false) =>
        new(DispositionActionKind.Recycle, after: otherwiseAfter, onDate: onDate ?? throw new ArgumentNullException(nameof(onDate)), before: before, keepsOwner: keepsOwner);

    /// <summary>Data is looked up or corrected before anybody works the record again.</summary>
    /// <param name="what">What to enrich; null when nobody said.</param>
    /// <param name="keepsOwner">Whether it stays with the same owner.</param>
    /// <returns>The action.</returns>
    public static DispositionAction Enrich(string? what = null, bool keepsOwner = true) => new(DispositionActionKind.Enrich, what, keepsOwner: keepsOwner);

    /// <summary>The record is routed again, without the owner who gave it back.</summary>
    /// <returns>The action.</returns>
    public static DispositionAction Reroute() => new(DispositionActionKind.Reroute);

    /// <summary>Nobody contacts the record.</summary>
    /// <param name="lasting">For how long, from as-of; null for ever.</param>
    /// <returns>The action.</returns>
    public static DispositionAction Suppress(TimeSpan? lasting = null) => new(DispositionActionKind.Suppress, after: lasting);

    /// <summary>The record is a duplicate and is merged.</summary>
    /// <param name="survivor">The attribute that names the surviving record.</param>
    /// <returns>The action.</returns>
    public static DispositionAction Merge(TextAttribute survivor) =>
        new(DispositionActionKind.Merge, survivor: survivor ?? throw new ArgumentNullException(nameof(survivor)));

    /// <summary>The record is not worked again.</summary>
    /// <param name="untilChanged">What must change before it comes back; null when nothing can bring it back.</param>
    /// <returns>The action.</returns>
    public static DispositionAction Disqualify(string? untilChanged = null) => new(DispositionActionKind.Disqualify, untilChanged);

    /// <summary>This action, and the stage in which the record is from now on.</summary>
    /// <param name="stage">The stage's name; null when it stays.</param>
    /// <returns>The changed copy.</returns>
    public DispositionAction MovingTo(string? stage) => new(Kind, Track, After, OnDate, Before, Survivor, KeepsOwner, stage);
}
