namespace RevOps.Rules;

/// <summary>Finds what is wrong with how a pool takes turns.</summary>
internal static class RotationVerifier
{
    private const int MostTurns = 1_000;
    private const int MostPriority = 100;

    public static void Verify(Pool pool, string pointer, IReadOnlyList<BusinessCalendar>? calendars, DiagnosticBag bag)
    {
        if (pool.RotatesBy is { } attribute && Facts.Find(attribute.Name) is null && attribute.AllowedValues is not { Count: > 0 and <= CompiledPool.MostRotations })
        {
            bag.Report(
                RotationDiagnostics.RotatesByAnything,
                pointer + "/rotateBy",
                $"`{attribute.Name}` may have too many values for a rotation each. Declare at most {CompiledPool.MostRotations} allowed values, or name a fact such as `{FactNames.FitTier}`.");
        }

        if (pool.CatchUp is { Kind: CatchUpKind.Capped, Most: < 1 or > MostTurns })
        {
            bag.Report(
                RotationDiagnostics.CatchUpOutOfRange, pointer + "/catchUpMost", FormattableString.Invariant($"`{pool.CatchUp.Most}` turns cannot be owed at most. Give 1 to {MostTurns}."));
        }

        for (var i = 0; i < pool.Members.Count; i++)
        {
            Verify(pool, pool.Members[i], $"{pointer}/members/{i}", calendars, bag);
        }
    }

    public static void Verify(TurnPolicy turns, DiagnosticBag bag)
    {
        for (var i = 0; i < turns.GivenBackFor.Count; i++)
        {
            var pointer = $"/routing/turns/givenBackFor/{i}";
            if (!Names.IsBlank(bag, pointer, "reason", turns.GivenBackFor[i]) && turns.GivenBackFor.Take(i).Contains(turns.GivenBackFor[i], StringComparer.Ordinal))
            {
                bag.Report(NameDiagnostics.DuplicateName, pointer, $"The reason `{Shortened.Of(turns.GivenBackFor[i])}` is named twice. Take one away.");
            }
        }
    }

    private static void Verify(Pool pool, PoolMember member, string pointer, IReadOnlyList<BusinessCalendar>? calendars, DiagnosticBag bag)
    {
        if (member.Calendar is not null && calendars is not null)
        {
            Names.Exists(bag, pointer + "/calendar", "calendar", member.Calendar, calendars.Select(c => c.Name));
        }

        if (member.Priority is < 1 or > MostPriority)
        {
            bag.Report(RotationDiagnostics.PriorityOutOfRange, pointer + "/priority", FormattableString.Invariant($"`{member.Priority}` is no priority for `{member.Name}`. Give 1, who is asked first, to {MostPriority}."));
        }

        if (pool.Strategy == PoolStrategy.LeastLoaded && member.Capacity is null)
        {
            bag.Report(RotationDiagnostics.NoCapacity, pointer, $"`{member.Name}` has no capacity, of which their load would be a share. Give a `capacity`, or let the pool rotate.");
        }

        VerifyEffective(member, pointer, calendars, bag);
        VerifyDates(member, pointer, bag);
        VerifyCaps(pool, member, pointer, bag);
    }

    // A date begins in the member's zone, where an instant of the same day may lie before or after it; without the calendar nobody can tell.
    private static void VerifyEffective(PoolMember member, string pointer, IReadOnlyList<BusinessCalendar>? calendars, DiagnosticBag bag)
    {
        if (member.Effective.IsAlways || member.Calendar is null)
        {
            OwnerVerifier.Verify(member.Effective, ownZone: null, member.Name, pointer, bag);
            return;
        }

        var calendar = calendars?.FirstOrDefault(c => string.Equals(c.Name, member.Calendar, StringComparison.Ordinal));
        var isMixed = member.Effective is { Start: { } start, End: { } end } && start.Date is null != end.Date is null;
        if (calendar is not null || member.Effective.Zone is not null || !isMixed)
        {
            OwnerVerifier.Verify(member.Effective, calendar is null ? null : ZoneClock.For(calendar.ZoneId), member.Name, pointer, bag);
        }
    }

    private static void VerifyDates(PoolMember member, string pointer, DiagnosticBag bag)
    {
        for (var i = 0; i < member.LaterWeights.Count; i++)
        {
            var later = member.LaterWeights[i];
            if (later.Weight is < 1 or > RoutingVerifier.MostWeight)
            {
                bag.Report(
                    RoutingDiagnostics.WeightOutOfRange,
                    $"{pointer}/laterWeights/{i}/weight",
                    FormattableString.Invariant($"`{later.Weight}` is no weight for `{member.Name}`. Give 1 to {RoutingVerifier.MostWeight}; a member without turns is inactive."));
            }

            if (later.From.TimeOfDay != TimeSpan.Zero || (i > 0 && later.From <= member.LaterWeights[i - 1].From))
            {
                bag.Report(
                    RotationDiagnostics.LaterWeight,
                    $"{pointer}/laterWeights/{i}/from",
                    $"The weights of `{member.Name}` do not stand by date. Put the earliest first, each date once and without a time of day.");
            }
        }

        for (var i = 0; i < member.OutOfOffice.Count; i++)
        {
            var away = member.OutOfOffice[i];
            if (away.LastDate < away.FirstDate || away.FirstDate.TimeOfDay != TimeSpan.Zero || away.LastDate.TimeOfDay != TimeSpan.Zero)
            {
                bag.Report(
                    RotationDiagnostics.AwayReversed, $"{pointer}/outOfOffice/{i}", $"`{member.Name}` is away to a date before the first one. Give two dates without a time of day, the earlier one first.");
            }
        }
    }

    private static void VerifyCaps(Pool pool, PoolMember member, string pointer, DiagnosticBag bag)
    {
        for (var i = 0; i < member.Caps.Count; i++)
        {
            var cap = member.Caps[i];
            var isSpan = cap.Period != CapPeriod.Rolling || (cap.Span > TimeSpan.Zero && Spans.CanBeWritten(cap.Span));
            if (cap.Most is < 1 or > MostTurns || !isSpan)
            {
                bag.Report(
                    RotationDiagnostics.CapOutOfRange,
                    $"{pointer}/caps/{i}",
                    FormattableString.Invariant($"This is no cap for `{member.Name}`. Give 1 to {MostTurns} assignments, and a span of whole seconds up to {Spans.MostDays} days."));
            }
        }

        if (member.Caps.Count > 0 && pool.RotatesBy is { } attribute)
        {
            bag.Report(
                RotationDiagnostics.CapByRotation,
                pointer + "/caps",
                $"The caps of `{member.Name}` hold for each `{attribute.Name}` alone, unless the host tells the assignments with the call.");
        }
    }
}
