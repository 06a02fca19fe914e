using RevOps.Rules.Tests.Properties;
using RevOps.Rules.Tests.Services;

namespace RevOps.Rules.Tests.Sla;

public class ReferenceClockTests
{
    [Fact]
    public void A_clock_that_goes_from_minute_to_minute_shows_the_same() => Law.ForEachCase(500, 40_000, random =>
    {
        var asked = new ClockCase(random);
        var expected = ReferenceClock.Of(asked);
        var shown = asked.Engine().Sla.Evaluate(new Lead(), asked.Context);
        var actual = new ReferenceClock.Answer(
            shown.Outcome, shown.Holder, Minute(asked, shown.StartedAt), Minute(asked, shown.StoppedAt), Minute(asked, shown.DueAt), (int)shown.Elapsed.TotalMinutes,
            (int)(shown.Remaining - shown.Overrun).TotalMinutes, shown.EarlierBreaches, shown.Touches, shown.StepsDue, Minute(asked, shown.NextChangeAt));
        actual.ShouldBe(expected, Describe(asked));
    });

    private static int? Minute(ClockCase asked, DateTimeOffset? at) => at is { } known ? asked.Minute(known) : null;

    private static string Describe(ClockCase asked) =>
        $"{asked.Metric} within {asked.Budget} min or {asked.Days} days on {(asked.IsExact ? "no calendar" : asked.Town.Calendar.Name)}, cap {asked.Cap}, as of {asked.AsOf}, "
        + $"touches {asked.Rule.Count} {asked.Rule.OnePerChannelAndDay} {asked.Rule.AtLeast.Count}, steps {string.Join(" ", asked.Steps.Select(s => s.ToString()))}\n"
        + string.Join("\n", asked.Events.OrderBy(e => e.At).ThenBy(e => e.Kind).Select(e => $"{asked.Minute(e.At)} {e.Kind} {e.Who} {e.Channel} {e.Detail} {e.Id}"));
}
