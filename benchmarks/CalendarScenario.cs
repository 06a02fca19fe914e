using RevOps.Rules.Benchmarks.Paired;

namespace RevOps.Rules.Benchmarks;

/// <summary>
/// Deadlines and elapsed time on one calendar, at four durations, beside two calendars that step. Starts vary, so that no branch is
/// predicted because it came before.
/// </summary>
internal static class CalendarScenario
{
    public static readonly int[] Hours = [1, 40, 400, 4_000];

    // What steps through minutes takes milliseconds an answer.
    private const int FewStarts = 8;
    private static readonly Budget Lookup = new(0.75, 0);

    public static Scenario Make() => new("calendars", () =>
    {
        var starts = CalendarStarts.Varied();
        var few = starts[..FewStarts];
        var calendar = CalendarStarts.Support();
        var stepping = new SteppingCalendar();
        return
        [
            FloorScenario.Floor(LeadTexts.Varied()),
            .. Hours.Select(hours => Deadline(calendar, starts, hours)),
            .. Hours.Select(hours => Elapsed(calendar, starts, hours)),
            .. Hours.Select(hours => new Engine($"by days: deadline {hours:#,0} h", few.Length, () => Sum(few, start => stepping.DeadlineByDays(start, TimeSpan.FromHours(hours)).Ticks))),
            .. Hours.Select(hours => new Engine($"by minutes: deadline {hours:#,0} h", few.Length, () => Sum(few, start => stepping.DeadlineByMinutes(start, TimeSpan.FromHours(hours)).Ticks))),
        ];
    });

    public static Engine Deadline(BusinessCalendar calendar, DateTimeOffset[] starts, int hours)
    {
        var open = TimeSpan.FromHours(hours);
        return new Engine($"deadline {hours:#,0} h", starts.Length, () =>
        {
            var sum = 0L;
            foreach (var start in starts)
            {
                sum += calendar.Deadline(start, open).Ticks;
            }

            return sum;
        }, Lookup);
    }

    public static Engine Elapsed(BusinessCalendar calendar, DateTimeOffset[] starts, int hours)
    {
        var ends = Array.ConvertAll(starts, start => calendar.Deadline(start, TimeSpan.FromHours(hours)));
        return new Engine($"elapsed {hours:#,0} h", starts.Length, () =>
        {
            var sum = 0L;
            for (var i = 0; i < starts.Length; i++)
            {
                sum += calendar.Elapsed(starts[i], ends[i]).Ticks;
            }

            return sum;
        }, Lookup);
    }

    private static long Sum(DateTimeOffset[] starts, Func<DateTimeOffset, long> answer)
    {
        var sum = 0L;
        foreach (var start in starts)
        {
            sum += answer(start);
        }

        return sum;
    }
}
