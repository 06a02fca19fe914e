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

        var change = LossOf(history, place, assignment.Owner);
        if (change is not (OwnerChange.BulkTransfer or OwnerChange.Cover))
        {
            sink.Add(Measure.JudgedAssignment, at);
            AddIf(change == OwnerChange.Misrouted, Measure.Misrouted, at);
        }
    }

    // A CRM often states a change of owner after routing has made it. Such a statement names the owner that routing has just given the record: it says
    // why the one before lost it, and is no change for the new one.
    private static OwnerChange LossOf(List<RecordEvent> history, int place, string owner)
    {
        var lost = history.FindIndex(place + 1, e => e.Kind is RecordEventKind.Assigned or RecordEventKind.OwnerChanged && !Names(e, owner));
        if (lost < 0 || history[lost].Kind == RecordEventKind.OwnerChanged)
        {
            return lost < 0 ? OwnerChange.Unstated : history[lost].Change;
        }

        // Where routing gave it to the same owner again, nobody lost anything.
        var given = history[lost].Assignment!.Owner;
        var stated = history.FindIndex(lost + 1, e => e.Kind is RecordEventKind.Assigned or RecordEventKind.OwnerChanged);
        return stated >= 0 && Names(history[stated], given) && !string.Equals(given, owner, StringComparison.Ordinal) ? history[stated].Change : OwnerChange.Unstated;
    }

    private static bool Names(RecordEvent happened, string? owner) => happened.Kind == RecordEventKind.OwnerChanged && string.Equals(happened.Name, owner, StringComparison.Ordinal);

    private void AddIf(bool holds, Measure measure, long at)
    {
        if (holds)
        {
            sink.Add(measure, at);
        }
    }
}
