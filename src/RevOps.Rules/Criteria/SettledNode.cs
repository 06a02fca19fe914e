namespace RevOps.Rules;

/// <summary>A criterion that asks whether something is known, compiled as it stands once everything is. Immutable.</summary>
internal sealed class SettledNode
{
    private readonly CriterionNode? _rest;
    private readonly Verdict _otherwise;

    private SettledNode(CriterionNode? rest, Verdict otherwise)
    {
        _rest = rest;
        _otherwise = otherwise;
    }

    /// <summary>The node of a criterion; null where it does not ask whether something is known, and is settled as it is.</summary>
    public static SettledNode? Of(Criterion criterion, CriterionCompiler compiler)
    {
        var settled = SettledCriterion.Of(criterion);
        return ReferenceEquals(settled.Rest, criterion) ? null
            : new SettledNode(settled.Rest is null ? null : compiler.Compile(settled.Rest), Kleene.Of(settled.IsMet));
    }

    /// <summary>The verdict that stands whatever else becomes known, or an open one.</summary>
    public Verdict Evaluate(Frame frame)
    {
        if (_rest is null)
        {
            return _otherwise;
        }

        // It may read what the criterion itself did not need; an error there is no news of the decision.
        var metError = frame.MetError;
        var verdict = _rest.Evaluate(frame);
        frame.MetError = metError;
        return verdict;
    }
}
