namespace RevOps.Rules;

/// <summary>
/// The facts that capabilities publish, as attributes that criteria can name: <c>Facts.FitTier.In("A", "B")</c>. Their names are those of
/// <see cref="FactNames"/>. A record schema need not bind them.
/// </summary>
public static class Facts
{
    /// <summary>The tier that fit gave.</summary>
    public static TextAttribute FitTier { get; } = Attributes.Text(FactNames.FitTier);

    /// <summary>The score that fit gave, in points.</summary>
    public static NumberAttribute FitScore { get; } = Attributes.Number(FactNames.FitScore);

    /// <summary>The fit profile that was chosen.</summary>
    public static TextAttribute FitProfile { get; } = Attributes.Text(FactNames.FitProfile);

    /// <summary>Whether fit disqualified the record.</summary>
    public static FlagAttribute FitDisqualified { get; } = Attributes.Flag(FactNames.FitDisqualified);

    /// <summary>Whether fit holds the record for review.</summary>
    public static FlagAttribute FitReview { get; } = Attributes.Flag(FactNames.FitReview);

    /// <summary>The engagement score, in points.</summary>
    public static NumberAttribute EngagementScore { get; } = Attributes.Number(FactNames.EngagementScore);

    /// <summary>The tier of the engagement score.</summary>
    public static TextAttribute EngagementTier { get; } = Attributes.Text(FactNames.EngagementTier);

    /// <summary>The intent score, in points.</summary>
    public static NumberAttribute IntentScore { get; } = Attributes.Number(FactNames.IntentScore);

    /// <summary>The tier of the intent score.</summary>
    public static TextAttribute IntentTier { get; } = Attributes.Text(FactNames.IntentTier);

    /// <summary>The share of the buying committee that is covered, from 0 to 1.</summary>
    public static NumberAttribute CommitteeCoverage { get; } = Attributes.Number(FactNames.CommitteeCoverage);

    /// <summary>How many roles of the buying committee are covered in full.</summary>
    public static NumberAttribute CommitteeCovered { get; } = Attributes.Number(FactNames.CommitteeCovered);

    /// <summary>The grade of fit and engagement.</summary>
    public static TextAttribute Grade { get; } = Attributes.Text(FactNames.Grade);

    /// <summary>Whether the record is at or over the line, or bypasses it.</summary>
    public static FlagAttribute GradeQualified { get; } = Attributes.Flag(FactNames.GradeQualified);

    /// <summary>Whether the lead is up to the standards of the hand-off.</summary>
    public static FlagAttribute StandardsMet { get; } = Attributes.Flag(FactNames.StandardsMet);

    /// <summary>Whether a suppression of the standards should keep the lead from people.</summary>
    public static FlagAttribute StandardsSuppressed { get; } = Attributes.Flag(FactNames.StandardsSuppressed);

    /// <summary>The stage in which the record is now; supplied by the host.</summary>
    public static TextAttribute LifecycleStage { get; } = Attributes.Text(FactNames.LifecycleStage);

    /// <summary>The stage that the stage gate allows, or the present one while it blocks.</summary>
    public static TextAttribute LifecycleNext { get; } = Attributes.Text(FactNames.LifecycleNext);

    /// <summary>The territory that matched.</summary>
    public static TextAttribute RoutingTerritory { get; } = Attributes.Text(FactNames.RoutingTerritory);

    /// <summary>The owner that routing chose; missing when a queue has the record.</summary>
    public static TextAttribute RoutingOwner { get; } = Attributes.Text(FactNames.RoutingOwner);

    /// <summary>The queue that routing chose; missing when a person owns the record.</summary>
    public static TextAttribute RoutingQueue { get; } = Attributes.Text(FactNames.RoutingQueue);

    /// <summary>The state of the first-touch clock, such as <c>Breached</c>.</summary>
    public static TextAttribute SlaFirstTouch { get; } = Attributes.Text(FactNames.SlaFirstTouch);

    /// <summary>The state of the acceptance clock.</summary>
    public static TextAttribute SlaAcceptance { get; } = Attributes.Text(FactNames.SlaAcceptance);

    /// <summary>The state of the disposition clock.</summary>
    public static TextAttribute SlaDisposition { get; } = Attributes.Text(FactNames.SlaDisposition);

    /// <summary>The state of the touches.</summary>
    public static TextAttribute SlaTouches { get; } = Attributes.Text(FactNames.SlaTouches);

    /// <summary>How many touches counted so far; missing where no target asks for touches.</summary>
    public static NumberAttribute SlaTouchesDone { get; } = Attributes.Number(FactNames.SlaTouchesDone);

    /// <summary>The state of the next step's clock.</summary>
    public static TextAttribute SlaNextStep { get; } = Attributes.Text(FactNames.SlaNextStep);

    /// <summary>The state of the time in a queue.</summary>
    public static TextAttribute SlaTimeInQueue { get; } = Attributes.Text(FactNames.SlaTimeInQueue);

    /// <summary>The state of marketing's clock.</summary>
    public static TextAttribute SlaHandoff { get; } = Attributes.Text(FactNames.SlaHandoff);

    /// <summary>Who breached last before the record was rerouted; missing when nobody did.</summary>
    public static TextAttribute SlaBreachedBy { get; } = Attributes.Text(FactNames.SlaBreachedBy);

    /// <summary>Whether a hand was raised since the record was disposed of.</summary>
    public static FlagAttribute DispositionHandRaised { get; } = Attributes.Flag(FactNames.DispositionHandRaised);

    /// <summary>The engagement points of what happened since the record was disposed of.</summary>
    public static NumberAttribute DispositionNewPoints { get; } = Attributes.Number(FactNames.DispositionNewPoints);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<RecordAttribute> All { get; } =
    [
        FitTier, FitScore, FitProfile, FitDisqualified, FitReview,
        EngagementScore, EngagementTier, IntentScore, IntentTier, CommitteeCoverage, CommitteeCovered, Grade, GradeQualified,
        LifecycleStage, LifecycleNext, RoutingTerritory, RoutingOwner, RoutingQueue,
        SlaFirstTouch, SlaAcceptance, SlaDisposition, SlaTouches, SlaTouchesDone, SlaNextStep, SlaTimeInQueue, SlaHandoff, SlaBreachedBy,
        StandardsMet, StandardsSuppressed, DispositionHandRaised, DispositionNewPoints,
    ];

    /// <summary>The fact of a name; null when no capability publishes one.</summary>
    /// <param name="name">The name; compares ordinally.</param>
    /// <returns>The fact.</returns>
    public static RecordAttribute? Find(string name)
    {
        foreach (var fact in All)
        {
            if (string.Equals(fact.Name, name, StringComparison.Ordinal))
            {
                return fact;
            }
        }

        return null;
    }
}
