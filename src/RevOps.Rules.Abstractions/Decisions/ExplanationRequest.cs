namespace RevOps.Rules;

/// <summary>
/// Asks an evaluator for the explanation of one call; put into the context, filled by the call. For one call at a time.
/// </summary>
/// <typeparam name="TExplanation">The explanation asked for.</typeparam>
public sealed class ExplanationRequest<TExplanation>
    where TExplanation : class
{
    /// <summary>The explanation, once the call has returned; null before, and when the service explains nothing.</summary>
    public TExplanation? Explanation { get; private set; }

    /// <summary>Hands over the explanation; called by a service.</summary>
    /// <param name="explanation">The explanation.</param>
    /// <exception cref="ArgumentNullException"><paramref name="explanation"/> is null.</exception>
    public void Answer(TExplanation explanation) => Explanation = explanation ?? throw new ArgumentNullException(nameof(explanation));
}
