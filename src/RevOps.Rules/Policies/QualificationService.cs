namespace RevOps.Rules;

/// <summary>
/// Who is this? The fit service of one compiled policy together with engagement, intent, committee and grade, over one frame and in the order of
/// the facts that they name. A policy without a fit section is answered with <see cref="FitOutcome.NotApplicable"/> and what the others found.
/// </summary>
internal sealed class QualificationService<TRecord>(
    RecordReading<TRecord> reading, QualificationSections sections, FactPublisher facts, IReadOnlyList<SectionKind> order, DecisionObserver<FitDecision, FitContext>? observer = null)
    : IFitEvaluator<TRecord>
{
    private readonly FitService<TRecord>? _fit = sections.Fit is null ? null : new FitService<TRecord>(reading, sections.Fit);
    private readonly QualificationExplainer _explainer = new(sections);
    private readonly SectionKind[] _order = [.. order.Where(kind => kind <= SectionKind.Grade)];

    public FitDecision Evaluate(TRecord record, in FitContext context)
    {
        if (_fit is not null && !sections.HasMoreThanFit && observer is null)
        {
            return _fit.Evaluate(record, in context);
        }

        var frame = reading.Start(record, context.AsOf, context.Facts, out var key, out var problem);
        if (frame is null)
        {
            var unreadable = Unreadable(key, in context, problem!);
            observer?.Invoke(in unreadable, in context, null, problem);
            return unreadable;
        }

        var found = default(Qualification);
        foreach (var kind in _order)
        {
            Decide(kind, frame, key, in context, ref found);
        }

        var decision = Conclude(frame, key, in context, in found);
        RecordReading<TRecord>.End(frame, observer, in decision, in context);
        return decision;
    }

    /// <summary>The decision on a record that cannot be read.</summary>
    public FitDecision Unreadable(RecordKey key, in FitContext context, string problem)
    {
        var unreadable = sections.Fit?.Unreadable(key, context.AsOf)
            ?? new FitDecision(FitOutcome.RecordError, Reasons.RecordError, completeness: 0, hasErrors: true, key: key, policy: sections.Reference, asOf: context.AsOf);
        context.Explanation?.Answer(_explainer.Unreadable(in unreadable, problem));
        return unreadable;
    }

    /// <summary>Decides one section on a frame that others share, and publishes what it found.</summary>
    public void Decide(SectionKind kind, RecordFrame<TRecord> frame, RecordKey key, in FitContext context, ref Qualification found)
    {
        switch (kind)
        {
            case SectionKind.Fit:
                found.FitExplanation = context.Explanation is null ? null : new ExplanationRequest<FitExplanation>();
                var fitted = _fit!.Evaluate(frame, key, context.Explaining(found.FitExplanation));
                facts.Publish(frame, in fitted);
                found.Fit = fitted;
                break;
            case SectionKind.Engagement:
                found.Engagement = sections.Engagement!.Evaluate(frame, context.EarlierRecycles);
                facts.PublishEngagement(frame, in found.Engagement);
                break;
            case SectionKind.Intent:
                found.Intent = sections.Intent!.Evaluate(frame, context.EarlierRecycles);
                facts.PublishIntent(frame, in found.Intent);
                break;
            case SectionKind.Committee:
                found.Committee = sections.Committee!.Evaluate(frame);
                facts.Publish(frame, in found.Committee, sections.Committee.Places);
                break;
            case SectionKind.Grade:
                found.Grade = sections.Grades!.Evaluate(frame);
                facts.Publish(frame, in found.Grade);
                break;
        }
    }

    /// <summary>Decides every section on a frame that others share, and publishes what they found.</summary>
    public void PublishAll(RecordFrame<TRecord> frame, RecordKey key, in FitContext context)
    {
        var found = default(Qualification);
        foreach (var kind in _order)
        {
            Decide(kind, frame, key, in context, ref found);
        }
    }

    /// <summary>The engagement points of what happened after an instant; missing when they cannot be scored.</summary>
    public FactValue NewPoints(RecordFrame<TRecord> frame, DateTimeOffset since) =>
        sections.Engagement?.PointsSince(frame, since) is { } points ? (double)Points.FromThousandths(points).ToDecimal() : default(FactValue);

    /// <summary>Whether the policy has an engagement section.</summary>
    public bool HasEngagement => sections.Engagement is not null;

    /// <summary>The decision's reason with its arguments, without the rest of an explanation.</summary>
    public Reason ReasonOf(Frame frame, in FitDecision decision) => _fit is null ? new Reason(decision.Reason) : _fit.ReasonOf(frame, in decision);

    /// <summary>One decision of all that was found.</summary>
    public FitDecision Conclude(RecordFrame<TRecord> frame, RecordKey key, in FitContext context, in Qualification found)
    {
        var fit = found.Fit ?? new FitDecision(FitOutcome.NotApplicable, Reasons.NoFitSection, key: key, policy: sections.Reference, asOf: context.AsOf);
        var decision = !sections.HasMoreThanFit ? fit : fit.Graded(
            found.Engagement.Tier, Points.FromThousandths(found.Engagement.Score), found.Grade.Grade, found.Grade.Qualified == Verdict.Met, found.HasErrors);
        context.Explanation?.Answer(_explainer.Explain(frame, in context, in found, in decision));
        return decision;
    }
}
