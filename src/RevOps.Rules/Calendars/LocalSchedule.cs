namespace RevOps.Rules;

/// <summary>
/// A calendar's rules compiled for one question: which local times belong to a date? Everything here is local time in ticks; what an
/// instant is stays with the zone.
/// </summary>
internal sealed class LocalSchedule
{
    private readonly int[] _hoursFrom;
    private readonly long[][][] _hours;
    private readonly Dictionary<int, long[]> _extraDates = [];
    private readonly Dictionary<int, long[]> _overrides = [];
    private readonly long[] _closedDates;
    private readonly long[] _closures;

    public LocalSchedule(CalendarDefinition definition)
    {
        _hoursFrom = [int.MinValue, .. definition.LaterHours.Select(hours => hours.FromDay)];
        _hours = [.. new[] { definition.Hours }.Concat(definition.LaterHours.Select(later => later.Hours)).Select(Week)];
        foreach (var date in definition.ExtraHours.GroupBy(extra => extra.Day))
        {
            _extraDates.Add(date.Key, Merge(Pairs(WeeklyOn(date.Key)).Concat(date.Select(extra => (extra.Hours.StartTicks, extra.Hours.EndTicks)))));
        }

        foreach (var date in definition.Overrides)
        {
            _overrides.Add(date.Day, Merge(date.Shifts.Select(shift => (shift.StartTicks, shift.EndTicks))));
        }

        _closedDates = Merge(definition.Closures.Where(closure => closure.Hours is null).Select(Span));
        _closures = Merge(definition.Closures.Select(Span));
    }

    /// <summary>Closed local time, whatever would be open: ascending, disjoint pairs of start and end.</summary>
    public long[] Closures => _closures;

    /// <summary>
    /// Adds the shifts that start on a date: to <paramref name="cuttable"/> what closures beat, to <paramref name="kept"/> what they
    /// do not. Dates must come in ascending order.
    /// </summary>
    public void AddDate(long day, SpanList cuttable, SpanList kept)
    {
        var midnight = LocalDay.Midnight(day);
        var nextMidnight = midnight + TimeSpan.TicksPerDay;
        if (day is >= 0 and <= int.MaxValue && _overrides.TryGetValue((int)day, out var shifts))
        {
            for (var i = 0; i < shifts.Length; i += 2)
            {
                kept.Add(midnight + shifts[i], Math.Min(midnight + shifts[i + 1], nextMidnight));
                cuttable.Add(nextMidnight, midnight + shifts[i + 1]);
            }
        }
        else if (!IsClosedDate(midnight))
        {
            shifts = _extraDates.TryGetValue((int)day, out var extra) ? extra : WeeklyOn(day);
            for (var i = 0; i < shifts.Length; i += 2)
            {
                cuttable.Add(midnight + shifts[i], midnight + shifts[i + 1]);
            }
        }
    }

    private static long[][] Week(WeeklyHours hours) =>
        [.. Enumerable.Range(0, 7).Select(day => Merge(hours[(DayOfWeek)day].Select(shift => (shift.StartTicks, shift.EndTicks))))];

    private static (long Start, long End) Span(Closure closure) => closure.Hours is { } hours
        ? (LocalDay.Midnight(closure.FirstDay) + hours.StartTicks, LocalDay.Midnight(closure.FirstDay) + hours.EndTicks)
        : (LocalDay.Midnight(closure.FirstDay), LocalDay.Midnight(closure.LastDay + 1L));

    private static long[] Merge(IEnumerable<(long Start, long End)> spans)
    {
        using var merged = new SpanList();
        foreach (var (start, end) in spans.OrderBy(span => span.Start))
        {
            merged.Add(start, end);
        }

        var pairs = new long[2 * merged.Count];
        for (var i = 0; i < merged.Count; i++)
        {
            pairs[2 * i] = merged.StartOf(i);
            pairs[(2 * i) + 1] = merged.EndOf(i);
        }

        return pairs;
    }

    private static IEnumerable<(long Start, long End)> Pairs(long[] pairs) =>
        Enumerable.Range(0, pairs.Length / 2).Select(i => (pairs[2 * i], pairs[(2 * i) + 1]));

    private long[] WeeklyOn(long day)
    {
        var period = Array.BinarySearch(_hoursFrom, (int)day);
        return _hours[period >= 0 ? period : ~period - 1][LocalDay.DayOfWeekOf(day)];
    }

    private bool IsClosedDate(long midnight)
    {
        int low = 0, high = _closedDates.Length / 2;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_closedDates[(2 * middle) + 1] <= midnight)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return 2 * low < _closedDates.Length && _closedDates[2 * low] <= midnight;
    }
}
