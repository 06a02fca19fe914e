namespace RevOps.Rules.Tests.Calendars;

public class ShiftTests
{
    [Theory]
    [InlineData("08:00-20:00", 12.0, false)]
    [InlineData("22:00-06:00", 8.0, true)]
    [InlineData("00:00-24:00", 24.0, false)]
    [InlineData("18:00-24:00", 6.0, false)]
    [InlineData("09:00-08:59", 23.983333333333334, true)]
    public void A_shift_has_a_length_and_may_cross_midnight(string text, double hours, bool crosses)
    {
        var shift = Shift.Parse(text);
        shift.Length.TotalHours.ShouldBe(hours);
        shift.CrossesMidnight.ShouldBe(crosses);
        shift.ToString().ShouldBe(text);
    }

    [Fact]
    public void A_shift_that_ends_at_zero_ends_at_the_end_of_its_date()
    {
        Shift.Parse("22:00-00:00").ShouldBe(Shift.Parse("22:00-24:00"));
        Shift.Parse("22:00-00:00").End.ShouldBe(TimeSpan.FromHours(24));
    }

    [Theory]
    [InlineData("08:00:30-20:00")]
    [InlineData("08:00:00.0000001-23:59:59.9999999")]
    [InlineData("23:59:59.9999999-23:59:59.9999998")]
    public void A_shift_is_exact_to_the_tick_and_its_text_reads_back(string text) => Shift.Parse(text).ToString().ShouldBe(text);

    [Theory]
    [InlineData("", "Write two times joined by a hyphen")]
    [InlineData("8:00-20:00", "write `08:00`")]
    [InlineData("08:00-25:00", "`25:00`")]
    [InlineData("08:00-24:01", "`24:01`")]
    [InlineData("08:60-20:00", "`08:60`")]
    [InlineData("08:00-20:00:", "`20:00:`")]
    [InlineData("08:00-20:00:00.", "`20:00:00.`")]
    [InlineData("08:00-20:00:00.12345678", "is not a time of day")]
    [InlineData("08:00 - 20:00", "`08:00 `")]
    [InlineData("٠٨:٠٠-20:00", "is not a time of day")]
    [InlineData("09:00-09:00", "starts and ends at the same time")]
    [InlineData("00:00-00:00", "write `00:00-24:00` for the whole date")]
    [InlineData("24:00-06:00", "start it at `00:00` of the next date")]
    public void What_is_no_shift_says_why(string text, string why)
    {
        Shift.TryParse(text, out var none).ShouldBeFalse();
        none.ShouldBe(default);
        Should.Throw<FormatException>(() => Shift.Parse(text)).Message.ShouldContain(why, Case.Insensitive);
    }

    [Fact]
    public void A_shift_comes_from_times_of_day_too()
    {
        Shift.Between(TimeSpan.FromHours(8), TimeSpan.FromHours(24)).ToString().ShouldBe("08:00-24:00");
#if !NETSTANDARD_ASSEMBLIES
        Shift.Between(new TimeOnly(22, 0), new TimeOnly(6, 0)).ToString().ShouldBe("22:00-06:00");
#endif
        Should.Throw<ArgumentException>(() => Shift.Between(TimeSpan.FromHours(-1), TimeSpan.FromHours(8))).Message.ShouldContain("`-01:00:00` is not a time of day");
        Should.Throw<ArgumentException>(() => Shift.Between(TimeSpan.FromHours(8), TimeSpan.FromHours(25)));
        Should.Throw<ArgumentNullException>(() => Shift.Parse(null!));
    }

    [Fact]
    public void Shifts_are_ordered_by_start_and_then_by_end()
    {
        var ordered = new[] { "00:00-24:00", "08:00-12:00", "08:00-13:00", "08:00-06:00", "09:00-10:00" }.Select(Shift.Parse).ToArray();
        ordered.Reverse().Order().ShouldBe(ordered);
        (ordered[1] < ordered[2] && ordered[2] > ordered[1] && ordered[1] <= ordered[1] && ordered[1] >= ordered[1] && ordered[1] != ordered[2]).ShouldBeTrue();
        ordered[1].GetHashCode().ShouldBe(Shift.Parse("08:00-12:00").GetHashCode());
    }
}
