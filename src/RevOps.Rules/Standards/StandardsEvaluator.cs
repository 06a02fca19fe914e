namespace RevOps.Rules;

/// <summary>Checks leads against the standards, past the first breach, so that the counts are whole.</summary>
internal sealed class StandardsEvaluator
{
    private readonly PolicyReference _reference;
    private readonly int _source;
    private readonly PublishedFact _met;
    private readonly PublishedFact _suppressed;

    public StandardsEvaluator(StandardsPolicy policy, CriterionCompiler compiler, PolicyReference reference)
    {
        _reference = reference;

        // A decision is shown and logged, and a masked value is not.
        _source = policy.Source is null or { IsMasked: true } ? -1 : compiler.Ordinal(policy.Source);
        Required = [.. policy.Required.Select(compiler.Ordinal).Distinct()];
        Rules = [.. policy.Rules.Select(r => (r.Code, compiler.Compile(r.When)))];
        Suppressions = [.. policy.Suppressions.Select(r => (r.Code, compiler.Compile(r.When)))];
        _met = new PublishedFact(compiler.Layout, FactNames.StandardsMet);
        _suppressed = new PublishedFact(compiler.Layout, FactNames.StandardsSuppressed);
    }

    public int[] Required { get; }

    public (string Code, CriterionNode When)[] Rules { get; }

    public (string Code, CriterionNode When)[] Suppressions { get; }

    public StandardsDecision Unreadable(RecordKey key, in StandardsContext context) =>
        new(StandardsOutcome.RecordError, Reasons.RecordError, hasErrors: true, key: key, policy: _reference, asOf: context.AsOf);

    public StandardsDecision Evaluate(Frame frame, RecordKey key, DateTimeOffset asOf)
    {
        frame.MetError = false;
        string? suppression = null;
        var (suppressions, missing, unmet, unchecking) = (0, 0, 0, 0);
        foreach (var (code, when) in Suppressions)
        {
            if (when.Evaluate(frame) == Verdict.Met)
            {
                suppression ??= code;
                suppressions++;
            }
        }

        foreach (var ordinal in Required)
        {
            ref var slot = ref frame.Read(ordinal);
            if (slot.State != SlotState.Known)
            {
                frame.Open(in slot);
                missing++;
            }
        }

        foreach (var (_, when) in Rules)
        {
            var verdict = when.Evaluate(frame);
            unmet += verdict == Verdict.NotMet ? 1 : 0;
            unchecking += verdict is Verdict.Unknown or Verdict.Error ? 1 : 0;
        }

        var reason = suppressions > 0 ? Reasons.StandardSuppressed : missing > 0 ? Reasons.StandardMissing : unmet > 0 ? Reasons.StandardUnmet : unchecking > 0 ? Reasons.StandardUnchecked : Reasons.StandardsMet;
        var outcome = reason == Reasons.StandardsMet ? StandardsOutcome.Met : StandardsOutcome.Breached;
        return new(outcome, reason, suppression, missing, unmet, unchecking, suppressions, SourceOf(frame), frame.MetError, key, _reference, asOf);
    }

    public void Publish(Frame frame, in StandardsDecision decision)
    {
        _met.Publish(frame, decision.Outcome == StandardsOutcome.Met);
        _suppressed.Publish(frame, decision.Suppressions > 0);
    }

    private string? SourceOf(Frame frame)
    {
        if (_source < 0)
        {
            return null;
        }

        ref var slot = ref frame.Read(_source);
        if (slot.State == SlotState.Known)
        {
            return (string?)slot.Reference;
        }

        frame.Open(in slot);
        return null;
    }
}
