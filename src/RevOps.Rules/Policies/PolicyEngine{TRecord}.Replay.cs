namespace RevOps.Rules;

/// <content>What a replay asks: one entry's decision once more, as an entry.</content>
public sealed partial class PolicyEngine<TRecord>
{
    /// <summary>Decides what an entry decided, on a record and with the entry's own context.</summary>
    /// <returns>The entry as it would be written now; null where the policy has no such section.</returns>
    internal DecisionEntry? DecideAgain(DecisionEntry entry, TRecord record)
    {
        if (!Decides(entry.Kind))
        {
            return null;
        }

        var frame = _reading.Start(record, entry.AsOf, FactSet.Empty, out var key, out var problem);
        if (frame is null)
        {
            return DecideUnreadable(entry, record, problem!);
        }

        frame.IsLogged = true;
        var again = Again(entry, frame, key);
        RecordReading<TRecord>.End(frame);
        return again;
    }

    private bool Decides(DecisionKind kind) => kind switch
    {
        DecisionKind.Fit => _fit is not null,
        DecisionKind.Stage => _stages is not null,
        DecisionKind.Routing => _routing is not null,
        DecisionKind.Sla => _sla is not null,
        DecisionKind.Standards => _standards is not null,
        _ => _dispositions is not null,
    };

    private DecisionEntry Again(DecisionEntry entry, RecordFrame<TRecord> frame, RecordKey key)
    {
        switch (entry)
        {
            case StandardsEntry { Context: var context }:
                var standards = _standards!.Evaluate(frame, key, in context);
                return EntryOf(in standards, in context, ReasonOf(in standards, frame, problem: null), frame, entry.CorrelationId);
            case StageEntry { Context: var context }:
                var stage = _stages!.Evaluate(frame, key, in context, UpstreamFacts.None);
                return EntryOf(in stage, in context, ReasonOf(in stage, in context, frame, problem: null), frame, entry.CorrelationId);
            case RoutingEntry { Context: var context }:
                var routing = _routing!.Evaluate(frame, key, in context);
                return EntryOf(in routing, in context, ReasonOf(in routing, in context, frame, problem: null), frame, entry.CorrelationId);
            case SlaEntry { Context: var context, Decision.Metric: var metric }:
                var clocks = new SlaClocks();
                var pressing = _sla!.Evaluate(frame, key, context.Collecting(clocks));
                var sla = clocks.Of(metric) ?? pressing;
                return new SlaEntry(sla, in context, FactsOf(frame, SectionKind.Sla), ReasonOf(in sla, problem: null).Arguments, entry.CorrelationId);
            case DispositionEntry { Context: var context }:
                var disposition = _dispositions!.Evaluate(frame, key, in context);
                return EntryOf(in disposition, in context, ReasonOf(in disposition, in context, frame, problem: null), frame, entry.CorrelationId);
            default:
                return FitAgain((FitEntry)entry, frame, key);
        }
    }

    private FitEntry FitAgain(FitEntry entry, RecordFrame<TRecord> frame, RecordKey key)
    {
        var found = default(Qualification);
        var context = entry.Context;
        foreach (var kind in _order)
        {
            if (kind <= SectionKind.Grade)
            {
                _fit!.Decide(kind, frame, key, in context, ref found);
            }
        }

        var fit = _fit!.Conclude(frame, key, in context, in found);
        return EntryOf(in fit, in context, ReasonOf(in fit, frame, problem: null), frame, entry.CorrelationId);
    }

    private DecisionEntry DecideUnreadable(DecisionEntry entry, TRecord record, string problem)
    {
        switch (entry)
        {
            case FitEntry { Context: var context }:
                var fit = _fit!.Evaluate(record, in context);
                return EntryOf(in fit, in context, ReasonOf(in fit, frame: null, problem), frame: null, entry.CorrelationId);
            case StandardsEntry { Context: var context }:
                var standards = _standards!.Evaluate(record, in context);
                return EntryOf(in standards, in context, ReasonOf(in standards, frame: null, problem), frame: null, entry.CorrelationId);
            case StageEntry { Context: var context }:
                var stage = _stages!.Evaluate(record, in context);
                return EntryOf(in stage, in context, ReasonOf(in stage, in context, frame: null, problem), frame: null, entry.CorrelationId);
            case RoutingEntry { Context: var context }:
                var routing = _routing!.Route(record, in context);
                return EntryOf(in routing, in context, ReasonOf(in routing, in context, frame: null, problem), frame: null, entry.CorrelationId);
            case SlaEntry { Context: var context }:
                var sla = _sla!.Evaluate(record, in context);
                return new SlaEntry(sla, in context, [], ReasonOf(in sla, problem).Arguments, entry.CorrelationId);
            default:
                var given = ((DispositionEntry)entry).Context;
                var disposition = _dispositions!.Evaluate(record, in given);
                return EntryOf(in disposition, in given, ReasonOf(in disposition, in given, frame: null, problem), frame: null, entry.CorrelationId);
        }
    }
}
