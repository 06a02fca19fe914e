namespace RevOps.Rules;

/// <content>What a log is given: an entry for each decision; of a pass in the order fit, standards, stage, routing, SLA, disposition.</content>
public sealed partial class PolicyEngine<TRecord>
{
    // Whatever becomes of the log, the frame is there for the next decision.
    private void End(RecordFrame<TRecord> frame, in PolicyDecisions decisions, in DecisionContext context)
    {
        try
        {
            Log(in decisions, in context, frame, problem: null);
        }
        finally
        {
            RecordReading<TRecord>.End(frame);
        }
    }

    private void Log(in PolicyDecisions decisions, in DecisionContext context, RecordFrame<TRecord>? frame, string? problem)
    {
        if (_log is null || context.Routing.IsPreview)
        {
            return;
        }

        foreach (var entry in EntriesOf(in decisions, in context, frame, problem))
        {
            _log.Append(entry);
        }
    }

    private void Log(in FitDecision fit, in FitContext context, Frame? frame, string? problem) =>
        _log!.Append(EntryOf(in fit, in context, ReasonOf(in fit, frame, problem), frame, context.CorrelationId));

    private void Log(in StandardsDecision standards, in StandardsContext context, Frame? frame, string? problem) =>
        _log!.Append(EntryOf(in standards, in context, ReasonOf(in standards, frame, problem), frame, context.CorrelationId));

    private void Log(in StageDecision stage, in StageContext context, Frame? frame, string? problem) =>
        _log!.Append(EntryOf(in stage, in context, ReasonOf(in stage, in context, frame, problem), frame, context.CorrelationId));

    private void Log(in RoutingDecision routing, in RoutingContext context, Frame? frame, string? problem) =>
        _log!.Append(EntryOf(in routing, in context, ReasonOf(in routing, in context, frame, problem), frame, context.CorrelationId));

    private void Log(in SlaDecision sla, in SlaContext context, Frame? frame, string? problem)
    {
        foreach (var entry in EntriesOf(in sla, context.Clocks, in context, frame, problem, context.CorrelationId))
        {
            _log!.Append(entry);
        }
    }

    private void Log(in DispositionDecision disposition, in DispositionContext context, Frame? frame, string? problem) =>
        _log!.Append(EntryOf(in disposition, in context, ReasonOf(in disposition, in context, frame, problem), frame, context.CorrelationId));

    // Reasons come before facts: what their arguments take is read as well, and must stand in the entry that gives them.
    private List<DecisionEntry> EntriesOf(in PolicyDecisions decisions, in DecisionContext context, RecordFrame<TRecord>? frame, string? problem)
    {
        var fitReason = decisions.Fit is { } f ? ReasonOf(in f, frame, problem) : null;
        var standardsReason = decisions.Standards is { } p ? ReasonOf(in p, frame, problem) : null;
        var stageReason = decisions.Stage is { } s ? ReasonOf(in s, context.Stage, frame, problem) : null;
        var routingReason = decisions.Routing is { } r ? ReasonOf(in r, context.Routing, frame, problem) : null;
        var dispositionReason = decisions.Disposition is { } d ? ReasonOf(in d, context.Disposition, frame, problem) : null;
        var entries = new List<DecisionEntry>(8);
        if (decisions.Fit is { } fit)
        {
            entries.Add(EntryOf(in fit, context.Fit, fitReason!, frame, context.CorrelationId));
        }

        if (decisions.Standards is { } standards)
        {
            entries.Add(EntryOf(in standards, StandardsContext.At(context.AsOf), standardsReason!, frame, context.CorrelationId));
        }

        if (decisions.Stage is { } stage)
        {
            entries.Add(EntryOf(in stage, context.Stage, stageReason!, frame, context.CorrelationId));
        }

        if (decisions.Routing is { } routing)
        {
            entries.Add(EntryOf(in routing, context.Routing, routingReason!, frame, context.CorrelationId));
        }

        if (decisions.Sla is { } sla)
        {
            entries.AddRange(EntriesOf(in sla, decisions.Clocks, context.Sla, frame, problem, context.CorrelationId));
        }

        if (decisions.Disposition is { } disposition)
        {
            entries.Add(EntryOf(in disposition, context.Disposition, dispositionReason!, frame, context.CorrelationId));
        }

        return entries;
    }

    // Every clock that a target applies to is a decision of its own; where none does, one entry says so.
    private List<SlaEntry> EntriesOf(in SlaDecision pressing, SlaClocks? clocks, in SlaContext context, Frame? frame, string? problem, string? correlationId)
    {
        var facts = FactsOf(frame, SectionKind.Sla);
        var applying = clocks?.Where(c => c.Outcome != SlaOutcome.NotApplicable).ToArray();
        var entries = new List<SlaEntry>();
        foreach (var sla in applying is { Length: > 0 } ? applying : [pressing])
        {
            entries.Add(new SlaEntry(sla, in context, facts, ReasonOf(in sla, problem).Arguments, correlationId));
        }

        return entries;
    }

    private Reason ReasonOf(in FitDecision fit, Frame? frame, string? problem) =>
        frame is null ? new Reason(fit.Reason, problem!) : _fit!.ReasonOf(frame, in fit);

    private Reason ReasonOf(in StandardsDecision standards, Frame? frame, string? problem) =>
        frame is null ? new Reason(standards.Reason, problem!) : _standards!.ReasonOf(frame, in standards);

    private Reason ReasonOf(in StageDecision stage, in StageContext context, Frame? frame, string? problem) =>
        frame is null ? new Reason(stage.Reason, problem!) : _stages!.ReasonOf(frame, in stage, in context);

    private Reason ReasonOf(in RoutingDecision routing, in RoutingContext context, Frame? frame, string? problem) =>
        frame is null ? new Reason(routing.Reason, problem!) : _routing!.ReasonOf(frame, in routing, in context);

    private static Reason ReasonOf(in SlaDecision sla, string? problem) => problem is null ? SlaExplainer.ReasonOf(in sla) : new Reason(sla.Reason, problem);

    private Reason ReasonOf(in DispositionDecision disposition, in DispositionContext context, Frame? frame, string? problem) =>
        frame is null ? new Reason(disposition.Reason, problem!) : _dispositions!.ReasonOf(frame, in disposition, in context);

    private FitEntry EntryOf(in FitDecision fit, in FitContext context, Reason reason, Frame? frame, string? correlationId) =>
        new(
            fit,
            in context,
            FactsOf(frame, SectionKind.Fit, SectionKind.Engagement, SectionKind.Intent, SectionKind.Committee, SectionKind.Grade),
            reason.Arguments,
            correlationId);

    private StandardsEntry EntryOf(in StandardsDecision standards, in StandardsContext context, Reason reason, Frame? frame, string? correlationId) =>
        new(standards, in context, FactsOf(frame, SectionKind.Standards), reason.Arguments, correlationId);

    private StageEntry EntryOf(in StageDecision stage, in StageContext context, Reason reason, Frame? frame, string? correlationId) =>
        new(stage, in context, FactsOf(frame, SectionKind.Stage), reason.Arguments, correlationId);

    private RoutingEntry EntryOf(in RoutingDecision routing, in RoutingContext context, Reason reason, Frame? frame, string? correlationId) =>
        new(
            routing,
            MembersAlone(in context, frame),
            FactsOf(frame, SectionKind.Routing),
            reason.Arguments,
            correlationId,
            frame?.Turn,
            frame?.Remembered,
            frame?.AsksForDuplicates ?? false,
            frame?.RememberedDuplicate);

    private DispositionEntry EntryOf(in DispositionDecision disposition, in DispositionContext context, Reason reason, Frame? frame, string? correlationId) =>
        new(disposition, in context, FactsOf(frame, SectionKind.Disposition), reason.Arguments, correlationId);

    private IReadOnlyList<FactRead> FactsOf(Frame? frame, params SectionKind[] sections) => frame is null ? [] : _recorder!.Read(frame, sections);

    // A host's dictionary may hold a whole company, and compare names in a way of its own: what members look up in it is what is kept.
    private RoutingContext MembersAlone(in RoutingContext context, Frame? frame)
    {
        if (context.OpenItems.Count == 0 && context.Assignments.Count == 0 && context.InactiveOwners.Count == 0)
        {
            return context;
        }

        var owners = context.Owners;
        var inactive = context.InactiveOwners;
        var asked = Policy.Routing!.Pools.SelectMany(p => p.Members).Select(m => m.Name)
            .Concat(Policy.Routing.Territories.Where(t => t.Target.Kind == RoutingTargetKind.Owner).Select(t => t.Target.Name))
            .Concat(frame is null ? [] : _routing!.Evaluator.Accounts?.OwnersOf(frame) ?? [])
            .Concat(new[] { owners.OpenOpportunity, owners.Customer, owners.Account, context.DuplicateOf?.Owner, frame?.Remembered, frame?.RememberedDuplicate?.Owner }.OfType<string>());

        var openItems = new Dictionary<string, int>(StringComparer.Ordinal);
        var assignments = new Dictionary<string, IReadOnlyList<DateTimeOffset>>(StringComparer.Ordinal);
        foreach (var member in Policy.Routing!.Pools.SelectMany(p => p.Members))
        {
            if (context.OpenItems.TryGetValue(member.Name, out var items))
            {
                openItems[member.Name] = items;
            }

            if (context.Assignments.TryGetValue(member.Name, out var instants))
            {
                assignments[member.Name] = instants;
            }
        }

        return context.WithOpenItems(openItems).WithAssignments(assignments).WithInactiveOwners([.. inactive, .. inactive.Count == 0 ? [] : asked.Where(inactive.Contains)]);
    }
}
