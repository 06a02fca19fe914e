namespace RevOps.Rules;

/// <summary>Reads a stage history against the policy: the shape of each move always, its gates where the record as of then was supplied.</summary>
internal sealed class StageHistoryCheck<TRecord>(PolicyEngine<TRecord> engine, StageMap map)
{
    public StageHistoryReport Check(IReadOnlyList<StageHistoryEntry<TRecord>> history, DateTimeOffset asOf)
    {
        var findings = new List<StageFinding>();
        var notChecked = new List<Reason>();
        var visits = new List<StageVisit>();
        var entries = Ordered(history, asOf, findings);
        for (var i = 0; i < entries.Count; i++)
        {
            var (index, entry) = entries[i];
            var before = i == 0 ? null : entries[i - 1].Entry;
            CheckMove(before, entry, index, findings, notChecked);
            var visit = VisitOf(entry, i + 1 < entries.Count ? entries[i + 1].Entry.At : null, asOf);
            visits.Add(visit);
            if (visit.IsStale)
            {
                findings.Add(new StageFinding(StageFindingKind.Stale, index, new Reason(Reasons.Stale, entry.Stage, InstantFormat.Of(visit.DueAt!.Value))));
            }
        }

        return new StageHistoryReport(visits, [.. findings.OrderBy(f => f.Entry)], notChecked);
    }

    // What is after as-of has not happened. What is out of order is read in the order of time, and what is at one instant in the order given.
    private static List<(int Index, StageHistoryEntry<TRecord> Entry)> Ordered(IReadOnlyList<StageHistoryEntry<TRecord>> history, DateTimeOffset asOf, List<StageFinding> findings)
    {
        var entries = new List<(int Index, StageHistoryEntry<TRecord> Entry)>();
        var latest = DateTimeOffset.MinValue;
        for (var i = 0; i < history.Count; i++)
        {
            var entry = history[i] ?? throw new ArgumentNullException(nameof(history));
            if (entry.At > asOf)
            {
                findings.Add(new StageFinding(StageFindingKind.AfterAsOf, i, new Reason(Reasons.AfterAsOf, entry.Stage)));
                continue;
            }

            if (entry.At < latest)
            {
                findings.Add(new StageFinding(StageFindingKind.OutOfOrder, i, new Reason(Reasons.OutOfOrder, entry.Stage)));
            }

            latest = entry.At > latest ? entry.At : latest;
            entries.Add((i, entry));
        }

        return [.. entries.OrderBy(e => e.Entry.At)];
    }

    private StageVisit VisitOf(StageHistoryEntry<TRecord> entry, DateTimeOffset? leftAt, DateTimeOffset asOf) =>
        new(entry.Stage, entry.At, leftAt, (leftAt ?? asOf) - entry.At, map.DwellOf(entry.Stage)?.DueOf(entry.At));

    private void CheckMove(StageHistoryEntry<TRecord>? before, StageHistoryEntry<TRecord> entry, int index, List<StageFinding> findings, List<Reason> notChecked)
    {
        var from = before?.Stage;
        if (!map.Knows(entry.Stage))
        {
            Add(StageFindingKind.UnknownStage, Reasons.UnknownStage, entry.Stage);
        }
        else if (!map.Knows(from))
        {
            notChecked.Add(new Reason(Reasons.NotChecked, from!, entry.Stage));
        }
        else if (string.Equals(from, entry.Stage, StringComparison.Ordinal))
        {
            Add(StageFindingKind.EnteredTwice, Reasons.EnteredTwice, entry.Stage);
        }
        else if (!map.TargetsFrom(from).Contains(entry.Stage, StringComparer.Ordinal))
        {
            var isForward = map.IndexOf(entry.Stage) > map.IndexOf(from) && map.Detour(from) is null;
            Add(isForward ? StageFindingKind.SkipNotDeclared : StageFindingKind.NoTransition, isForward ? Reasons.SkipNotDeclared : Reasons.NoTransition, from ?? "(no stage)", entry.Stage);
        }
        else
        {
            CheckGate(before, entry, index, findings, notChecked);
        }

        void Add(StageFindingKind kind, string reason, params string[] arguments) => findings.Add(new StageFinding(kind, index, new Reason(reason, arguments)));
    }

    private void CheckGate(StageHistoryEntry<TRecord>? before, StageHistoryEntry<TRecord> entry, int index, List<StageFinding> findings, List<Reason> notChecked)
    {
        var to = map.IndexOf(entry.Stage);
        if (to >= 0 && map.Path[to].Stage.NeedsAcceptance && entry.By is null)
        {
            findings.Add(new StageFinding(StageFindingKind.AcceptanceMissing, index, new Reason(Reasons.AcceptanceMissing, entry.Stage)));
        }

        var isMovedByDwell = before is not null && map.DwellOf(before.Stage) is { } dwell && dwell.Then == entry.Stage && entry.At > dwell.DueOf(before.At);
        if (map.Detour(entry.Stage) is { Detour.NeedsDisposition: true } && entry.Disposition is null && !isMovedByDwell)
        {
            findings.Add(new StageFinding(StageFindingKind.DispositionMissing, index, new Reason(Reasons.DispositionMissing, entry.Stage)));
        }

        if (!entry.HasRecord)
        {
            notChecked.Add(new Reason(Reasons.NotChecked, before?.Stage ?? "(no stage)", entry.Stage));
            return;
        }

        // A pass over all sections, as the move was decided; the acts are findings of their own.
        var context = DecisionContext.At(entry.At).WithFacts(entry.Facts).From(before?.Stage).Since(before?.At).To(entry.Stage)
            .WithAcceptance(entry.By ?? "nobody").Disposed(entry.Disposition ?? "none").Searching(GateSearch.Off).AsPreview();
        var explained = engine.Explain(entry.Record, context);
        if (explained.Decisions.Stage is { Outcome: not StageOutcome.Allowed })
        {
            findings.AddRange(explained.Stage!.Reasons.Where(r => r.Code != Reasons.Stale && r.Code != Reasons.StaleMoves && r.Code != Reasons.BeyondHorizon)
                .Select(r => new StageFinding(StageFindingKind.GateClosed, index, r)));
        }
    }
}
