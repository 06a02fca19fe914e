namespace RevOps.Rules;

/// <summary>Is this lead up to standard? Marketing's half of the agreement, checked at the hand-off.</summary>
/// <remarks>A value without collections; making, copying and comparing one allocates nothing. Safe to share between threads.</remarks>
public readonly record struct StandardsDecision
{
    private readonly long _asOfTicks;

    /// <summary>Makes a decision; evaluators and fakes do.</summary>
    /// <param name="outcome">Whether it is.</param>
    /// <param name="reason">Why: the code of the first breach's kind.</param>
    /// <param name="suppression">The first suppression that holds; null for none.</param>
    /// <param name="missing">How many required attributes are missing or in error.</param>
    /// <param name="unmet">How many rules are not met.</param>
    /// <param name="notChecked">How many rules could not be checked, which are breaches.</param>
    /// <param name="suppressions">How many suppressions hold.</param>
    /// <param name="source">Where the lead came from, where the policy names the attribute that says so; null when it is not known.</param>
    /// <param name="hasErrors">Whether an attribute that the evaluation read was in error.</param>
    /// <param name="key">The record that was decided.</param>
    /// <param name="policy">The policy that decided; <see cref="PolicyReference.None"/> when none is stated.</param>
    /// <param name="asOf">The instant for which the decision holds, in UTC.</param>
    public StandardsDecision(
        StandardsOutcome outcome,
        ReasonCode reason,
        string? suppression = null,
        int missing = 0,
        int unmet = 0,
        int notChecked = 0,
        int suppressions = 0,
        string? source = null,
        bool hasErrors = false,
        RecordKey key = default,
        PolicyReference? policy = null,
        DateTimeOffset asOf = default)
    {
        Outcome = outcome;
        Reason = reason;
        Suppression = suppression;
        Missing = missing;
        Unmet = unmet;
        NotChecked = notChecked;
        Suppressions = suppressions;
        Source = source;
        HasErrors = hasErrors;
        Key = key;
        Policy = policy ?? PolicyReference.None;
        _asOfTicks = asOf.UtcTicks;
    }

    /// <summary>Whether it is.</summary>
    public StandardsOutcome Outcome { get; }

    /// <summary>Why: the code of the first breach's kind, suppressions first, then what is missing, then rules.</summary>
    public ReasonCode Reason { get; }

    /// <summary>The first suppression that holds; null for none.</summary>
    public string? Suppression { get; }

    /// <summary>How many required attributes are missing or in error.</summary>
    public int Missing { get; }

    /// <summary>How many rules are not met.</summary>
    public int Unmet { get; }

    /// <summary>How many rules could not be checked, which are breaches.</summary>
    public int NotChecked { get; }

    /// <summary>How many suppressions hold.</summary>
    public int Suppressions { get; }

    /// <summary>How many breaches there are in all.</summary>
    public int Breaches => Missing + Unmet + NotChecked + Suppressions;

    /// <summary>Where the lead came from, where the policy names the attribute that says so; null when it is not known or masked.</summary>
    public string? Source { get; }

    /// <summary>Whether an attribute that the evaluation read was in error. The explanation names it.</summary>
    public bool HasErrors { get; }

    /// <summary>The record that was decided.</summary>
    public RecordKey Key { get; }

    /// <summary>The policy that decided; <see cref="PolicyReference.None"/> when none is stated.</summary>
    public PolicyReference Policy { get => field ?? PolicyReference.None; }

    /// <summary>The instant for which the decision holds, in UTC.</summary>
    public DateTimeOffset AsOf => new(_asOfTicks, TimeSpan.Zero);

    /// <summary>The decision in one line.</summary>
    public override string ToString() => FormattableString.Invariant($"{Key}: standards {Outcome}, {Breaches} {(Breaches == 1 ? "breach" : "breaches")}, {Reason}");
}
