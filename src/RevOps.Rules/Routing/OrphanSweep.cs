namespace RevOps.Rules;

/// <summary>
/// Goes over open records once, finds those whose owner is not there, and decides by the policy's transfer rules what is done with them: the first
/// rule that matches, and where none does the record is routed by the policy, never to the owner whom it lost. Safe for any number of threads; a run is on the thread that calls it.
/// </summary>
/// <typeparam name="TRecord">The host's record.</typeparam>
/// <remarks>
/// Records are read one after the other as they are enumerated, and nothing of them is kept, so that a run takes the same memory for a million as for ten. The
/// same records and standings in the same order, over the same rotations, give the same findings.
/// </remarks>
public sealed class OrphanSweep<TRecord>
{
    private const int ReportEvery = 10_000;

    private readonly RecordReading<TRecord> _reading;
    private readonly RoutingService<TRecord> _routing;
    private readonly HashSet<string> _queues;

    internal OrphanSweep(RecordReading<TRecord> reading, RoutingService<TRecord> routing)
    {
        _reading = reading;
        _routing = routing;
        var policy = routing.Evaluator.Policy;
        _queues = new HashSet<string>(policy.Queues.Select(q => q.Name), StringComparer.Ordinal);
    }

    /// <summary>Runs the sweep. A preview (<see cref="RoutingContext.AsPreview"/>) takes no turns; otherwise a record that is routed takes one.</summary>
    /// <param name="records">The open records; enumerated once.</param>
    /// <param name="owners">Who is there and who is not; somebody whom it does not name is not known.</param>
    /// <param name="context">As-of and what else routing is asked with; its known owners are those of each record.</param>
    /// <param name="each">Takes the finding of each record, in their order: what is to be done is the host's to do.</param>
    /// <param name="progress">Told how many records have been looked at, every 10,000 and at the end; null for nobody.</param>
    /// <returns>How many records were looked at.</returns>
    /// <exception cref="ArgumentNullException">An argument is null that may not be.</exception>
    public long Run(
        IEnumerable<OpenRecord<TRecord>> records,
        IReadOnlyDictionary<string, OwnerState> owners,
        in RoutingContext context,
        Action<OrphanFinding> each,
        IProgress<long>? progress = null)
    {
        _ = records ?? throw new ArgumentNullException(nameof(records));
        _ = each ?? throw new ArgumentNullException(nameof(each));
        var run = new Transfers(owners ?? throw new ArgumentNullException(nameof(owners)), context.InactiveOwners);
        var asked = context.Explaining(null).Once(null).Rerouting(null);
        var count = 0L;
        foreach (var record in records)
        {
            each(Decide(in record, run, in asked));
            if (++count % ReportEvery == 0)
            {
                progress?.Report(count);
            }
        }

        progress?.Report(count);
        return count;
    }

    private OrphanFinding Decide(in OpenRecord<TRecord> open, Transfers run, in RoutingContext context)
    {
        var finding = FindingOf(in open, run);
        if (finding is OwnershipFinding.Owned or OwnershipFinding.Waiting)
        {
            return new OrphanFinding(finding, open.Owner);
        }

        var evaluator = _routing.Evaluator;
        var frame = _reading.Start(open.Record, context.AsOf, context.Facts, out var key, out var problem);
        if (frame is null)
        {
            var asked = run.Asking(in open, in context);
            var unreadable = _routing.Unreadable(key, in asked, problem!);
            _routing.Observe(in unreadable, in asked, problem!);
            return new OrphanFinding(finding, open.Owner, key, TransferAction.Hold, newQueue: unreadable.Queue, decision: unreadable);
        }

        frame.IsLogged = _routing.Observes(in context);
        var rule = RuleOf(evaluator, finding, frame);
        if (rule is { Action: TransferAction.Keep or TransferAction.Hold })
        {
            RecordReading<TRecord>.End(frame);
            return new OrphanFinding(finding, open.Owner, key, rule.Action, rule.Name, newQueue: rule.Queue);
        }

        var routed = run.Asking(in open, in context);
        var decision = _routing.Evaluate(frame, key, in routed);
        _routing.End(frame, in decision, in routed);
        return new OrphanFinding(finding, open.Owner, key, TransferAction.Reassign, rule?.Name, decision.Owner, decision.Queue, decision);
    }

    private static TransferRule? RuleOf(RoutingEvaluator evaluator, OwnershipFinding finding, Frame frame)
    {
        var rules = evaluator.Policy.Transfers;
        for (var i = 0; i < rules.Count; i++)
        {
            if (rules[i].IsFor(finding) && (evaluator.Transfers[i]?.Evaluate(frame) ?? Verdict.Met) == Verdict.Met)
            {
                return rules[i];
            }
        }

        return null;
    }

    private OwnershipFinding FindingOf(in OpenRecord<TRecord> open, Transfers run)
    {
        if (open.Owner is null)
        {
            return open.Queue is not null && _queues.Contains(open.Queue) ? OwnershipFinding.Waiting : OwnershipFinding.Nobody;
        }

        return run.StateOf(open.Owner) switch
        {
            OwnerState.Active => OwnershipFinding.Owned,
            OwnerState.Inactive => OwnershipFinding.Inactive,
            _ => OwnershipFinding.Unknown,
        };
    }

    /// <summary>What one run knows of people: who is there, and whom a record of each owner may not go to.</summary>
    private sealed class Transfers(IReadOnlyDictionary<string, OwnerState> owners, IReadOnlyCollection<string> inactive)
    {
        private readonly HashSet<string> _inactive = new(inactive.Concat(owners.Where(o => o.Value == OwnerState.Inactive).Select(o => o.Key)), StringComparer.Ordinal);
        private readonly Dictionary<string, string[]> _excluded = new(StringComparer.Ordinal);

        public OwnerState StateOf(string owner) => owners.TryGetValue(owner, out var state) ? state : OwnerState.Unknown;

        public RoutingContext Asking(in OpenRecord<TRecord> open, in RoutingContext context)
        {
            var asked = context.WithOwners(open.Owners).WithInactiveOwners(_inactive);
            if (open.Owner is not { } owner)
            {
                return asked;
            }

            if (!_excluded.TryGetValue(owner, out var excluded))
            {
                _excluded.Add(owner, excluded = [.. context.ExcludedMembers.Append(owner).Distinct(StringComparer.Ordinal)]);
            }

            return asked.Excluding(excluded);
        }
    }
}
