namespace RevOps.Rules;

/// <summary>The explained form of each decision, and the preview form of routing, over the one method that each service has.</summary>
public static class ExplanationExtensions
{
    /// <summary>Decides fit and says why.</summary>
    /// <typeparam name="TRecord">The host's record.</typeparam>
    /// <param name="fit">The service.</param>
    /// <param name="record">The record.</param>
    /// <param name="context">As-of and facts.</param>
    /// <returns>The decision, the same as without explanation, and the explanation.</returns>
    public static Explained<FitDecision, FitExplanation> Explain<TRecord>(this IFitEvaluator<TRecord> fit, TRecord record, in FitContext context)
    {
        var request = new ExplanationRequest<FitExplanation>();
        var decision = Given(fit, nameof(fit)).Evaluate(record, context.Explaining(request));
        return new(decision, request.Explanation);
    }

    /// <summary>Decides whether a record may move and says why.</summary>
    /// <typeparam name="TRecord">The host's record.</typeparam>
    /// <param name="stages">The service.</param>
    /// <param name="record">The record.</param>
    /// <param name="context">As-of, facts and the present stage.</param>
    /// <returns>The decision, the same as without explanation, and the explanation.</returns>
    public static Explained<StageDecision, StageExplanation> Explain<TRecord>(this IStageEvaluator<TRecord> stages, TRecord record, in StageContext context)
    {
        var request = new ExplanationRequest<StageExplanation>();
        var decision = Given(stages, nameof(stages)).Evaluate(record, context.Explaining(request));
        return new(decision, request.Explanation);
    }

    /// <summary>Decides whether a record may move, decides every other move from its stage as well, and says how far it could go now.</summary>
    /// <typeparam name="TRecord">The host's record.</typeparam>
    /// <param name="stages">The service.</param>
    /// <param name="record">The record.</param>
    /// <param name="context">As-of, facts and the present stage.</param>
    /// <returns>The decision, the same as without outlook, and the outlook.</returns>
    public static Explained<StageDecision, StageOutlook> LookAhead<TRecord>(this IStageEvaluator<TRecord> stages, TRecord record, in StageContext context)
    {
        var request = new ExplanationRequest<StageOutlook>();
        var decision = Given(stages, nameof(stages)).Evaluate(record, context.LookingAhead(request));
        return new(decision, request.Explanation);
    }

    /// <summary>Routes a record and says why. Takes a turn like the plain call, unless the context asks for a preview.</summary>
    /// <typeparam name="TRecord">The host's record.</typeparam>
    /// <param name="router">The service.</param>
    /// <param name="record">The record.</param>
    /// <param name="context">As-of, facts and known owners.</param>
    /// <returns>The decision, the same as without explanation, and the explanation.</returns>
    public static Explained<RoutingDecision, RoutingExplanation> Explain<TRecord>(this IRouter<TRecord> router, TRecord record, in RoutingContext context)
    {
        var request = new ExplanationRequest<RoutingExplanation>();
        var decision = Given(router, nameof(router)).Route(record, context.Explaining(request));
        return new(decision, request.Explanation);
    }

    /// <summary>Says where a record would go, and changes nothing: no turn is taken.</summary>
    /// <typeparam name="TRecord">The host's record.</typeparam>
    /// <param name="router">The service.</param>
    /// <param name="record">The record.</param>
    /// <param name="context">As-of, facts and known owners.</param>
    /// <returns>The decision that the next routing of this record would give.</returns>
    public static RoutingDecision Preview<TRecord>(this IRouter<TRecord> router, TRecord record, in RoutingContext context) =>
        Given(router, nameof(router)).Route(record, context.AsPreview());

    /// <summary>Reads a clock and says why it stands as it does.</summary>
    /// <typeparam name="TRecord">The host's record.</typeparam>
    /// <param name="sla">The service.</param>
    /// <param name="record">The record.</param>
    /// <param name="context">As-of, facts and the timeline.</param>
    /// <returns>The decision, the same as without explanation, and the explanation.</returns>
    public static Explained<SlaDecision, SlaExplanation> Explain<TRecord>(this ISlaEvaluator<TRecord> sla, TRecord record, in SlaContext context)
    {
        var request = new ExplanationRequest<SlaExplanation>();
        var decision = Given(sla, nameof(sla)).Evaluate(record, context.Explaining(request));
        return new(decision, request.Explanation);
    }

    /// <summary>Resolves a disposition and says why.</summary>
    /// <typeparam name="TRecord">The host's record.</typeparam>
    /// <param name="dispositions">The service.</param>
    /// <param name="record">The record.</param>
    /// <param name="context">As-of, facts and the disposition given.</param>
    /// <returns>The decision, the same as without explanation, and the explanation.</returns>
    public static Explained<DispositionDecision, DispositionExplanation> Explain<TRecord>(
        this IDispositionEvaluator<TRecord> dispositions, TRecord record, in DispositionContext context)
    {
        var request = new ExplanationRequest<DispositionExplanation>();
        var decision = Given(dispositions, nameof(dispositions)).Evaluate(record, context.Explaining(request));
        return new(decision, request.Explanation);
    }

    private static TService Given<TService>(TService service, string name)
        where TService : class => service ?? throw new ArgumentNullException(name);
}
