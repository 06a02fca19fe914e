namespace RevOps.Rules;

/// <summary>Builds the dispositions section of a policy. For one thread.</summary>
public sealed class DispositionPolicyBuilder
{
    private readonly List<Disposition> _dispositions = [];
    private readonly List<string> _tracks = [];
    private RecycleLimit? _recycleLimit;
    private TurnBackLimit? _turnBackLimit;
    private DispositionPeriod? _creditOnceWithin;

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

    /// <summary>Adds a reason to accept a record: it goes on along the path, and the gate asks for the recorded acceptance.</summary>
    /// <param name="code">The code that is given.</param>
    /// <param name="label">What people read.</param>
    /// <param name="stages">The stages in which it may be given; null for all.</param>
    /// <param name="required">The attributes that must be known when it is given; null for none.</param>
    /// <param name="when">What the record must meet for it to be given; null for nothing.</param>
    /// <returns>This builder.</returns>
    public DispositionPolicyBuilder Accept(string code, string label, IEnumerable<string>? stages = null, IEnumerable<RecordAttribute>? required = null, Criterion? when = null)
    {
        _dispositions.Add(new Disposition(
            code ?? throw new ArgumentNullException(nameof(code)),
            label ?? throw new ArgumentNullException(nameof(label)),
            DispositionKind.Accept,
            [.. stages ?? []],
            [.. required ?? []],
            when,
            action: null,
            givesTurnBack: false));
        return this;
    }

    /// <summary>Adds dispositions that were made elsewhere, such as those of <see cref="DispositionPresets"/>.</summary>
    /// <param name="dispositions">The dispositions.</param>
    /// <returns>This builder.</returns>
    public DispositionPolicyBuilder Add(IEnumerable<Disposition> dispositions)
    {
        _dispositions.AddRange(dispositions ?? throw new ArgumentNullException(nameof(dispositions)));
        return this;
    }

    /// <summary>Says how often a record may come back before it is disqualified instead.</summary>
    /// <param name="most">The most recycles in the span.</param>
    /// <param name="within">The span that ends at as-of; null when every recycle counts.</param>
    /// <param name="targetStage">The stage of a record that came back too often; null when it stays.</param>
    /// <returns>This builder.</returns>
    public DispositionPolicyBuilder AtMostRecycles(int most, DispositionPeriod? within = null, string? targetStage = null)
    {
        _recycleLimit = new RecycleLimit(most, within, targetStage);
        return this;
    }

    /// <summary>Says how often a record may be rerouted or enriched before a queue has it, in which a person settles it.</summary>
    /// <param name="most">The most reroutes and enrichments in the span.</param>
    /// <param name="thenQueue">The queue.</param>
    /// <param name="within">The span that ends at as-of; null when all of them count.</param>
    /// <returns>This builder.</returns>
    public DispositionPolicyBuilder AtMostTurnBacks(int most, string thenQueue, DispositionPeriod? within = null)
    {
        _turnBackLimit = new TurnBackLimit(most, thenQueue ?? throw new ArgumentNullException(nameof(thenQueue)), within);
        return this;
    }

    /// <summary>Says that a record is credited (counted as newly qualified) at most once in a span, however often it comes back.</summary>
    /// <param name="within">The span since its latest credit.</param>
    /// <returns>This builder.</returns>
    public DispositionPolicyBuilder CreditOnceWithin(DispositionPeriod within)
    {
        _creditOnceWithin = within;
        return this;
    }

    /// <summary>Declares nurture tracks. Once any is declared, an action that names another does not load.</summary>
    /// <param name="tracks">The tracks' names.</param>
    /// <returns>This builder.</returns>
    public DispositionPolicyBuilder Tracks(params string[] tracks)
    {
        _tracks.AddRange(tracks ?? throw new ArgumentNullException(nameof(tracks)));
        return this;
    }

    internal DispositionPolicy Build() => new([.. _dispositions], _recycleLimit, _turnBackLimit, _creditOnceWithin, [.. _tracks]);
}
