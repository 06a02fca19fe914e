using RevOps.Rules.Tests.Properties;

namespace RevOps.Rules.Tests.Calendars;

public class StepperAgreementTests
{
    [Fact]
    public void The_index_agrees_with_an_independent_stepper_on_deadlines_elapsed_time_starts_and_pauses() => Law.ForEachCase(usual: 600, full: 20_000, random =>
    {
        var generated = new GeneratedCalendar(random);
        var start = generated.DrawInstant();
        var open = generated.DrawOpenTime();
        Agree(generated.Calendar, generated.Oracle, (start, generated.DrawInstant()), open, generated.DrawPauses(start), random, generated.ToString());
    });

    [Fact]
    public void The_spans_of_the_index_are_those_of_the_stepper() => Law.ForEachCase(usual: 200, full: 5_000, random =>
    {
        var generated = new GeneratedCalendar(random);
        var from = generated.DrawInstant();
        var to = from.AddDays(random.Next(40)).AddTicks(random.Next(2));
        generated.Calendar.OpenSpans(from, to).Select(span => (span.Start.UtcTicks, span.End.UtcTicks)).ShouldBe(generated.Oracle.Merged(from.UtcTicks, to.UtcTicks), generated.ToString());

        var at = from.UtcTicks + random.NextInt64(1 + to.UtcTicks - from.UtcTicks);
        generated.Calendar.IsOpen(new DateTimeOffset(at, TimeSpan.Zero)).ShouldBe(generated.Oracle.Open(at, at + 1).Any(), $"{generated} at {new DateTime(at):o}");
    });

    /// <summary>Asks a calendar and an oracle the same questions about a start, and about the time between it and another instant.</summary>
    internal static void Agree(BusinessCalendar calendar, OpenTimeOracle oracle, (DateTimeOffset Start, DateTimeOffset Other) instants, TimeSpan open, PauseSpan[] pauses, Random random, string generated)
    {
        var start = instants.Start;
        var rounding = random.Next(4) == 0 ? DeadlineRounding.NextOpening : DeadlineRounding.AtClose;
        var ticks = pauses.Select(pause => (pause.Start.UtcTicks, pause.End.UtcTicks)).ToArray();
        var question = $"{generated} from {start:o} for {open} {rounding}, pauses {string.Join(' ', pauses)}";
        var to = start + (random.Next(2) == 0 ? open : instants.Other - start).Duration();
        calendar.Elapsed(start, to).Ticks.ShouldBe(oracle.Elapsed(start.UtcTicks, to.UtcTicks), $"elapsed to {to:o}: {question}");
        calendar.ElapsedWithPauses(start, to, pauses).Ticks.ShouldBe(oracle.Elapsed(start.UtcTicks, to.UtcTicks, ticks), $"elapsed, paused, to {to:o}: {question}");
        Agree(calendar.TryDeadline(start, open, rounding), oracle.Deadline(start.UtcTicks, open.Ticks, rounding == DeadlineRounding.NextOpening), start, oracle.Patience, "deadline", question);
        Agree(calendar.TryDeadlineWithPauses(start, open, pauses, rounding), oracle.Deadline(start.UtcTicks, open.Ticks, rounding == DeadlineRounding.NextOpening, ticks), start, oracle.Patience, "paused", question);
        Agree(calendar.TryStartFor(start, open), oracle.StartFor(start.UtcTicks, open.Ticks), start, oracle.Patience, "start for", question);
    }

    // An oracle's patience ends: what it does not find, the index must not find either, or only beyond.
    private static void Agree(DeadlineResult actual, long expected, DateTimeOffset start, TimeSpan patience, string what, string question)
    {
        if (expected >= 0)
        {
            actual.IsReached.ShouldBeTrue($"{what}: {question}");
            actual.Instant.ShouldBe(new DateTimeOffset(expected, TimeSpan.Zero), $"{what}: {question}");
        }
        else if (actual.IsReached)
        {
            (actual.Instant - start).Duration().ShouldBeGreaterThan(patience * 0.69, $"{what}: {question}");
        }
    }
}
