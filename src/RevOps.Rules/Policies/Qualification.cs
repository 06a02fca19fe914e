namespace RevOps.Rules;

/// <summary>What the sections that say who somebody is found in one pass: fit, engagement, intent, committee and grade.</summary>
internal struct Qualification
{
    public FitDecision? Fit;
    public ExplanationRequest<FitExplanation>? FitExplanation;
    public ActivityScore Engagement;
    public ActivityScore Intent;
    public CommitteeCoverage Committee;
    public GradeResult Grade;

    /// <summary>Whether an attribute that any of them but fit read was in error.</summary>
    public readonly bool HasErrors => Engagement.HasErrors || Intent.HasErrors || Committee.HasErrors || Grade.HasErrors;
}
