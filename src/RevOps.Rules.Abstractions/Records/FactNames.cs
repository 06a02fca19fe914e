namespace RevOps.Rules;

/// <summary>
/// The names of the facts that one capability publishes and a later one can name in its criteria, like any attribute. A capability
/// that is called alone takes them from its context; one that is not supplied is unknown.
/// </summary>
public static class FactNames
{
    /// <summary>Text: the tier that fit gave, such as <c>A</c>.</summary>
    public const string FitTier = "fit.tier";

    /// <summary>Number: the score that fit gave, in points.</summary>
    public const string FitScore = "fit.score";

    /// <summary>Text: the name of the fit profile that was chosen.</summary>
    public const string FitProfile = "fit.profile";

    /// <summary>Flag: whether fit disqualified the record.</summary>
    public const string FitDisqualified = "fit.disqualified";

    /// <summary>Flag: whether fit holds the record for review in the queue that the policy names.</summary>
    public const string FitReview = "fit.review";

    /// <summary>Number: the engagement score, in points; missing when it could not be scored.</summary>
    public const string EngagementScore = "engagement.score";

    /// <summary>Text: the tier of the engagement score.</summary>
    public const string EngagementTier = "engagement.tier";

    /// <summary>Number: the intent score, in points; missing when it could not be scored.</summary>
    public const string IntentScore = "intent.score";

    /// <summary>Text: the tier of the intent score.</summary>
    public const string IntentTier = "intent.tier";

    /// <summary>Number: the share of the buying committee that is covered, from 0 to 1.</summary>
    public const string CommitteeCoverage = "committee.coverage";

    /// <summary>Number: how many roles of the buying committee are covered in full.</summary>
    public const string CommitteeCovered = "committee.covered";

    /// <summary>Text: the grade of fit and engagement, such as <c>A1</c>.</summary>
    public const string Grade = "grade";

    /// <summary>Flag: whether the record is at or over the line, or bypasses it; missing when that cannot be said.</summary>
    public const string GradeQualified = "grade.qualified";

    /// <summary>Flag: whether the lead is up to the standards of the hand-off.</summary>
    public const string StandardsMet = "standards.met";

    /// <summary>Flag: whether a suppression of the standards should keep the lead from people.</summary>
    public const string StandardsSuppressed = "standards.suppressed";

    /// <summary>Text: the stage in which the record is now. Supplied by the host.</summary>
    public const string LifecycleStage = "lifecycle.stage";

    /// <summary>Text: the stage that the stage gate allows, or the present one while it blocks.</summary>
    public const string LifecycleNext = "lifecycle.next";

    /// <summary>Text: the territory that matched.</summary>
    public const string RoutingTerritory = "routing.territory";

    /// <summary>Text: the owner that routing chose; missing when a queue has the record.</summary>
    public const string RoutingOwner = "routing.owner";

    /// <summary>Text: the queue that routing chose; missing when a person owns the record.</summary>
    public const string RoutingQueue = "routing.queue";

    /// <summary>Text: the state of the first-touch clock, such as <c>Breached</c>; that of the other clocks stands in the facts below.</summary>
    public const string SlaFirstTouch = "sla.firstTouch";

    /// <summary>Text: the state of the acceptance clock.</summary>
    public const string SlaAcceptance = "sla.acceptance";

    /// <summary>Text: the state of the disposition clock.</summary>
    public const string SlaDisposition = "sla.disposition";

    /// <summary>Text: the state of the touches: <c>Met</c> once enough were made.</summary>
    public const string SlaTouches = "sla.touches";

    /// <summary>
    /// Number: how many touches counted so far, by the rule of the target that applies; 255 stands for more. Missing where no target asks for touches.
    /// </summary>
    public const string SlaTouchesDone = "sla.touchesDone";

    /// <summary>Text: the state of the next step's clock.</summary>
    public const string SlaNextStep = "sla.nextStep";

    /// <summary>Text: the state of the time in a queue.</summary>
    public const string SlaTimeInQueue = "sla.timeInQueue";

    /// <summary>Text: the state of marketing's clock.</summary>
    public const string SlaHandoff = "sla.handoff";

    /// <summary>Text: who breached last before the record was rerouted; missing when nobody did. The breach stays with them.</summary>
    public const string SlaBreachedBy = "sla.breachedBy";

    /// <summary>Flag: whether a hand was raised since the record was disposed of. Published where a record is asked whether it may come back, and nowhere else.</summary>
    public const string DispositionHandRaised = "disposition.handRaised";

    /// <summary>
    /// Number: the engagement points, decayed to as-of, of what happened since the record was disposed of. Published where a record is asked whether it may come
    /// back, and nowhere else; missing when it could not be scored.
    /// </summary>
    public const string DispositionNewPoints = "disposition.newPoints";
}
