using NodaTime;

namespace RevOps.Rules.Tests.Calendars;

/// <summary>Answers by walking over open time, whoever says what is open; it knows no index.</summary>
internal abstract class OpenTimeOracle
{
    /// <summary>How far the walk goes before it gives up.</summary>
    public virtual TimeSpan Patience => TimeSpan.FromDays(3 * 366);

    /// <summary>Open stretches from an instant to another, in order; neighbours may touch.</summary>
    public abstract IEnumerable<(long Start, long End)> Open(long from, long to);

    /// <summary>The same, with those that touch as one.</summary>
    public List<(long Start, long End)> Merged(long from, long to)
    {
        var merged = new List<(long Start, long End)>();
        foreach (var span in Open(from, to))
        {
            if (merged.Count > 0 && merged[^1].End == span.Start)
            {
                merged[^1] = (merged[^1].Start, span.End);
            }
            else
            {
                merged.Add(span);
            }
        }

        return merged;
    }

    /// <summary>The end of the last open time between two midnights of a zone, or -1.</summary>
    public long CloseOfDate(string zone, DateTime date)
    {
        var clock = DateTimeZoneProviders.Tzdb[zone];
        try
        {
            var start = clock.AtStartOfDay(LocalDate.FromDateTime(date)).ToDateTimeUtc().Ticks;
            var next = date.AddDays(1);
            while (clock.MapLocal(LocalDateTime.FromDateTime(next.AddHours(23).AddMinutes(59))).Count == 0)
            {
                next = next.AddDays(1);
            }

            var spans = Open(start, clock.AtStartOfDay(LocalDate.FromDateTime(next)).ToDateTimeUtc().Ticks).ToArray();
            return spans.Length == 0 ? -1 : spans[^1].End;
        }
        catch (SkippedTimeException)
        {
            return -1;
        }
    }

    public long Elapsed(long from, long to, params (long Start, long End)[] pauses) => Running(from, to, pauses).Sum(span => span.End - span.Start);

    /// <summary>The first instant by which the open time has passed, or -1 when patience ends before.</summary>
    public long Deadline(long start, long open, bool nextOpening, params (long Start, long End)[] pauses)
    {
        var isDue = open == 0;
        foreach (var span in Running(start, start + Patience.Ticks, pauses))
        {
            if (isDue)
            {
                return span.Start;
            }

            if (span.End - span.Start > open || (span.End - span.Start == open && !nextOpening))
            {
                return span.Start + open;
            }

            open -= span.End - span.Start;
            isDue = open == 0;
        }

        return -1;
    }

    /// <summary>The last instant from which the open time passes up to the end, or -1 when patience ends before.</summary>
    public long StartFor(long end, long open)
    {
        for (var back = 16 * TimeSpan.TicksPerDay; back <= Patience.Ticks; back *= 2)
        {
            var left = open;
            foreach (var span in Open(end - back, end).Reverse())
            {
                if (left == 0 && open == 0)
                {
                    return span.End;
                }

                if (span.End - span.Start >= left)
                {
                    return span.End - left;
                }

                left -= span.End - span.Start;
            }
        }

        return -1;
    }

    private IEnumerable<(long Start, long End)> Running(long from, long to, (long Start, long End)[] pauses)
    {
        var edges = pauses.SelectMany(pause => new[] { pause.Start, pause.End }).Distinct().Order().ToArray();
        foreach (var span in Open(from, to))
        {
            var at = span.Start;
            foreach (var edge in edges.Where(edge => edge > span.Start && edge < span.End).Append(span.End))
            {
                if (!pauses.Any(pause => pause.Start <= at && at < pause.End))
                {
                    yield return (at, edge);
                }

                at = edge;
            }
        }
    }
}
