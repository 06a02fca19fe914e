namespace RevOps.Rules;

/// <summary>Resolves rejections by the dispositions section of the same policy, so that both sections say the same in one pass.</summary>
internal sealed class DispositionRejections(DispositionEvaluator evaluator) : RejectionResolver
{
    private readonly DispositionExplainer _explainer = new(evaluator);

    public override DispositionDecision Resolve(Frame frame, RecordKey key, in StageContext context)
    {
        var metError = frame.MetError;
        var decision = evaluator.Evaluate(frame, key, ContextOf(in context));
        frame.MetError |= metError;
        return decision;
    }

    public override DispositionExplanation Explain(Frame frame, RecordKey key, in StageContext context) =>
        _explainer.Explain(frame, Resolve(frame, key, in context), ContextOf(in context));

    private static DispositionContext ContextOf(in StageContext context) =>
        DispositionContext.At(context.AsOf).WithFacts(context.Facts).From(context.CurrentStage).Disposed(context.Disposition).AfterRecycles(context.EarlierRecycles).AfterTurnBacks(context.EarlierTurnBacks);
}
