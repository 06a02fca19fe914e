namespace RevOps.Rules;

/// <summary>Builds the dispositions section of a policy. For one thread.</summary>
public sealed class DispositionPolicyBuilder
{
    private readonly List<Disposition> _dispositions = [];
    private RecycleLimit? _recycleLimit;

    internal DispositionPolicyBuilder()
    {
    }

    /// <summary>Adds a disposition.</summary>
    /// <param name="code">The code that is given.</param>
    /// <param name="label">What people read.</param>
    /// <param name="action">What it makes happen.</param>
    /// <param name="kind">What giving it means for the hand-off.</param>
    /// <param name="stages">The stages in which it may be given; null for all.</param>
    /// <param name="required">The attributes that must be known when it is given; null for none.</param>
    /// <param name="when">What the record must meet for it to be given; null for nothing.</param>
    /// <param name="givesTurnBack">Whether the owner gets the turn back that the record cost.</param>
    /// <returns>This builder.</returns>
    public DispositionPolicyBuilder On(
        string code,
        string label,
        DispositionAction action,
        DispositionKind kind = DispositionKind.Reject,
        IEnumerable<string>? stages = null,
        IEnumerable<RecordAttribute>? required = null,
        Criterion? when = null,
        bool givesTurnBack = false)
    {
        _dispositions.Add(new Disposition(
            code ?? throw new ArgumentNullException(nameof(code)),
            label ?? throw new ArgumentNullException(nameof(label)),
            kind,
            [.. stages ?? []],
            [.. required ?? []],
            when,
            action ?? throw new ArgumentNullException(nameof(action)),
            givesTurnBack));
        return this;
    }

    /// <summary>Says how often a record may come back before it is disqualified instead.</summary>
    /// <param name="most">The most recycles in the span.</param>
    /// <param name="within">The span that ends at as-of.</param>
    /// <param name="targetStage">The stage of a record that came back too often; null when it stays.</param>
    /// <returns>This builder.</returns>
    public DispositionPolicyBuilder AtMostRecycles(int most, TimeSpan within, string? targetStage = null)
    {
        _recycleLimit = new RecycleLimit(most, within, targetStage);
        return this;
    }

    internal DispositionPolicy Build() => new([.. _dispositions], _recycleLimit);
}
