namespace RevOps.Rules;

/// <summary>Publishes what one section decided into the frame that the next ones read.</summary>
internal sealed class FactPublisher(FrameLayout layout)
{
    private readonly PublishedFact _tier = new(layout, FactNames.FitTier);
    private readonly PublishedFact _score = new(layout, FactNames.FitScore);
    private readonly PublishedFact _profile = new(layout, FactNames.FitProfile);
    private readonly PublishedFact _disqualified = new(layout, FactNames.FitDisqualified);
    private readonly PublishedFact _review = new(layout, FactNames.FitReview);
    private readonly PublishedFact _engagementScore = new(layout, FactNames.EngagementScore);
    private readonly PublishedFact _engagementTier = new(layout, FactNames.EngagementTier);
    private readonly PublishedFact _intentScore = new(layout, FactNames.IntentScore);
    private readonly PublishedFact _intentTier = new(layout, FactNames.IntentTier);
    private readonly PublishedFact _coverage = new(layout, FactNames.CommitteeCoverage);
    private readonly PublishedFact _covered = new(layout, FactNames.CommitteeCovered);
    private readonly PublishedFact _grade = new(layout, FactNames.Grade);
    private readonly PublishedFact _qualified = new(layout, FactNames.GradeQualified);
    private readonly PublishedFact _stage = new(layout, FactNames.LifecycleStage);
    private readonly PublishedFact _next = new(layout, FactNames.LifecycleNext);
    private readonly PublishedFact _territory = new(layout, FactNames.RoutingTerritory);
    private readonly PublishedFact _owner = new(layout, FactNames.RoutingOwner);
    private readonly PublishedFact _queue = new(layout, FactNames.RoutingQueue);

    public void PublishStage(Frame frame, string? current)
    {
        if (current is not null)
        {
            _stage.Publish(frame, current);
        }
    }

    public void Publish(Frame frame, in FitDecision fit)
    {
        _tier.Publish(frame, fit.Tier);
        _score.Publish(frame, fit.Outcome == FitOutcome.Scored ? (double)fit.Score.ToDecimal() : default(FactValue));
        _profile.Publish(frame, fit.Profile);
        _disqualified.Publish(frame, fit.Outcome == FitOutcome.Disqualified);
        _review.Publish(frame, fit.IsInReview);
    }

    public void PublishEngagement(Frame frame, in ActivityScore score)
    {
        _engagementScore.Publish(frame, Scored(in score));
        _engagementTier.Publish(frame, score.Tier);
    }

    public void PublishIntent(Frame frame, in ActivityScore score)
    {
        _intentScore.Publish(frame, Scored(in score));
        _intentTier.Publish(frame, score.Tier);
    }

    public void Publish(Frame frame, in CommitteeCoverage coverage, int places)
    {
        _coverage.Publish(frame, coverage.IsKnown ? (double)coverage.Filled / places : default(FactValue));
        _covered.Publish(frame, coverage.IsKnown ? (double)coverage.RolesCovered : default(FactValue));
    }

    public void Publish(Frame frame, in GradeResult grade)
    {
        _grade.Publish(frame, grade.Grade);
        _qualified.Publish(frame, grade.Qualified switch { Verdict.Met => true, Verdict.NotMet => false, _ => default(FactValue) });
    }

    public void Publish(Frame frame, in StageDecision stage) =>
        _next.Publish(frame, stage.Outcome == StageOutcome.Allowed ? stage.To : stage.From);

    public void Publish(Frame frame, in RoutingDecision routing)
    {
        _territory.Publish(frame, routing.Territory);
        _owner.Publish(frame, routing.Owner);
        _queue.Publish(frame, routing.Queue);
    }

    private static FactValue Scored(in ActivityScore score) => score.IsKnown ? (double)Points.FromThousandths(score.Score).ToDecimal() : default(FactValue);
}
