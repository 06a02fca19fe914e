using System.Globalization;

namespace RevOps.Rules.Tests.Calendars;

/// <summary>
/// A service desk's own verdict on 9,202 incidents, against ours. The data is not part of the repository: <c>REVOPS_RULES_DATA</c>
/// names the folder that has it. Its times are those of a wall clock in an unknown zone, so UTC stands for that.
/// </summary>
public class IncidentDataTests
{
    private static readonly BusinessCalendar Desk = BusinessCalendar.In("Etc/UTC").Named("desk").Open(DayOfWeek.Monday, DayOfWeek.Friday, "14:00", "23:00").Build();

    [Fact]
    public void Sixty_two_open_hours_from_opened_to_closed_are_what_the_desk_calls_in_time()
    {
        var rows = Rows().Where(row => row.Priority == "3").ToList();
        rows.Count.ShouldBeGreaterThan(5_000);
        var agree = rows.Count(row => row.MadeSla == (row.Closed <= Desk.Deadline(row.Opened, TimeSpan.FromHours(62))));
        ((double)agree / rows.Count).ShouldBeGreaterThanOrEqualTo(0.999, $"{agree} of {rows.Count}");
        rows.Count(row => row.MadeSla == (Desk.Elapsed(row.Opened, row.Closed) <= TimeSpan.FromHours(62))).ShouldBe(agree, "elapsed time and deadlines are one truth");
        ((double)rows.Count(row => row.MadeSla == (row.Closed - row.Opened <= TimeSpan.FromHours(62))) / rows.Count).ShouldBeLessThan(0.9, "without a calendar the verdict is another");
    }

    private static IEnumerable<(DateTimeOffset Opened, DateTimeOffset Closed, string Priority, bool MadeSla)> Rows()
    {
        var path = Path.Combine(Environment.GetEnvironmentVariable("REVOPS_RULES_DATA") ?? "", "incidents", "incidents-2016q1.csv");
        if (!File.Exists(path))
        {
            Assert.Skip("REVOPS_RULES_DATA names no folder with incidents/incidents-2016q1.csv.");
        }

        var header = File.ReadLines(path).First().Split(',');
        var (opened, closed, priority, madeSla) = (Array.IndexOf(header, "opened_at"), Array.IndexOf(header, "closed_at"), Array.IndexOf(header, "priority"), Array.IndexOf(header, "made_sla"));
        return File.ReadLines(path).Skip(1).Select(line => line.Split(',')).Where(cells => cells[opened].Length > 0 && cells[closed].Length > 0)
            .Select(cells => (Instant(cells[opened]), Instant(cells[closed]), cells[priority], cells[madeSla] == "true")).Where(row => row.Item2 >= row.Item1);
    }

    private static DateTimeOffset Instant(string text) => DateTimeOffset.ParseExact(text, "s", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
