namespace RevOps.Rules;

/// <summary>The sections of a policy; null for those that it does not have.</summary>
internal sealed record PolicySections(
    FitPolicy? Fit = null,
    ActivityPolicy? Engagement = null,
    ActivityPolicy? Intent = null,
    CommitteePolicy? Committee = null,
    GradePolicy? Grades = null,
    StagePolicy? Stages = null,
    RoutingPolicy? Routing = null,
    SlaPolicy? Sla = null,
    DispositionPolicy? Dispositions = null,
    ScorecardPolicy? Scorecard = null,
    StandardsPolicy? Standards = null)
{
    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => Equals(new PolicySections());
}
