namespace RevOps.Rules;

/// <summary>One line of a record's stage history: which stage it entered, when, by whom. Immutable.</summary>
/// <typeparam name="TRecord">The host's record.</typeparam>
public sealed class StageHistoryEntry<TRecord>
{
    /// <summary>Makes an entry, without the record as of then.</summary>
    /// <param name="stage">The stage that was entered.</param>
    /// <param name="at">When.</param>
    /// <param name="by">Who moved the record, which stands for the acceptance where the stage needs one; null when nobody is recorded.</param>
    /// <param name="disposition">The code of the disposition that was given with the move; null for none.</param>
    /// <exception cref="ArgumentException"><paramref name="stage"/> is null or empty.</exception>
    public StageHistoryEntry(string stage, DateTimeOffset at, string? by = null, string? disposition = null)
        : this(stage, at, by, disposition, hasRecord: false, default!, FactSet.Empty)
    {
    }

    private StageHistoryEntry(string stage, DateTimeOffset at, string? by, string? disposition, bool hasRecord, TRecord record, FactSet facts)
    {
        Stage = string.IsNullOrEmpty(stage) ? throw new ArgumentException("An entry names the stage that was entered.", nameof(stage)) : stage;
        At = at;
        By = by;
        Disposition = disposition;
        HasRecord = hasRecord;
        Record = record;
        Facts = facts;
    }

    /// <summary>The stage that was entered.</summary>
    public string Stage { get; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; }

    /// <summary>Who moved the record, which stands for the acceptance where the stage needs one; null when nobody is recorded.</summary>
    public string? By { get; }

    /// <summary>The code of the disposition that was given with the move; null for none.</summary>
    public string? Disposition { get; }

    /// <summary>Whether the record as of then is supplied. Without it the criteria of the move are not checked, and the report says so.</summary>
    public bool HasRecord { get; }

    /// <summary>The record as of then; without meaning unless <see cref="HasRecord"/>.</summary>
    public TRecord Record { get; }

    /// <summary>The facts that were supplied then. None by default.</summary>
    public FactSet Facts { get; }

    /// <summary>This entry with the record as of then.</summary>
    /// <param name="record">The record as it was when it was moved.</param>
    /// <param name="facts">The facts that were supplied then; null for none.</param>
    /// <returns>The changed copy.</returns>
    public StageHistoryEntry<TRecord> WithRecord(TRecord record, FactSet? facts = null) => new(Stage, At, By, Disposition, hasRecord: true, record, facts ?? FactSet.Empty);
}
