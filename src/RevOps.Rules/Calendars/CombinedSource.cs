namespace RevOps.Rules;

/// <summary>
/// The open time of several calendars together. It has no shifts, so that a date is what the clock of the first part says: open
/// when there is open time between its midnights, and closed after the last of it.
/// </summary>
internal sealed class CombinedSource(CalendarCombination combination, OpenTimeSource[] parts, ZoneClock clock) : OpenTimeSource
{
    public override void AddSpans(long from, long to, SpanList spans)
    {
        using var one = new SpanList();
        using var two = new SpanList();
        using var part = new SpanList();
        var (combined, next) = (one, two);
        parts[0].AddSpans(from, to, combined);
        for (var i = 1; i < parts.Length && (combined.Count > 0 || combination == CalendarCombination.Union); i++)
        {
            part.Clear();
            next.Clear();
            parts[i].AddSpans(from, to, part);
            if (combination == CalendarCombination.Union)
            {
                SpanList.UnionInto(next, combined, part);
            }
            else
            {
                SpanList.IntersectInto(next, combined, part);
            }

            (combined, next) = (next, combined);
        }

        for (var i = 0; i < combined.Count; i++)
        {
            spans.Add(combined.StartOf(i), combined.EndOf(i));
        }
    }

    public override void AddOpenDates(int firstDay, int endDay, List<int> days, List<long> closes)
    {
        using var spans = new SpanList();
        var midnights = clock.Boundaries(LocalDay.Midnight(firstDay));
        var start = midnights.Next(LocalDay.Midnight(firstDay));
        AddSpans(start, clock.FirstInstantAt(LocalDay.Midnight(endDay)), spans);
        var i = 0;
        for (var day = firstDay; day < endDay; day++)
        {
            var end = midnights.Next(LocalDay.Midnight(day + 1L));
            while (i < spans.Count && spans.EndOf(i) <= start)
            {
                i++;
            }

            var close = -1L;
            for (; i < spans.Count && spans.StartOf(i) < end; i++)
            {
                close = Math.Min(end, spans.EndOf(i));
                if (spans.EndOf(i) >= end)
                {
                    break;
                }
            }

            if (close > start && close >= 0)
            {
                days.Add(day);
                closes.Add(close);
            }

            start = end;
        }
    }
}
