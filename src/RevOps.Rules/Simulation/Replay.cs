namespace RevOps.Rules;

/// <summary>
/// Decides again what the entries of a log say was decided: from the facts, the context and the rotation's state that each entry holds, on a copy.
/// No record, store or memory of a host is asked, and nothing is changed.
/// </summary>
/// <remarks>For one thread at a time; make one for each.</remarks>
public sealed class Replay
{
    private const int MostRevisions = 16;
    private const int ReportEvery = 1_000;

    private readonly Policy _policy;
    private readonly string? _revision;
    private readonly RecordedTurns _turns = new();
    private readonly Dictionary<string, PolicyEngine<RecordedFacts>> _engines = new(StringComparer.Ordinal);

    /// <summary>Makes a replay.</summary>
    /// <param name="policy">The policy of the entries; those of another one are reported as such.</param>
    /// <param name="schemaRevision">
    /// The revision of the schema of which the entries must be; null, the default, for any. A replay reads no record, so that it needs no schema itself.
    /// </param>
    /// <exception cref="ArgumentNullException"><paramref name="policy"/> is null.</exception>
    public Replay(Policy policy, string? schemaRevision = null)
    {
        _policy = policy ?? throw new ArgumentNullException(nameof(policy));
        _revision = schemaRevision;
    }

    /// <summary>Replays one entry.</summary>
    /// <param name="entry">The entry.</param>
    /// <returns>Whether the decision is identical, and if not, in what it differs.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="entry"/> is null.</exception>
    public ReplayResult Run(DecisionEntry entry)
    {
        _ = entry ?? throw new ArgumentNullException(nameof(entry));
        if (!string.Equals(entry.Policy.ContentHash, _policy.ContentHash, StringComparison.Ordinal))
        {
            return new ReplayResult(entry, ReplayOutcome.OtherPolicy, [new ReplayDifference("policy.hash", entry.Policy.ContentHash, _policy.ContentHash)]);
        }

        if (_revision is not null && !string.Equals(entry.Policy.SchemaRevision, _revision, StringComparison.Ordinal))
        {
            return new ReplayResult(entry, ReplayOutcome.OtherSchema, [new ReplayDifference("policy.schema", entry.Policy.SchemaRevision, _revision)]);
        }

        var record = new RecordedFacts(entry);
        _turns.Load(entry as RoutingEntry);
        var again = EngineFor(entry.Policy.SchemaRevision).DecideAgain(entry, record);
        if (again is null)
        {
            return new ReplayResult(entry, ReplayOutcome.OtherPolicy, [new ReplayDifference("kind", entry.Kind.ToString(), "(no such section)")]);
        }

        if (record.Lacks.Count > 0)
        {
            return new ReplayResult(entry, ReplayOutcome.Insufficient, record.Lacks);
        }

        if (entry is SlaEntry clock && clock.Decision.Reason == Reasons.TimelineUnreadable)
        {
            return new ReplayResult(entry, ReplayOutcome.Insufficient, [new ReplayDifference("timeline", "(nothing)", "the events, which could not be read")]);
        }

        if (_turns.IsMissing)
        {
            return new ReplayResult(entry, ReplayOutcome.Insufficient, [new ReplayDifference("turn", "(nothing)", "the rotation's state before")]);
        }

        var turn = (entry as RoutingEntry)?.Turn switch
        {
            null => ReplayedTurn.None,
            { Source: TurnSource.Unavailable } => ReplayedTurn.StoreFailed,
            _ => ReplayedTurn.TakenAgain,
        };
        return EntryComparison.AreSame(entry, again)
            ? new ReplayResult(entry, ReplayOutcome.Identical, [], turn)
            : Compared(entry, again, turn);
    }

    /// <summary>Replays a whole log, one line in memory at a time.</summary>
    /// <param name="lines">The lines, as <see cref="JsonLinesDecisionLog.Read(string)"/> gives them.</param>
    /// <param name="progress">Who is told how far it has come, every thousand lines and at the end; null for nobody.</param>
    /// <param name="mostKept">How many lines that are not identical the report keeps, from 0; 100 by default. All are counted.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="lines"/> is null.</exception>
    public ReplayReport Run(IEnumerable<DecisionLogLine> lines, IProgress<ReplayProgress>? progress = null, int mostKept = 100)
    {
        var counts = new long[(int)ReplayOutcome.Insufficient + 1];
        var kept = new List<ReplayedLine>();
        var (unreadable, failures, number, read) = (0L, 0L, 0L, 0L);
        foreach (var line in lines ?? throw new ArgumentNullException(nameof(lines)))
        {
            var result = line.Entry is null ? null : Run(line.Entry);
            if (result is null)
            {
                unreadable++;
            }
            else
            {
                counts[(int)result.Outcome]++;
                failures += result.Turn == ReplayedTurn.StoreFailed ? 1 : 0;
            }

            if (result is not { Outcome: ReplayOutcome.Identical } && kept.Count < mostKept)
            {
                kept.Add(new ReplayedLine(line, result));
            }

            read = line.BytesRead;
            if (++number % ReportEvery == 0)
            {
                progress?.Report(new ReplayProgress(number, read, number - counts[0]));
            }
        }

        progress?.Report(new ReplayProgress(number, read, number - counts[0]));
        return new ReplayReport(counts, unreadable, failures, kept);
    }

    // The canonical form tells, field by field.
    private static ReplayResult Compared(DecisionEntry entry, DecisionEntry again, ReplayedTurn turn)
    {
        var differences = EntryComparison.DifferencesOf(entry, again);
        return new ReplayResult(entry, differences.Count == 0 ? ReplayOutcome.Identical : ReplayOutcome.Different, differences, turn);
    }

    private PolicyEngine<RecordedFacts> EngineFor(string revision)
    {
        if (!_engines.TryGetValue(revision, out var engine))
        {
            if (_engines.Count == MostRevisions)
            {
                _engines.Clear();
            }

            _engines.Add(revision, engine = new PolicyEngine<RecordedFacts>(_policy, RecordedSchema.Of(_policy, revision), new PolicyEngineOptions(), _turns));
        }

        return engine;
    }
}
