namespace RevOps.Rules;

/// <summary>Finds the period of an instant in a zone. For one thread: it remembers where it was.</summary>
internal sealed class PeriodCalendar(PeriodKind kind, string zoneId)
{
    private readonly ZoneClock _clock = ZoneClock.For(zoneId);
    private readonly Dictionary<ScorecardPeriod, (long From, long Until)> _bounds = [];
    private ScorecardPeriod _last;
    private long _from;
    private long _until;

    public ScorecardPeriod At(long utcTicks)
    {
        // Neighbouring facts mostly lie in one period, and a zone is asked only for the others.
        if (utcTicks >= _from && utcTicks < _until)
        {
            return _last;
        }

        var local = Math.Min(Math.Max(_clock.ToLocal(utcTicks), 0), DateTime.MaxValue.Ticks);
        var period = ScorecardPeriod.Of(kind, new DateTime(local));
        if (!_bounds.TryGetValue(period, out var bounds))
        {
            _bounds.Add(period, bounds = (_clock.FirstInstantAt(period.FirstDate.Ticks), EndOf(period)));
        }

        // Where clocks go back over midnight, an instant can show the date before while the next period has begun: it began for good.
        if (utcTicks >= bounds.Until)
        {
            return At(bounds.Until, utcTicks, period.Next);
        }

        (_last, _from, _until) = (period, bounds.From, bounds.Until);
        return period;
    }

    private ScorecardPeriod At(long from, long utcTicks, ScorecardPeriod period)
    {
        (_last, _from, _until) = (period, from, Math.Max(EndOf(period), utcTicks + 1));
        return period;
    }

    // The last period of the calendar has no next one, and ends with no instant that there is.
    private long EndOf(ScorecardPeriod period) => period.IsLast ? long.MaxValue : _clock.FirstInstantAt(period.Next.FirstDate.Ticks);
}
