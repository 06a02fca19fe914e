using RevOps.Rules.Tests.Properties;
using static RevOps.Rules.Tests.Calendars.Local;

namespace RevOps.Rules.Tests.Calendars;

public class PauseTests
{
    private static readonly BusinessCalendar Office = OpenTimeTests.NewYorkOffice().Build();
    private static readonly DateTimeOffset Start = NewYork("2026-03-02 10:00");

    [Fact]
    public void Only_the_open_time_inside_a_pause_extends_a_deadline()
    {
        Office.DeadlineWithPauses(Start, Hours(2), [Pause("2026-03-02 11:00", "2026-03-02 12:30")]).ShouldBe(NewYork("2026-03-02 13:30"));
        Office.DeadlineWithPauses(Start, Hours(8), [Pause("2026-03-02 16:00", "2026-03-03 10:00")]).ShouldBe(NewYork("2026-03-03 12:00"));
        Office.DeadlineWithPauses(Start, Hours(2), [Pause("2026-03-02 18:00", "2026-03-03 08:00")]).ShouldBe(NewYork("2026-03-02 12:00"));
    }

    [Fact]
    public void Pauses_merge_in_any_order()
    {
        PauseSpan[] pauses = [Pause("2026-03-02 13:00", "2026-03-02 14:00"), Pause("2026-03-02 11:00", "2026-03-02 12:00"), Pause("2026-03-02 11:30", "2026-03-02 12:30"), Pause("2026-03-02 10:30", "2026-03-02 10:30")];
        var before = pauses.ToArray();
        Office.DeadlineWithPauses(Start, Hours(3), pauses).ShouldBe(NewYork("2026-03-02 15:30"));
        Office.ElapsedWithPauses(Start, NewYork("2026-03-02 15:30"), pauses).ShouldBe(Hours(3));
        pauses.ShouldBe(before, "the caller's pauses stay as they are");
    }

    [Fact]
    public void A_pause_before_the_start_counts_only_from_the_start_on() =>
        Office.DeadlineWithPauses(Start, Hours(1), [Pause("2026-03-02 09:00", "2026-03-02 10:30")]).ShouldBe(NewYork("2026-03-02 11:30"));

    [Fact]
    public void A_target_used_up_when_a_pause_begins_is_due_then_or_when_work_goes_on_as_asked()
    {
        PauseSpan[] pause = [Pause("2026-03-02 11:00", "2026-03-02 20:00")];
        Office.DeadlineWithPauses(Start, Hours(1), pause).ShouldBe(NewYork("2026-03-02 11:00"));
        Office.DeadlineWithPauses(Start, Hours(1), pause, DeadlineRounding.NextOpening).ShouldBe(NewYork("2026-03-03 09:00"));
    }

    [Fact]
    public void A_target_of_zero_is_due_at_the_first_open_instant_outside_the_pauses() =>
        Office.DeadlineWithPauses(Start, TimeSpan.Zero, [Pause("2026-03-02 09:00", "2026-03-02 17:00"), Pause("2026-03-03 08:00", "2026-03-03 10:00")]).ShouldBe(NewYork("2026-03-03 10:00"));

    [Fact]
    public void A_pause_that_has_not_ended_leaves_what_remains()
    {
        var result = Office.TryDeadlineWithPauses(Start, Hours(10), [PauseSpan.Since(NewYork("2026-03-03 10:00"))]);
        result.IsReached.ShouldBeFalse();
        result.Remaining.ShouldBe(Hours(2));
        Office.TryDeadlineWithPauses(Start, Hours(8), [PauseSpan.Since(NewYork("2026-03-03 10:00"))]).Instant.ShouldBe(NewYork("2026-03-03 10:00"));
        Office.TryDeadlineWithPauses(Start, TimeSpan.Zero, [PauseSpan.Since(Start)]).ToString().ShouldBe("there is no open instant");
    }

    [Fact]
    public void A_reversed_pause_is_an_error_that_says_so() =>
        Should.Throw<ArgumentException>(() => Office.DeadlineWithPauses(Start, Hours(1), [new PauseSpan(Start, Start.AddTicks(-1))])).Message.ShouldContain("ends before it starts");

    [Fact]
    public void Many_pauses_are_as_good_as_few()
    {
        var always = BusinessCalendar.AlwaysOpen;
        var pauses = Enumerable.Range(0, 5_000).Select(i => new PauseSpan(Start.AddMinutes(2 * i), Start.AddMinutes((2 * i) + 1))).Reverse().ToArray();
        always.DeadlineWithPauses(Start, TimeSpan.FromMinutes(4_000), pauses).ShouldBe(Start.AddMinutes(8_000));
    }

    [Fact]
    public void Pauses_act_as_closures_of_the_same_time() => Law.ForEachCase(usual: 500, full: 20_000, random =>
    {
        var office = BusinessCalendar.In("Etc/UTC").Open(DayOfWeek.Monday, DayOfWeek.Friday, "08:00", "12:00").Open(DayOfWeek.Monday, DayOfWeek.Friday, "13:00", "18:00");
        var plain = office.Build();
        var start = Utc("2026-03-02").AddMinutes(random.Next(14 * 24 * 60));
        var pauses = new List<PauseSpan>();
        for (var i = random.Next(6); i > 0; i--)
        {
            var date = Utc("2026-03-02").AddDays(random.Next(18));
            var from = random.Next(24 * 60);
            var to = random.Next(from + 1, (24 * 60) + 1);
            pauses.Add(new PauseSpan(date.AddMinutes(from), date.AddMinutes(to)));
            office.Closed(date.UtcDateTime, Shift.Between(TimeSpan.FromMinutes(from), TimeSpan.FromMinutes(to)), "Pause");
        }

        var open = random.Next(5) == 0 ? TimeSpan.Zero : TimeSpan.FromMinutes(30 * random.Next(1, 80));
        var rounding = (DeadlineRounding)random.Next(2);
        plain.DeadlineWithPauses(start, open, [.. pauses], rounding).ShouldBe(office.Build().Deadline(start, open, rounding), $"{start:o} {open} {rounding} {string.Join(' ', pauses)}");
    });

    private static PauseSpan Pause(string from, string to) => new(NewYork(from), NewYork(to));
}
