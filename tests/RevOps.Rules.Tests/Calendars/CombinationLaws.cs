using RevOps.Rules.Tests.Properties;

namespace RevOps.Rules.Tests.Calendars;

/// <summary>What holds for every union and intersection of calendars, whatever their zones.</summary>
public class CombinationLaws
{
    private const int Usual = 40;
    private const int Full = 20_000;

    [Fact]
    public void A_combination_agrees_with_steppers_on_deadlines_elapsed_time_starts_and_pauses() => Law.ForEachCase(Usual, Full / 2, random =>
    {
        var generated = new GeneratedCombination(random);
        var start = generated.First.DrawInstant();
        var open = generated.First.DrawOpenTime();
        StepperAgreementTests.Agree(generated.Calendar, generated.Oracle, (start, generated.Second.DrawInstant()), open, generated.Second.DrawPauses(start), random, generated.ToString());
    });

    [Fact]
    public void A_combination_is_open_when_one_or_all_of_its_parts_are() => Law.ForEachCase(Usual, Full, random =>
    {
        var generated = new GeneratedCombination(random);
        foreach (var at in new[] { generated.First.DrawInstant(), generated.Second.DrawInstant() })
        {
            var (first, second) = (generated.First.Calendar.IsOpen(at), generated.Second.Calendar.IsOpen(at));
            generated.Union.IsOpen(at).ShouldBe(first || second, $"{generated} at {at:o}");
            generated.Intersection.IsOpen(at).ShouldBe(first && second, $"{generated} at {at:o}");
        }
    });

    [Fact]
    public void The_open_time_of_union_and_intersection_add_up_to_that_of_the_parts() => Law.ForEachCase(Usual, Full, random =>
    {
        var generated = new GeneratedCombination(random);
        var from = generated.First.DrawInstant();
        var to = from + new TimeSpan(random.NextInt64(1500 * TimeSpan.TicksPerDay));
        (generated.Union.Elapsed(from, to) + generated.Intersection.Elapsed(from, to))
            .ShouldBe(generated.First.Calendar.Elapsed(from, to) + generated.Second.Calendar.Elapsed(from, to), $"{generated} from {from:o} to {to:o}");
    });

    [Fact]
    public void Combining_follows_the_laws_of_sets() => Law.ForEachCase(Usual, Full / 4, random =>
    {
        var generated = new GeneratedCombination(random);
        var (a, b, c) = (generated.First.Calendar, generated.Second.Calendar, generated.Third.Calendar);
        var from = generated.First.DrawInstant();
        var to = from.AddDays(random.Next(1, 60));
        Same(Or(a, b), Or(b, a), "a union commutes");
        Same(And(a, b), And(b, a), "an intersection commutes");
        Same(Or(Or(a, b), c), Or(a, Or(b, c)), "a union associates");
        Same(BusinessCalendar.UnionOf("three", a, b, c), Or(a, Or(b, c)), "three at once are two and one");
        Same(And(And(a, b), c), And(a, And(b, c)), "an intersection associates");
        Same(BusinessCalendar.IntersectionOf("three", a, b, c), And(a, And(b, c)), "three at once are two and one");
        Same(And(a, Or(b, c)), Or(And(a, b), And(a, c)), "an intersection distributes over a union");
        Same(Or(a, And(b, c)), And(Or(a, b), Or(a, c)), "a union distributes over an intersection");
        Same(Or(a, a), a, "a union with itself is itself");
        Same(And(a, Or(a, b)), a, "absorption");
        Same(And(a, BusinessCalendar.AlwaysOpen), a, "what is always open takes nothing away");
        Same(Or(a, BusinessCalendar.AlwaysOpen), BusinessCalendar.AlwaysOpen, "nor is anything added to it");

        void Same(BusinessCalendar left, BusinessCalendar right, string law) => left.OpenSpans(from, to).ShouldBe(right.OpenSpans(from, to), $"{law}: {generated} from {from:o} to {to:o}");
    });

    [Fact]
    public void A_union_is_never_due_later_than_a_part_and_an_intersection_never_earlier() => Law.ForEachCase(Usual, Full, random =>
    {
        var generated = new GeneratedCombination(random);
        var start = generated.First.DrawInstant();
        var open = generated.First.DrawOpenTime();
        if (generated.First.Calendar.TryDeadline(start, open) is { IsReached: true } part)
        {
            generated.Union.Deadline(start, open).ShouldBeLessThanOrEqualTo(part.Instant, generated.ToString());
            (generated.Intersection.TryDeadline(start, open) is not { IsReached: true } both || both.Instant >= part.Instant).ShouldBeTrue(generated.ToString());
        }
    });

    [Fact]
    public void Business_days_of_a_combination_agree_with_counting_the_dates_of_its_first_part() => Law.ForEachCase(usual: 40, full: 5_000, random =>
    {
        var generated = new GeneratedCombination(random);
        var start = generated.First.DrawInstant();
        var n = random.Next(8);
        var first = start.UtcDateTime.Date.AddDays(-3);
        var closes = Enumerable.Range(0, 40).Select(day => generated.Oracle.CloseOfDate(generated.Calendar.ZoneId, first.AddDays(day))).Where(close => close >= 0).ToList();
        var from = closes.FindIndex(close => close > start.UtcTicks);
        if (from >= 0 && from + n < closes.Count)
        {
            generated.Calendar.DeadlineInBusinessDays(start, n).UtcTicks.ShouldBe(closes[from + n], $"{generated} from {start:o}, {n} days");
        }
    });

    private static BusinessCalendar Or(BusinessCalendar left, BusinessCalendar right) => BusinessCalendar.UnionOf("union", left, right);

    private static BusinessCalendar And(BusinessCalendar left, BusinessCalendar right) => BusinessCalendar.IntersectionOf("intersection", left, right);
}
