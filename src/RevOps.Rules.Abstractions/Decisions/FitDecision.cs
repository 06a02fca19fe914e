namespace RevOps.Rules;

/// <summary>
/// Is this who we sell to? The answer of <see cref="IFitEvaluator{TRecord}"/>: a score, the tier that it reaches, and how far missing
/// attributes could move it.
/// </summary>
/// <remarks>A value without collections; making, copying and comparing one allocates nothing. Safe to share between threads.</remarks>
public readonly record struct FitDecision
{
    private readonly long _asOfTicks;
    private readonly ushort _uncheckedDisqualifiers;
    private readonly byte _uncheckedMustHaves;

    /// <summary>Makes a decision; evaluators and fakes do.</summary>
    /// <param name="outcome">How the decision came out.</param>
    /// <param name="reason">Why: the library's code, or the policy's.</param>
    /// <param name="tier">The tier that the score reaches; null when it reaches none or was not scored.</param>
    /// <param name="score">The points of all scored criteria that are met, within the limits of groups and total.</param>
    /// <param name="lowest">The least that the score can be once everything that is missing is known.</param>
    /// <param name="highest">The most that the score can be once everything that is missing is known.</param>
    /// <param name="completeness">The share of attainable weight that is known, from 0 to 1; 1 when nothing can be attained.</param>
    /// <param name="profile">The profile that was chosen; null when none applies.</param>
    /// <param name="uncheckedDisqualifiers">How many disqualifiers could not be checked; from 0, kept up to 65,535.</param>
    /// <param name="hasErrors">Whether an attribute that the evaluation read was in error. The explanation names it.</param>
    /// <param name="key">The record that was decided.</param>
    /// <param name="policy">The policy that decided; <see cref="PolicyReference.None"/> when none is stated.</param>
    /// <param name="asOf">The instant for which the decision holds, in UTC.</param>
    /// <param name="uncheckedMustHaves">How many must-haves could not be checked; from 0, kept up to 255.</param>
    /// <param name="isBound">Whether the interval may be wider than what can be reached.</param>
    /// <param name="isInReview">Whether the record waits in the policy's review queue.</param>
    /// <param name="engagementTier">The tier of the engagement score; null when it reaches none or was not scored.</param>
    /// <param name="engagement">The engagement score; zero when it was not scored.</param>
    /// <param name="grade">The grade of fit and engagement; null when there is none.</param>
    /// <param name="isQualified">Whether the record is known to be at or over the policy's line, or to bypass it.</param>
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
        DateTimeOffset asOf = default,
        int uncheckedMustHaves = 0,
        bool isBound = false,
        bool isInReview = false,
        string? engagementTier = null,
        Points engagement = default,
        string? grade = null,
        bool isQualified = false)
    {
        Outcome = outcome;
        Reason = reason;
        Tier = tier;
        Score = score;
        Lowest = lowest;
        Highest = highest;
        Completeness = completeness;
        Profile = profile;
        _uncheckedDisqualifiers = (ushort)Math.Min(Math.Max(uncheckedDisqualifiers, 0), ushort.MaxValue);
        _uncheckedMustHaves = (byte)Math.Min(Math.Max(uncheckedMustHaves, 0), byte.MaxValue);
        IsBound = isBound;
        IsInReview = isInReview;
        HasErrors = hasErrors;
        Key = key;
        Policy = policy ?? PolicyReference.None;
        _asOfTicks = asOf.UtcTicks;
        EngagementTier = engagementTier;
        Engagement = engagement;
        Grade = grade;
        IsQualified = isQualified;
    }

    /// <summary>How the decision came out.</summary>
    public FitOutcome Outcome { get; }

    /// <summary>Why: the library's code, or the policy's.</summary>
    public ReasonCode Reason { get; }

    /// <summary>The tier that the score reaches; null when it reaches none or was not scored.</summary>
    public string? Tier { get; }

    /// <summary>
    /// The points of all scored criteria that are met now, within the limits of groups and total. What is missing gives none, so that a score
    /// may lie below <see cref="Lowest"/> where every value of a missing attribute gives points.
    /// </summary>
    public Points Score { get; }

    /// <summary>The least that the chosen profile's score can be once everything that is missing is known, inclusive.</summary>
    public Points Lowest { get; }

    /// <summary>The most that the chosen profile's score can be once everything that is missing is known, inclusive.</summary>
    public Points Highest { get; }

    /// <summary>
    /// Whether the interval may be wider than what can be reached, because an open criterion reads rows, a fact, or attributes that other
    /// criteria read as well. Otherwise both ends are reached by some values of what is missing.
    /// </summary>
    public bool IsBound { get; }

    /// <summary>
    /// The share of attainable weight that is known, from 0 to 1; 1 when nothing can be attained. A group weighs what it can attain within its
    /// limit, and in it an attribute what it can move, so that bands of which one alone can be had count once.
    /// </summary>
    public double Completeness { get; }

    /// <summary>The profile that was chosen; null when none applies.</summary>
    public string? Profile { get; }

    /// <summary>How many disqualifiers could not be checked; 65,535 stands for any more.</summary>
    public int UncheckedDisqualifiers => _uncheckedDisqualifiers;

    /// <summary>How many must-haves could not be checked; 255 stands for any more.</summary>
    public int UncheckedMustHaves => _uncheckedMustHaves;

    /// <summary>Whether the policy holds the record and it waits in the policy's review queue. The explanation names queue and due instant.</summary>
    public bool IsInReview { get; }

    /// <summary>Whether an attribute that the evaluation read was in error. The explanation names it.</summary>
    public bool HasErrors { get; }

    /// <summary>The record that was decided.</summary>
    public RecordKey Key { get; }

    /// <summary>The policy that decided; <see cref="PolicyReference.None"/> when none is stated.</summary>
    public PolicyReference Policy { get => field ?? PolicyReference.None; }

    /// <summary>The instant for which the decision holds, in UTC.</summary>
    public DateTimeOffset AsOf => new(_asOfTicks, TimeSpan.Zero);

    /// <summary>The tier of the engagement score; null when it reaches none, was not scored, or the policy has no such section.</summary>
    public string? EngagementTier { get; }

    /// <summary>
    /// The engagement score: the points of the activities that are known to count. Zero when it was not scored; the explanation tells the two
    /// apart, and how far incomplete activities could move it.
    /// </summary>
    public Points Engagement { get; }

    /// <summary>The grade that the policy's matrix gives for the tiers of fit and engagement, such as <c>A1</c>; null when there is none.</summary>
    public string? Grade { get; }

    /// <summary>
    /// Whether the record is known to be at or over the policy's line, or to bypass it by a hand-raise. False also when that cannot be said;
    /// the fact <see cref="FactNames.GradeQualified"/> is then missing.
    /// </summary>
    public bool IsQualified { get; }

    /// <summary>This decision with what engagement and grade came to; evaluators complete a fit decision with it.</summary>
    /// <param name="engagementTier">The tier of the engagement score; null for none.</param>
    /// <param name="engagement">The engagement score.</param>
    /// <param name="grade">The grade; null for none.</param>
    /// <param name="isQualified">Whether the record is known to be at or over the line, or to bypass it.</param>
    /// <param name="hasErrors">Whether an attribute that these read was in error; errors that fit met itself stay.</param>
    /// <returns>The changed copy.</returns>
    public FitDecision Graded(string? engagementTier, Points engagement, string? grade, bool isQualified, bool hasErrors = false) =>
        new(
            Outcome,
            Reason,
            Tier,
            Score,
            Lowest,
            Highest,
            Completeness,
            Profile,
            UncheckedDisqualifiers,
            HasErrors || hasErrors,
            Key,
            Policy,
            AsOf,
            UncheckedMustHaves,
            IsBound,
            IsInReview,
            engagementTier,
            engagement,
            grade,
            isQualified);

    /// <summary>The decision in one line.</summary>
    public override string ToString()
    {
        var fit = Outcome == FitOutcome.Scored ? $"{Key}: fit {Tier ?? "(no tier)"}, {Score} points ({Lowest} to {Highest}), {Reason}" : $"{Key}: fit {Outcome}, {Reason}";
        var engaged = EngagementTier is null && Engagement == Points.Zero ? fit : $"{fit}; engagement {EngagementTier ?? "(no tier)"}, {Engagement} points";
        return Grade is null && !IsQualified ? engaged : $"{engaged}; grade {Grade ?? "(none)"}{(IsQualified ? ", qualified" : string.Empty)}";
    }
}
