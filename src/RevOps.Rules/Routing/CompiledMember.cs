using System.Globalization;

namespace RevOps.Rules;

/// <summary>A member with criterion, calendar and zone at hand. Immutable.</summary>
internal sealed class CompiledMember
{
    private const int MostDays = 3_652_058;

    private readonly BusinessCalendar? _calendar;
    private readonly ZoneClock? _zone;
    private readonly bool _waitsOffHours;
    private readonly TickSpan _effective;

    public CompiledMember(PoolMember member, Pool pool, CriterionCompiler compiler, IReadOnlyList<BusinessCalendar> calendars)
    {
        Member = member;
        When = member.When is null ? null : compiler.Compile(member.When);
        _calendar = member.Calendar is null ? null : calendars.First(c => string.Equals(c.Name, member.Calendar, StringComparison.Ordinal));
        _zone = _calendar is null ? null : ZoneClock.For(_calendar.ZoneId);
        _waitsOffHours = pool.WaitsOffHours;
        _effective = member.Effective.ToTicks(_zone);
    }

    public PoolMember Member { get; }

    public CriterionNode? When { get; }

    /// <summary>Whether the member can take any record at any time with the same weight, but for what a context says.</summary>
    public bool IsAlwaysThere => When is null && Member.Effective.IsAlways && Member is { Capacity: null, LaterWeights.Count: 0, OutOfOffice.Count: 0, Caps.Count: 0 } && (_calendar is null || _waitsOffHours);

    public int WeightAt(long asOfTicks)
    {
        var weight = Member.Weight;
        if (Member.LaterWeights.Count == 0)
        {
            return weight;
        }

        var date = LocalTicks(asOfTicks);
        for (var i = 0; i < Member.LaterWeights.Count && Member.LaterWeights[i].From.Ticks <= date; i++)
        {
            weight = Member.LaterWeights[i].Weight;
        }

        return weight;
    }

    /// <summary>Why the person is no member at as-of; no code when they are one.</summary>
    public MemberStanding Membership(long asOfTicks, bool says) =>
        _effective.Covers(asOfTicks) ? default
        : asOfTicks < _effective.First ? (says ? new(Reasons.MemberNotYet, Member.Effective.Start.ToString()!) : new(Reasons.MemberNotYet))
        : says ? new(Reasons.MemberNoLonger, Member.Effective.End.ToString()!)
        : new(Reasons.MemberNoLonger);

    /// <summary>The instant at which the member is back from an absence by date; null when they have none.</summary>
    public DateTimeOffset? OutUntil(long asOfTicks)
    {
        if (OutOn(asOfTicks) is not { } away)
        {
            return null;
        }

        var back = away.LastDate.Ticks + TimeSpan.TicksPerDay;
        return new DateTimeOffset(Math.Min(DateTime.MaxValue.Ticks, _zone?.FirstInstantAt(back) ?? back), TimeSpan.Zero);
    }

    /// <summary>Why the member is away at as-of; no code when they are there.</summary>
    public MemberStanding Away(in RoutingContext context, bool says)
    {
        if (OutOn(context.AsOf.UtcTicks) is { } away)
        {
            return says ? new(Reasons.MemberOutOfOffice, away.LastDate.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : new(Reasons.MemberOutOfOffice);
        }

        for (var i = 0; i < context.Absences.Count; i++)
        {
            if (context.Absences[i].Covers(context.AsOf) && string.Equals(context.Absences[i].Member, Member.Name, StringComparison.Ordinal))
            {
                var until = context.Absences[i].Until.ToUniversalTime();
                return says ? new(Reasons.MemberOutOfOffice, until.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)) : new(Reasons.MemberOutOfOffice);
            }
        }

        return _calendar is null || _waitsOffHours || _calendar.IsOpen(context.AsOf) ? default
            : says ? new(Reasons.MemberOffHours, Member.Calendar!)
            : new(Reasons.MemberOffHours);
    }

    /// <summary>At which of their caps the member is, by what the host tells or else the rotation; no code when at none, as far as one of them says.</summary>
    public MemberStanding AtCap(int place, RotationLedger? ledger, in RoutingContext context, bool says)
    {
        for (var i = 0; i < Member.Caps.Count; i++)
        {
            var cap = Member.Caps[i];
            var from = StartOf(in cap, context.AsOf.UtcTicks);
            var count = context.Assignments.TryGetValue(Member.Name, out var told)
                ? CountBetween(told, from, context.AsOf.UtcTicks)
                : ledger?.CountBetween(place, from, context.AsOf.UtcTicks) ?? 0;
            if (count >= cap.Most)
            {
                return says ? new(Reasons.MemberAtCap, Text(count), Text(cap.Most), cap.Time) : new(Reasons.MemberAtCap);
            }
        }

        return default;
    }

    private OutOfOffice? OutOn(long asOfTicks)
    {
        if (Member.OutOfOffice.Count == 0)
        {
            return null;
        }

        // In ticks, since west of UTC the first hours of time are on a date that no DateTime has.
        var date = LocalDay.Midnight(LocalDay.Of(LocalTicks(asOfTicks)));
        for (var i = 0; i < Member.OutOfOffice.Count; i++)
        {
            if (Member.OutOfOffice[i].FirstDate.Ticks <= date && date <= Member.OutOfOffice[i].LastDate.Ticks)
            {
                return Member.OutOfOffice[i];
            }
        }

        return null;
    }

    /// <summary>The first tick from an instant on at which the person is a member; the greatest number when they never are any more.</summary>
    public long MemberFrom(long utcTicks) => utcTicks < _effective.First ? _effective.First : _effective.Covers(utcTicks) ? utcTicks : long.MaxValue;

    /// <summary>The first tick from an instant on at which the member is not out of office by the policy.</summary>
    public long BackFrom(long utcTicks)
    {
        foreach (var away in Member.OutOfOffice)
        {
            var date = LocalDay.Midnight(LocalDay.Of(LocalTicks(utcTicks)));
            if (away.FirstDate.Ticks <= date && date <= away.LastDate.Ticks)
            {
                utcTicks = InstantAfter(away.LastDate.Ticks + TimeSpan.TicksPerDay, utcTicks);
                if (utcTicks == long.MaxValue)
                {
                    break;
                }
            }
        }

        return utcTicks;
    }

    /// <summary>The first tick from an instant on at which the member takes records by their calendar; the greatest number when there is none.</summary>
    public long OpenFrom(long utcTicks) =>
        _calendar is null || _waitsOffHours ? utcTicks : _calendar.NextOpen(new DateTimeOffset(utcTicks, TimeSpan.Zero))?.UtcTicks ?? long.MaxValue;

    /// <summary>The first tick that counts.</summary>
    public long StartOf(in TurnCap cap, long asOfTicks) =>
        cap.Period == CapPeriod.Rolling ? asOfTicks - cap.Span.Ticks + 1 : FirstInstantOf(LocalDay.Midnight(FirstDayOf(cap.Period, asOfTicks)));

    /// <summary>The first tick of the period after the one in which an instant lies; not for a rolling cap.</summary>
    public long EndOf(in TurnCap cap, long asOfTicks)
    {
        var day = FirstDayOf(cap.Period, asOfTicks);
        day += cap.Period switch
        {
            CapPeriod.Week => 7,
            CapPeriod.Month when day >= 0 => DateTime.DaysInMonth(LocalDay.ToDate((int)day).Year, LocalDay.ToDate((int)day).Month),
            _ => 1,
        };
        return day > MostDays ? long.MaxValue : InstantAfter(LocalDay.Midnight(day), asOfTicks);
    }

    private long FirstDayOf(CapPeriod period, long asOfTicks)
    {
        var day = LocalDay.Of(LocalTicks(asOfTicks));
        return period switch
        {
            // Day 0 was a Monday.
            CapPeriod.Week => day - (((day % 7) + 7) % 7),
            CapPeriod.Month when day >= 0 => day - (LocalDay.ToDate((int)day).Day - 1),
            _ => day,
        };
    }

    private long FirstInstantOf(long localTicks) => _zone?.FirstInstantAt(localTicks) ?? localTicks;

    // Where the clock was set back over midnight, the date comes a second time: its end is then as far off as the clock shows.
    private long InstantAfter(long localTicks, long utcTicks)
    {
        if (localTicks > DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay)
        {
            return long.MaxValue;
        }

        var first = FirstInstantOf(localTicks);
        return first > utcTicks ? first : utcTicks + localTicks - LocalTicks(utcTicks);
    }

    private long LocalTicks(long utcTicks) => _zone?.ToLocal(utcTicks) ?? utcTicks;

    private static int CountBetween(IReadOnlyList<DateTimeOffset> instants, long from, long to)
    {
        var count = 0;
        for (var i = 0; i < instants.Count; i++)
        {
            count += instants[i].UtcTicks >= from && instants[i].UtcTicks <= to ? 1 : 0;
        }

        return count;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
