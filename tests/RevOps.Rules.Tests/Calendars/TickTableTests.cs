using RevOps.Rules.Tests.Properties;

namespace RevOps.Rules.Tests.Calendars;

public class TickTableTests
{
    [Fact]
    public void The_table_counts_what_is_at_most_a_value_however_the_values_crowd() => Law.ForEachCase(usual: 400, full: 20_000, random =>
    {
        var range = random.NextInt64(1, 1L << random.Next(1, 50));
        var origin = random.NextInt64(1L << 40);
        var crowd = random.NextInt64(range);
        var values = Enumerable.Range(0, random.Next(200)).Select(_ => origin + (random.Next(2) == 0 ? random.NextInt64(range) : Math.Min(range - 1, crowd + random.Next(300)))).Distinct().Order().ToArray();
        var table = new TickTable(values, origin, range);
        for (var i = 0; i < 50; i++)
        {
            var ticks = values.Length > 0 && random.Next(2) == 0 ? Math.Clamp(values[random.Next(values.Length)] + random.Next(-1, 2), origin, origin + range - 1) : origin + random.NextInt64(range);
            table.CountAtMost(ticks).ShouldBe(values.Count(value => value <= ticks));
        }
    });

    [Fact]
    public void More_values_than_the_table_can_hold_are_searched_without_it()
    {
        var values = Enumerable.Range(0, 70_000).Select(i => 10L * i).ToArray();
        var table = new TickTable(values, 0, 1_000_000);
        foreach (var ticks in new[] { 0L, 9, 10, 655_349, 655_350, 699_990, 999_999 })
        {
            table.CountAtMost(ticks).ShouldBe(values.Count(value => value <= ticks));
        }
    }
}
