namespace RevOps.Rules;

/// <summary>Counts what routing did with a record, and what people did about it. For one thread.</summary>
internal sealed class OwnershipCounter(FactSink sink)
{
    public void Count(List<RecordEvent> history, long qualified)
    {
        var (isRouted, isOwned) = (false, false);
        for (var i = 0; i < history.Count; i++)
        {
            isOwned |= history[i].Kind == RecordEventKind.OwnerChanged || history[i].Assignment?.Owner is not null;
            if (history[i].Assignment is { } assignment)
            {
                isRouted = true;
                CountAssignment(history, i, assignment);
            }
        }

        if (qualified < 0)
        {
            return;
        }

        AddIf(isRouted, Measure.Routed, qualified);
        AddIf(isOwned, Measure.HumanOwned, qualified);
        AddIf(history.Exists(e => e.Kind == RecordEventKind.Touched && e.IsHuman), Measure.Worked, qualified);
    }

    private void CountAssignment(List<RecordEvent> history, int place, RecordAssignment assignment)
    {
        var at = history[place].AtTicks;
        sink.Add(Measure.Assigned, at);
        AddIf(assignment.IsFallback, Measure.Fallback, at);
        AddIf(assignment.IsCatchAll, Measure.CatchAll, at);
        if (assignment.Owner is null)
        {
            return;
        }

        if (assignment.Pool is { } pool)
        {
            sink.AddPart(Measure.PoolTurn, PoolShares.PartOf(pool, assignment.Owner), at, toWhole: false, sum: assignment.Weight);
        }

        var next = history.FindIndex(place + 1, e => e.Kind is RecordEventKind.Assigned or RecordEventKind.OwnerChanged);
        var change = next < 0 ? OwnerChange.Unstated : history[next].Change;
        if (change is not (OwnerChange.BulkTransfer or OwnerChange.Cover))
        {
            sink.Add(Measure.JudgedAssignment, at);
            AddIf(change == OwnerChange.Misrouted, Measure.Misrouted, at);
        }
    }

    private void AddIf(bool holds, Measure measure, long at)
    {
        if (holds)
        {
            sink.Add(measure, at);
        }
    }
}
