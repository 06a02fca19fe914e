using System.Globalization;

namespace RevOps.Rules;

/// <summary>May it come back now? What the disposition of a record that was taken out of work makes of a later day.</summary>
/// <remarks>A value without collections; making, copying and comparing one allocates nothing. Safe to share between threads.</remarks>
public readonly record struct ReturnDecision
{
    private readonly OptionalInstant _dueAt;
    private readonly OptionalInstant _cooldownEndsAt;
    private readonly long _asOfTicks;

    /// <summary>Makes a decision; evaluators and fakes do.</summary>
    /// <param name="outcome">Whether it may come back.</param>
    /// <param name="reason">Why.</param>
    /// <param name="code">The disposition that was given; null when none was.</param>
    /// <param name="targetStage">The stage to which it returns; null when the policy does not say.</param>
    /// <param name="dueAt">When time brings it back, in UTC; null when time does not.</param>
    /// <param name="cooldownEndsAt">Until when nothing brings it back, in UTC; null for no cooldown.</param>
    /// <param name="keepsOwner">Whether it comes back to the same owner.</param>
    /// <param name="countsAgain">Whether it is counted as newly qualified when it does.</param>
    /// <param name="isUnchecked">Whether something that could bring it back could not be checked.</param>
    /// <param name="hasErrors">Whether an attribute that the evaluation read was in error.</param>
    /// <param name="key">The record that was decided.</param>
    /// <param name="policy">The policy that decided; <see cref="PolicyReference.None"/> when none is stated.</param>
    /// <param name="asOf">The instant for which the decision holds, in UTC.</param>
    public ReturnDecision(
        ReturnOutcome outcome,
        ReasonCode reason,
        string? code = null,
        string? targetStage = null,
        DateTimeOffset? dueAt = null,
        DateTimeOffset? cooldownEndsAt = null,
        bool keepsOwner = false,
        bool countsAgain = false,
        bool isUnchecked = false,
        bool hasErrors = false,
        RecordKey key = default,
        PolicyReference? policy = null,
        DateTimeOffset asOf = default)
    {
        Outcome = outcome;
        Reason = reason;
        Code = code;
        TargetStage = targetStage;
        _dueAt = new OptionalInstant(dueAt);
        _cooldownEndsAt = new OptionalInstant(cooldownEndsAt);
        KeepsOwner = keepsOwner;
        CountsAgain = countsAgain;
        IsUnchecked = isUnchecked;
        HasErrors = hasErrors;
        Key = key;
        Policy = policy ?? PolicyReference.None;
        _asOfTicks = asOf.UtcTicks;
    }

    /// <summary>Whether it may come back.</summary>
    public ReturnOutcome Outcome { get; }

    /// <summary>Why.</summary>
    public ReasonCode Reason { get; }

    /// <summary>The disposition that was given; null when none was.</summary>
    public string? Code { get; }

    /// <summary>The stage to which it returns; null when the policy does not say, and unless it returns.</summary>
    public string? TargetStage { get; }

    /// <summary>When time brings it back, in UTC; null when time does not. A host that looks again then misses nothing but what happens on the record.</summary>
    public DateTimeOffset? DueAt => _dueAt.Value;

    /// <summary>Until when nothing brings it back, in UTC; null for no cooldown.</summary>
    public DateTimeOffset? CooldownEndsAt => _cooldownEndsAt.Value;

    /// <summary>Whether it comes back to the same owner.</summary>
    public bool KeepsOwner { get; }

    /// <summary>Whether it is counted as newly qualified when it returns: not when it was credited within the span in which the policy credits it once.</summary>
    public bool CountsAgain { get; }

    /// <summary>Whether something that could bring it back could not be checked. The explanation names it.</summary>
    public bool IsUnchecked { get; }

    /// <summary>Whether an attribute that the evaluation read was in error. The explanation names it.</summary>
    public bool HasErrors { get; }

    /// <summary>The record that was decided.</summary>
    public RecordKey Key { get; }

    /// <summary>The policy that decided; <see cref="PolicyReference.None"/> when none is stated.</summary>
    public PolicyReference Policy { get => field ?? PolicyReference.None; }

    /// <summary>The instant for which the decision holds, in UTC.</summary>
    public DateTimeOffset AsOf => new(_asOfTicks, TimeSpan.Zero);

    /// <summary>The decision in one line.</summary>
    public override string ToString() =>
        $"{Key}: {Code ?? "(no disposition)"} {Outcome}{(TargetStage is null ? string.Empty : " to " + TargetStage)}{(Outcome == ReturnOutcome.Waits && DueAt is { } due ? " until " + due.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture) : string.Empty)}, {Reason}{(Outcome == ReturnOutcome.Returns && !CountsAgain ? ", not counted again" : string.Empty)}";
}
