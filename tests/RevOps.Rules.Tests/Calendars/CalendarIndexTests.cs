using static RevOps.Rules.Tests.Calendars.Local;

namespace RevOps.Rules.Tests.Calendars;

public class CalendarIndexTests
{
    private static readonly DateTimeOffset Start = Utc("2026-03-02 15:00");

    [Fact]
    public void Threads_that_grow_the_index_at_once_all_get_the_answers_of_one()
    {
        for (var round = 0; round < 20; round++)
        {
            var shared = Support();
            var alone = Support();
            using var gate = new Barrier(4);
            var answers = new DateTimeOffset[4][];
            var threads = Enumerable.Range(0, 4).Select(t => new Thread(() =>
            {
                gate.SignalAndWait();
                answers[t] = [.. Questions(t).Select(hours => Ask(shared, hours))];
            })).ToArray();
            Array.ForEach(threads, thread => thread.Start());
            Array.ForEach(threads, thread => thread.Join());
            for (var t = 0; t < 4; t++)
            {
                answers[t].ShouldBe(Questions(t).Select(hours => Ask(alone, hours)));
            }
        }

        static IEnumerable<int> Questions(int thread) => Enumerable.Range(0, 60).Select(i => ((i * 37) + (thread * 11)) % 60 * 1500);

        static DateTimeOffset Ask(BusinessCalendar calendar, int hours) =>
            hours % 2000 == 0 ? calendar.DeadlineInBusinessDays(Start, hours / 100) : calendar.Deadline(Start, Hours(hours));
    }

    [Fact]
    public void A_question_to_a_warm_index_allocates_nothing()
    {
        var calendar = Support();
        PauseSpan[] pauses = [new(Start.AddHours(5), Start.AddHours(30)), new(Start.AddHours(2), Start.AddHours(3)), new(Start.AddDays(3), Start.AddDays(4))];
        long Ask()
        {
            var sum = 0L;
            for (var hours = 0; hours <= 4_000; hours += 250)
            {
                var open = Hours(hours);
                sum += calendar.Deadline(Start, open, DeadlineRounding.NextOpening).Ticks;
                sum += calendar.TryStartFor(Start, open).Instant.Ticks;
                sum += calendar.DeadlineWithPauses(Start, open, pauses).Ticks;
                sum += calendar.ElapsedWithPauses(Start, Start + open, pauses).Ticks;
                sum += calendar.Elapsed(Start, Start + open).Ticks;
                sum += calendar.DeadlineInBusinessDays(Start, hours / 10).Ticks;
                sum += calendar.DeadlineInBusinessDays(Start, hours / 10, BusinessDayEnd.SameLocalTime).Ticks;
                sum += calendar.DeadlineInCalendarDays(Start, hours / 24).Ticks + calendar.DeadlineInCalendarMonths(Start, hours / 500).Ticks;
                sum += calendar.NextOpen(Start + open)!.Value.Ticks + calendar.NextClose(Start + open)!.Value.Ticks + (calendar.IsOpen(Start + open) ? 1 : 0);
                sum += calendar.ToLocal(Start + open).Ticks;
                foreach (var span in calendar.OpenSpans(Start, Start + open))
                {
                    sum += span.Length.Ticks;
                }
            }

            return sum;
        }

        var first = Ask();
        var last = 0L;
        Allocation.Of(() => last = Ask()).ShouldBe(0);
        last.ShouldBe(first);
    }

    [Fact]
    public void Ten_years_of_two_shifts_a_day_take_little_memory()
    {
        var warm = Support();
        warm.Elapsed(Start, Start.AddYears(10));
        var calendar = Support();
        var before = GC.GetAllocatedBytesForCurrentThread();
        calendar.Elapsed(Start, Start.AddYears(10));
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(256 * 1024);
    }

    [Fact]
    public void A_span_over_the_seam_of_two_chunks_is_one()
    {
        var seam = new DateTimeOffset(SpanChunk.Ticks * 1014, TimeSpan.Zero);
        var calendar = BusinessCalendar.In("Etc/UTC").ExtraHours(seam.UtcDateTime.AddDays(-1), Shift.Parse("22:00-06:00")).Build();
        seam.TimeOfDay.ShouldBe(TimeSpan.Zero);
        calendar.OpenSpans(seam.AddDays(-3), seam.AddDays(3)).ShouldHaveSingleItem().ShouldBe(new OpenSpan(seam.AddHours(-2), seam.AddHours(6)));
        calendar.NextClose(seam.AddHours(-2)).ShouldBe(seam.AddHours(6));
        calendar.Deadline(seam.AddHours(-2), Hours(2), DeadlineRounding.NextOpening).ShouldBe(seam);
        calendar.StartFor(seam, TimeSpan.Zero).ShouldBe(seam);
        calendar.StartFor(seam.AddHours(1), Hours(3)).ShouldBe(seam.AddHours(-2));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(63)]
    public void The_search_counts_what_is_at_most_a_value(int length)
    {
        var values = Enumerable.Range(0, length).Select(i => 3L * i).ToArray();
        for (var ticks = -2L; ticks < (3 * length) + 2; ticks++)
        {
            TickSearch.CountAtMost(values, ticks).ShouldBe(values.Count(value => value <= ticks));
        }
    }

    private static BusinessCalendar Support() => BusinessCalendar.In("America/New_York")
        .Open(DayOfWeek.Sunday, DayOfWeek.Saturday, "08:00", "12:00").Open(DayOfWeek.Sunday, DayOfWeek.Saturday, "13:00", "20:00").Build();
}
