namespace RevOps.Rules;

/// <summary>
/// What brings a record back that was taken out of work: a date that it holds, a time since, a criterion, or a change of named attributes; any one
/// of them is enough, once a cooldown is over. Immutable; start with a static method, and add others with those whose names begin with Or.
/// </summary>
public sealed class DispositionReturn
{
    private DispositionReturn(
        DispositionPeriod? after = null, DateAttribute? onDate = null, DispositionPeriod? before = null, Criterion? when = null, IReadOnlyList<RecordAttribute>? changed = null, DispositionPeriod? cooldown = null)
    {
        After = after;
        OnDate = onDate;
        Before = before;
        When = when;
        Changed = changed ?? [];
        Cooldown = cooldown;
    }

    /// <summary>How long after the disposition the record comes back, or, beside <see cref="OnDate"/>, while that date is missing; null for no such time.</summary>
    public DispositionPeriod? After { get; }

    /// <summary>The date of the record on which it comes back, at midnight UTC; null for none.</summary>
    public DateAttribute? OnDate { get; }

    /// <summary>How long before <see cref="OnDate"/> it comes back; null for the date itself.</summary>
    public DispositionPeriod? Before { get; }

    /// <summary>What the record must meet to come back; null when no criterion brings it back.</summary>
    public Criterion? When { get; }

    /// <summary>The attributes of which one must have become another since the disposition; empty when no change brings it back.</summary>
    public IReadOnlyList<RecordAttribute> Changed { get; }

    /// <summary>How long after the disposition nothing brings it back; null for no cooldown.</summary>
    public DispositionPeriod? Cooldown { get; }

    /// <summary>The record comes back some time after the disposition.</summary>
    /// <param name="after">The time; more than zero.</param>
    /// <returns>What brings it back.</returns>
    public static DispositionReturn In(DispositionPeriod after) => new(after);

    /// <summary>The record comes back on a date that it holds.</summary>
    /// <param name="onDate">The date.</param>
    /// <param name="before">How long before that date; null for the date itself.</param>
    /// <param name="otherwiseAfter">The time after the disposition while the date is missing; null when it may not be missing.</param>
    /// <returns>What brings it back.</returns>
    public static DispositionReturn On(DateAttribute onDate, DispositionPeriod? before = null, DispositionPeriod? otherwiseAfter = null) =>
        new(otherwiseAfter, onDate ?? throw new ArgumentNullException(nameof(onDate)), before == default(DispositionPeriod) ? null : before);

    /// <summary>The record comes back once it meets a criterion, which can ask what happened since: <see cref="Facts.DispositionHandRaised"/>, <see cref="Facts.DispositionNewPoints"/>.</summary>
    /// <param name="when">The criterion; unknown and in error bring nothing back.</param>
    /// <returns>What brings it back.</returns>
    public static DispositionReturn Once(Criterion when) => new(when: when ?? throw new ArgumentNullException(nameof(when)));

    /// <summary>The record comes back once one of these attributes is known and not what it was.</summary>
    /// <param name="attributes">Texts, numbers and flags.</param>
    /// <returns>What brings it back.</returns>
    public static DispositionReturn OnceChanged(params RecordAttribute[] attributes) => new(changed: [.. attributes ?? throw new ArgumentNullException(nameof(attributes))]);

    /// <summary>This, or a criterion.</summary>
    /// <param name="when">The criterion; it replaces one that was given before.</param>
    /// <returns>The changed copy.</returns>
    public DispositionReturn OrOnce(Criterion when) => new(After, OnDate, Before, when ?? throw new ArgumentNullException(nameof(when)), Changed, Cooldown);

    /// <summary>This, or a change of attributes.</summary>
    /// <param name="attributes">Texts, numbers and flags; they replace those that were given before.</param>
    /// <returns>The changed copy.</returns>
    public DispositionReturn OrOnceChanged(params RecordAttribute[] attributes) =>
        new(After, OnDate, Before, When, [.. attributes ?? throw new ArgumentNullException(nameof(attributes))], Cooldown);

    /// <summary>This, and some time after the disposition nothing brings the record back, whatever is met.</summary>
    /// <param name="cooldown">The time; more than zero.</param>
    /// <returns>The changed copy.</returns>
    public DispositionReturn NotWithin(DispositionPeriod cooldown) => new(After, OnDate, Before, When, Changed, cooldown);

    internal static DispositionReturn Of(
        DispositionPeriod? after, DateAttribute? onDate, DispositionPeriod? before, Criterion? when, IReadOnlyList<RecordAttribute> changed, DispositionPeriod? cooldown) =>
        new(after, onDate, before, when, changed, cooldown);

    /// <summary>Whether anything but a date that may be missing brings the record back.</summary>
    internal bool HasOtherThanDate => After is not null || When is not null || Changed.Count > 0;
}
