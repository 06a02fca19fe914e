using RevOps.Rules.Tests.Properties;

namespace RevOps.Rules.Tests.Calendars;

/// <summary>What holds for every calendar, zone, instant and duration.</summary>
public class CalendarLaws
{
    private const int Usual = 700;
    private const int Full = 100_000;

    [Fact]
    public void The_open_time_up_to_a_deadline_is_what_was_asked_and_a_tick_earlier_it_is_not() => Law.ForEachCase(Usual, Full, random =>
    {
        var (calendar, start, open) = Draw(random, out var generated);
        if (open > TimeSpan.Zero && calendar.TryDeadline(start, open) is { IsReached: true } due)
        {
            calendar.Elapsed(start, due.Instant).ShouldBe(open, generated);
            calendar.Elapsed(start, due.Instant.AddTicks(-1)).ShouldBeLessThan(open, generated);
        }
    });

    [Fact]
    public void Two_targets_in_a_row_are_one_of_their_sum() => Law.ForEachCase(Usual, Full, random =>
    {
        var (calendar, start, first) = Draw(random, out var generated);
        var second = new TimeSpan(random.NextInt64(1, 40 * TimeSpan.TicksPerHour));
        first += new TimeSpan(1);
        if (calendar.TryDeadline(start, first + second) is { IsReached: true } whole)
        {
            calendar.Deadline(calendar.Deadline(start, first), second).ShouldBe(whole.Instant, generated);
        }
    });

    [Fact]
    public void A_later_start_or_a_longer_target_is_never_due_earlier() => Law.ForEachCase(Usual, Full, random =>
    {
        var (calendar, start, open) = Draw(random, out var generated);
        var rounding = (DeadlineRounding)random.Next(2);
        var later = start + new TimeSpan(random.NextInt64(3 * TimeSpan.TicksPerDay));
        var longer = open + new TimeSpan(random.NextInt64(2) * random.NextInt64(30 * TimeSpan.TicksPerHour));
        if (calendar.TryDeadline(later, longer, rounding) is { IsReached: true } due)
        {
            calendar.Deadline(start, open, rounding).ShouldBeLessThanOrEqualTo(due.Instant, generated);
        }
    });

    [Fact]
    public void Looking_back_from_a_deadline_finds_its_start() => Law.ForEachCase(Usual, Full, random =>
    {
        var (calendar, start, open) = Draw(random, out var generated);
        if (calendar.TryDeadline(start, open) is { IsReached: true } due && open > TimeSpan.Zero)
        {
            calendar.StartFor(due.Instant, open).ShouldBe(calendar.NextOpen(start)!.Value, generated);
        }

        if (calendar.TryStartFor(start, open) is { IsReached: true } from && open > TimeSpan.Zero)
        {
            calendar.Elapsed(from.Instant, start).ShouldBe(open, generated);
            calendar.Elapsed(from.Instant.AddTicks(1), start).ShouldBeLessThan(open, generated);
            calendar.Deadline(from.Instant, open).ShouldBe(calendar.StartFor(start, TimeSpan.Zero), generated);
        }
    });

    [Fact]
    public void Elapsed_time_adds_up_and_is_the_sum_of_the_open_spans() => Law.ForEachCase(usual: 300, full: 20_000, random =>
    {
        var (calendar, from, open) = Draw(random, out var generated);
        var between = from + open;
        var to = between + new TimeSpan(random.NextInt64(1500 * TimeSpan.TicksPerDay));
        calendar.Elapsed(from, to).ShouldBe(calendar.Elapsed(from, between) + calendar.Elapsed(between, to), generated);
        calendar.Elapsed(from, to).Ticks.ShouldBe(calendar.OpenSpans(from, to).Sum(span => span.Length.Ticks), generated);
    });

    [Fact]
    public void Opening_and_closing_agree_with_being_open() => Law.ForEachCase(Usual, Full, random =>
    {
        var (calendar, at, _) = Draw(random, out var generated);
        if (calendar.NextOpen(at) is { } opening)
        {
            calendar.IsOpen(opening).ShouldBeTrue(generated);
            (opening == at).ShouldBe(calendar.IsOpen(at), generated);
            calendar.Elapsed(at, opening).ShouldBe(TimeSpan.Zero, generated);
        }

        if (calendar.NextClose(at) is { } closing)
        {
            calendar.IsOpen(closing).ShouldBeFalse(generated);
            calendar.IsOpen(closing.AddTicks(-1)).ShouldBeTrue(generated);
            calendar.Elapsed(calendar.NextOpen(at)!.Value, closing).ShouldBe(closing - calendar.NextOpen(at)!.Value, generated);
        }
    });

    [Fact]
    public void A_paused_deadline_leaves_the_time_asked_for_outside_the_pauses() => Law.ForEachCase(Usual, Full, random =>
    {
        var (calendar, start, open) = Draw(random, out var generated);
        var pauses = new GeneratedCalendar(new Random(random.Next())).DrawPauses(start);
        if (open > TimeSpan.Zero && calendar.TryDeadlineWithPauses(start, open, pauses) is { IsReached: true } due)
        {
            calendar.ElapsedWithPauses(start, due.Instant, pauses).ShouldBe(open, generated);
            calendar.ElapsedWithPauses(start, due.Instant.AddTicks(-1), pauses).ShouldBeLessThan(open, generated);
            due.Instant.ShouldBeGreaterThanOrEqualTo(calendar.Deadline(start, open), generated);
            calendar.DeadlineWithPauses(start, open, [.. pauses.Reverse(), .. pauses]).ShouldBe(due.Instant, generated);
        }

        calendar.TryDeadlineWithPauses(start, open, []).ShouldBe(calendar.TryDeadline(start, open), generated);
    });

    private static (BusinessCalendar Calendar, DateTimeOffset At, TimeSpan Open) Draw(Random random, out string text)
    {
        var generated = new GeneratedCalendar(random);
        var at = generated.DrawInstant();
        var open = generated.DrawOpenTime();
        text = $"{generated} at {at:o} for {open}";
        return (generated.Calendar, at, open);
    }
}
