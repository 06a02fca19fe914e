namespace RevOps.Rules;

/// <summary>A schedule in its zone: the open time of one calendar, as instants.</summary>
internal sealed class ZonedSchedule(LocalSchedule schedule, ZoneClock clock) : OpenTimeSource
{
    // A shift reaches less than two days beyond its midnight, and no zone is further than 18 hours from UTC.
    private const int DaysBefore = 3;
    private const int DaysAfter = 2;

    public override void AddSpans(long from, long to, SpanList spans)
    {
        using var cuttable = new SpanList();
        using var kept = new SpanList();
        using var cut = new SpanList();
        using var local = new SpanList();
        var first = LocalDay.Of(from) - DaysBefore;
        var last = LocalDay.Of(to) + DaysAfter;
        for (var day = first; day <= last; day++)
        {
            schedule.AddDate(day, cuttable, kept);
        }

        cuttable.SubtractInto(cut, schedule.Closures);
        SpanList.UnionInto(local, cut, kept);
        var boundaries = clock.Boundaries(LocalDay.Midnight(first));
        for (var i = 0; i < local.Count; i++)
        {
            spans.Add(boundaries.Next(local.StartOf(i)), boundaries.Next(local.EndOf(i)));
        }
    }

    /// <summary>The dates on which shifts start that leave open time; each closes when the last of them ends.</summary>
    public override void AddOpenDates(int firstDay, int endDay, List<int> days, List<long> closes)
    {
        using var cuttable = new SpanList();
        using var kept = new SpanList();
        using var cut = new SpanList();
        var nightBefore = CloseOf(firstDay - 1, cuttable, kept, cut);
        for (var day = firstDay; day < endDay; day++)
        {
            var close = CloseOf(day, cuttable, kept, cut);
            if (close >= 0)
            {
                // A long shift of the night before may outlast this date's own; then this date closes with it.
                days.Add(day);
                closes.Add(Math.Max(close, nightBefore));
            }

            nightBefore = close;
        }
    }

    // The instant at which the last of the shifts that start on a date ends, or -1 for a date without open time.
    private long CloseOf(long day, SpanList cuttable, SpanList kept, SpanList cut)
    {
        cuttable.Clear();
        kept.Clear();
        cut.Clear();
        schedule.AddDate(day, cuttable, kept);
        cuttable.SubtractInto(cut, schedule.Closures);
        return Math.Max(LastEnd(cut), LastEnd(kept));
    }

    // Spans may vanish where the clock jumps over them: the last one that leaves open time counts.
    private long LastEnd(SpanList local)
    {
        for (var i = local.Count - 1; i >= 0; i--)
        {
            var end = clock.FirstInstantAt(local.EndOf(i));
            if (clock.FirstInstantAt(local.StartOf(i)) < end)
            {
                return end;
            }
        }

        return -1;
    }
}
