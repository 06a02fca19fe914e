namespace RevOps.Rules;

/// <summary>Foresees when a member could take a record whom nothing but time keeps from it: closed hours, absences and caps.</summary>
internal static class MemberOutlook
{
    /// <summary>The first tick, from as-of on, at which the member is there and below their caps, if nothing else happens until then.</summary>
    /// <param name="member">The member.</param>
    /// <param name="place">Their place in the pool.</param>
    /// <param name="ledger">The rotation, which counts the turns of those of whom the host tells nothing; null leaves those out.</param>
    /// <param name="context">As-of, absences, and what the host tells of assignments.</param>
    /// <returns>The tick; <see cref="long.MaxValue"/> when there is none within the horizon of the member's calendar.</returns>
    public static long NextEligible(CompiledMember member, int place, RotationLedger? ledger, in RoutingContext context)
    {
        // What keeps them away ends one after the other, and each end may fall into the next.
        var at = context.AsOf.UtcTicks;
        for (var before = -1L; before != at && at != long.MaxValue;)
        {
            before = at;
            at = AfterAbsence(member, member.MemberFrom(at), in context);
            at = at == long.MaxValue ? at : member.OpenFrom(at);
            at = at == long.MaxValue ? at : AfterCaps(member, place, ledger, at, in context);
        }

        return at;
    }

    private static long AfterAbsence(CompiledMember member, long at, in RoutingContext context)
    {
        at = at == long.MaxValue ? at : member.BackFrom(at);
        for (var i = 0; at != long.MaxValue && i < context.Absences.Count; i++)
        {
            var absence = context.Absences[i];
            if (absence.From.UtcTicks <= at && at < absence.Until.UtcTicks && string.Equals(absence.Member, member.Member.Name, StringComparison.Ordinal))
            {
                at = absence.Until.UtcTicks;
            }
        }

        return at;
    }

    private static long AfterCaps(CompiledMember member, int place, RotationLedger? ledger, long at, in RoutingContext context)
    {
        if (member.Member.Caps.Count == 0)
        {
            return at;
        }

        var told = context.Assignments.TryGetValue(member.Member.Name, out var instants) ? [.. instants.Select(i => i.UtcTicks)] : ledger?.InstantsOf(place) ?? [];
        Array.Sort(told);
        foreach (var cap in member.Member.Caps)
        {
            at = Math.Max(at, AfterCap(member, in cap, told, at));
        }

        return at;
    }

    // A rolling cap lets go when the earliest of those that are too many is a span old, a cap by the calendar with the next period.
    private static long AfterCap(CompiledMember member, in TurnCap cap, long[] told, long at)
    {
        while (at != long.MaxValue)
        {
            var from = member.StartOf(in cap, at);
            var first = Array.FindIndex(told, t => t >= from);
            var count = first < 0 ? 0 : told.Skip(first).TakeWhile(t => t <= at).Count();
            if (count < cap.Most)
            {
                return at;
            }

            at = cap.Period == CapPeriod.Rolling ? Later(told[first + count - cap.Most], cap.Span.Ticks) : member.EndOf(in cap, at);
        }

        return at;
    }

    private static long Later(long ticks, long span) => ticks > DateTime.MaxValue.Ticks - span ? long.MaxValue : ticks + span;
}
