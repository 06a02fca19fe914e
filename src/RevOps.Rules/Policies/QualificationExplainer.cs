namespace RevOps.Rules;

/// <summary>Completes the explanation of fit with those of engagement, intent, committee and grade.</summary>
internal sealed class QualificationExplainer(QualificationSections sections)
{
    private readonly ActivityExplainer? _engagement = sections.Engagement is { } engagement ? new ActivityExplainer(engagement) : null;
    private readonly ActivityExplainer? _intent = sections.Intent is { } intent ? new ActivityExplainer(intent) : null;
    private readonly CommitteeExplainer? _committee = sections.Committee is { } committee ? new CommitteeExplainer(committee) : null;
    private readonly GradeExplainer? _grade = sections.Grades is { } grades ? new GradeExplainer(grades) : null;

    public FitExplanation Explain(Frame frame, in FitContext context, in Qualification found, in FitDecision decision)
    {
        var fit = found.FitExplanation?.Explanation ?? new FitExplanation(decision, new Reason(decision.Reason), [], []);
        return fit.Graded(
            decision,
            _engagement?.Explain(frame, context.EarlierRecycles, in found.Engagement),
            _intent?.Explain(frame, context.EarlierRecycles, in found.Intent),
            _committee?.Explain(frame, in found.Committee),
            _grade?.Explain(frame, in found.Grade));
    }

    public FitExplanation Unreadable(in FitDecision decision, string problem) => FitExplainer.Unreadable(in decision, problem).Graded(
        decision,
        sections.Engagement is null ? null : ActivityExplainer.Unreadable(sections.Engagement.Section, problem),
        sections.Intent is null ? null : ActivityExplainer.Unreadable(sections.Intent.Section, problem),
        sections.Committee is null ? null : CommitteeExplainer.Unreadable(problem),
        sections.Grades is null ? null : GradeExplainer.Unreadable(problem));
}
