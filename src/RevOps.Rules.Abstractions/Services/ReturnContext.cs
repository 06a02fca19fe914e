namespace RevOps.Rules;

/// <summary>What is asked with whether a record may come back.</summary>
/// <remarks>A value; each <c>With</c> gives a changed copy. A later version adds members here. Start with <see cref="At"/>.</remarks>
public readonly struct ReturnContext
{
    private readonly Parts _parts;

    private ReturnContext(in Parts parts) => _parts = parts;

    /// <summary>The instant for which the decision holds.</summary>
    public DateTimeOffset AsOf => _parts.AsOf;

    /// <summary>The facts that are supplied. Without any by default.</summary>
    public FactSet Facts => _parts.Facts ?? FactSet.Empty;

    /// <summary>The code of the disposition that took the record out of work; null for none.</summary>
    public string? Code => _parts.Code;

    /// <summary>When it was given.</summary>
    public DateTimeOffset DisposedAt => _parts.DisposedAt;

    /// <summary>What it made happen; null, the default, for what the policy says. A limit makes something else happen.</summary>
    public DispositionActionKind? Action => _parts.Action;

    /// <summary>The stage in which the record is now; null when it is in none.</summary>
    public string? CurrentStage => _parts.CurrentStage;

    /// <summary>The values of attributes when the disposition was given, by their names. None by default.</summary>
    public FactSet ValuesThen => _parts.ValuesThen ?? FactSet.Empty;

    /// <summary>What happened to the record, in any order; null, the default, when the host does not say.</summary>
    public IReadOnlyList<TimelineEvent>? Timeline => _parts.Timeline;

    /// <summary>When the record was credited before, in any order. Never by default.</summary>
    public IReadOnlyList<DateTimeOffset> EarlierCredits => _parts.EarlierCredits ?? Array.Empty<DateTimeOffset>();

    /// <summary>A context for an instant.</summary>
    /// <param name="asOf">The instant for which the decision holds.</param>
    /// <returns>The context.</returns>
    public static ReturnContext At(DateTimeOffset asOf) => new(new Parts { AsOf = asOf });

    /// <summary>This context for a record that was disposed of.</summary>
    /// <param name="code">The code of the disposition.</param>
    /// <param name="at">When it was given.</param>
    /// <returns>The changed copy.</returns>
    public ReturnContext Disposed(string? code, DateTimeOffset at)
    {
        var parts = _parts;
        (parts.Code, parts.DisposedAt, parts.Action) = (code, at, null);
        return new(in parts);
    }

    /// <summary>This context for a record that was disposed of.</summary>
    /// <param name="decision">The decision of then; one that did not resolve is none.</param>
    /// <returns>The changed copy.</returns>
    public ReturnContext Disposed(in DispositionDecision decision)
    {
        var parts = _parts;
        var isResolved = decision.Outcome == DispositionOutcome.Resolved;
        parts.Code = isResolved ? decision.Code : null;
        parts.Action = isResolved ? decision.Action : null;
        parts.DisposedAt = decision.AsOf;
        return new(in parts);
    }

    /// <summary>This context with facts.</summary>
    /// <param name="facts">The facts that are supplied.</param>
    /// <returns>The changed copy.</returns>
    public ReturnContext WithFacts(FactSet facts)
    {
        var parts = _parts;
        parts.Facts = facts;
        return new(in parts);
    }

    /// <summary>This context for a record in a stage.</summary>
    /// <param name="currentStage">The stage in which the record is now; null when it is in none.</param>
    /// <returns>The changed copy.</returns>
    public ReturnContext From(string? currentStage)
    {
        var parts = _parts;
        parts.CurrentStage = currentStage;
        return new(in parts);
    }

    /// <summary>This context with what the record's attributes were.</summary>
    /// <param name="valuesThen">The values when the disposition was given, by the attributes' names; one that was missing is a missing value under its name.</param>
    /// <returns>The changed copy.</returns>
    public ReturnContext WithValuesThen(FactSet valuesThen)
    {
        var parts = _parts;
        parts.ValuesThen = valuesThen;
        return new(in parts);
    }

    /// <summary>This context with a timeline, whose hand-raises since the disposition are a fact.</summary>
    /// <param name="timeline">What happened to the record, in any order; null when the host does not say.</param>
    /// <returns>The changed copy.</returns>
    public ReturnContext WithTimeline(IReadOnlyList<TimelineEvent>? timeline)
    {
        var parts = _parts;
        parts.Timeline = timeline;
        return new(in parts);
    }

    /// <summary>This context after earlier credits.</summary>
    /// <param name="earlierCredits">When the record was credited before (counted as qualified), in any order.</param>
    /// <returns>The changed copy.</returns>
    public ReturnContext AfterCredits(IReadOnlyList<DateTimeOffset> earlierCredits)
    {
        var parts = _parts;
        parts.EarlierCredits = earlierCredits;
        return new(in parts);
    }

    // A constructor of all of them would be repeated by every method above.
    private struct Parts
    {
        public DateTimeOffset AsOf;
        public FactSet? Facts;
        public string? Code;
        public DateTimeOffset DisposedAt;
        public DispositionActionKind? Action;
        public string? CurrentStage;
        public FactSet? ValuesThen;
        public IReadOnlyList<TimelineEvent>? Timeline;
        public IReadOnlyList<DateTimeOffset>? EarlierCredits;
    }
}
