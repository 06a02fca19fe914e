namespace RevOps.Rules;

/// <summary>
/// What a policy makes of a rejection. Stages know no dispositions: whoever puts a policy together hands this in, and without it no rejection
/// is resolved.
/// </summary>
internal abstract class RejectionResolver
{
    /// <summary>What the disposition of the context makes happen.</summary>
    public abstract DispositionDecision Resolve(Frame frame, RecordKey key, in StageContext context);

    /// <summary>Why.</summary>
    public abstract DispositionExplanation Explain(Frame frame, RecordKey key, in StageContext context);
}
