namespace RevOps.Rules;

/// <summary>
/// Is this who we sell to? The answer of <see cref="IFitEvaluator{TRecord}"/>: a score, the tier that it reaches, and how far missing
/// attributes could move it.
/// </summary>
/// <remarks>A value without collections; making, copying and comparing one allocates nothing. Safe to share between threads.</remarks>
public readonly record struct FitDecision
{
    private readonly long _asOfTicks;

    /// <summary>Makes a decision; evaluators and fakes do.</summary>
    /// <param name="outcome">How the decision came out.</param>
    /// <param name="reason">Why: the library's code, or the policy's.</param>
    /// <param name="tier">The tier that the score reaches; null when it reaches none or was not scored.</param>
    /// <param name="score">The points that are certain: of all scored criteria that are met.</param>
    /// <param name="lowest">The least that the score can become once what is missing is known; never above <see cref="Score"/> unless points are negative.</param>
    /// <param name="highest">The most that the score can become once what is missing is known.</param>
    /// <param name="completeness">The share of attainable points whose criteria could be evaluated, from 0 to 1; 1 when nothing can be attained.</param>
    /// <param name="profile">The profile that was chosen; null when none applies.</param>
    /// <param name="uncheckedDisqualifiers">How many disqualifiers could not be checked.</param>
    /// <param name="hasErrors">Whether an attribute that the evaluation read was in error. The explanation names it.</param>
    /// <param name="key">The record that was decided.</param>
    /// <param name="policy">The policy that decided; <see cref="PolicyReference.None"/> when none is stated.</param>
    /// <param name="asOf">The instant for which the decision holds, in UTC.</param>
    public FitDecision(
        FitOutcome outcome,
        ReasonCode reason,
        string? tier = null,
        Points score = default,
        Points lowest = default,
        Points highest = default,
        double completeness = 1,
        string? profile = null,
        int uncheckedDisqualifiers = 0,
        bool hasErrors = false,
        RecordKey key = default,
        PolicyReference? policy = null,
        DateTimeOffset asOf = default)
    {
        Outcome = outcome;
        Reason = reason;
        Tier = tier;
        Score = score;
        Lowest = lowest;
        Highest = highest;
        Completeness = completeness;
        Profile = profile;
        UncheckedDisqualifiers = uncheckedDisqualifiers;
        HasErrors = hasErrors;
        Key = key;
        Policy = policy ?? PolicyReference.None;
        _asOfTicks = asOf.UtcTicks;
    }

    /// <summary>How the decision came out.</summary>
    public FitOutcome Outcome { get; }

    /// <summary>Why: the library's code, or the policy's.</summary>
    public ReasonCode Reason { get; }

    /// <summary>The tier that the score reaches; null when it reaches none or was not scored.</summary>
    public string? Tier { get; }

    /// <summary>The points that are certain: of all scored criteria that are met.</summary>
    public Points Score { get; }

    /// <summary>The least that the score can become once what is missing is known; never above <see cref="Score"/> unless points are negative.</summary>
    public Points Lowest { get; }

    /// <summary>The most that the score can become once what is missing is known.</summary>
    public Points Highest { get; }

    /// <summary>The share of attainable points whose criteria could be evaluated, from 0 to 1; 1 when nothing can be attained.</summary>
    public double Completeness { get; }

    /// <summary>The profile that was chosen; null when none applies.</summary>
    public string? Profile { get; }

    /// <summary>How many disqualifiers could not be checked.</summary>
    public int UncheckedDisqualifiers { get; }

    /// <summary>Whether an attribute that the evaluation read was in error. The explanation names it.</summary>
    public bool HasErrors { get; }

    /// <summary>The record that was decided.</summary>
    public RecordKey Key { get; }

    /// <summary>The policy that decided; <see cref="PolicyReference.None"/> when none is stated.</summary>
    public PolicyReference Policy { get => field ?? PolicyReference.None; }

    /// <summary>The instant for which the decision holds, in UTC.</summary>
    public DateTimeOffset AsOf => new(_asOfTicks, TimeSpan.Zero);

    /// <summary>The decision in one line.</summary>
    public override string ToString() => Outcome == FitOutcome.Scored ? $"{Key}: fit {Tier ?? "(no tier)"}, {Score} points ({Lowest} to {Highest}), {Reason}" : $"{Key}: fit {Outcome}, {Reason}";
}
