using System.Globalization;
using System.Xml;
using RevOps.Rules.Tests.Properties;

namespace RevOps.Rules.Tests.Policies.Json;

public class TimeTextTests
{
    [Theory]
    [InlineData("5m", 0, 300)]
    [InlineData("4h", 0, 14_400)]
    [InlineData("30d", 30, 0)]
    [InlineData("1h30m", 0, 5_400)]
    [InlineData("90s", 0, 90)]
    [InlineData("1d12h", 1, 43_200)]
    [InlineData("24h", 0, 86_400)]
    [InlineData("0s", 0, 0)]
    [InlineData("36525d", 36_525, 0)]
    [InlineData("P30D", 30, 0)]
    [InlineData("PT4H", 0, 14_400)]
    [InlineData("P1DT2H3M4S", 1, 7_384)]
    [InlineData("PT90S", 0, 90)]
    public void A_duration_keeps_days_and_exact_time_apart(string text, int days, int seconds)
    {
        DurationText.TryParse(text, out var duration, out var problem).ShouldBeTrue();
        problem.ShouldBeNull();
        duration.ShouldBe(new DurationText(days, TimeSpan.FromSeconds(seconds)));
        duration.Exact.ShouldBe(TimeSpan.FromDays(days) + TimeSpan.FromSeconds(seconds));
    }

    [Theory]
    [InlineData("", "whole number and a unit")]
    [InlineData("5", "unit is missing")]
    [InlineData("m", "whole number and a unit")]
    [InlineData("-5m", "no sign")]
    [InlineData("1.5h", "`1h30m`")]
    [InlineData("2w", "`14d`")]
    [InlineData("1y", "Years differ")]
    [InlineData("5M", "lower case")]
    [InlineData("5 m", "no space")]
    [InlineData("5m ", "whole number and a unit")]
    [InlineData("5min", "whole number and a unit")]
    [InlineData("30m1h", "largest to the smallest")]
    [InlineData("1h1h", "largest to the smallest")]
    [InlineData("36526d", "hundred years")]
    [InlineData("99999999999999999999s", "hundred years")]
    [InlineData("P", "whole number and a unit")]
    [InlineData("PT", "missing after `T`")]
    [InlineData("P1DT", "missing after `T`")]
    [InlineData("P1M", "Months differ")]
    [InlineData("P2W", "`14d`")]
    [InlineData("P4H", "after a `T`")]
    [InlineData("PT5D", "whole number and a unit")]
    [InlineData("PT5M3H", "largest to the smallest")]
    [InlineData("PT1HT5M", "whole number and a unit")]
    [InlineData("p30d", "whole number and a unit")]
    [InlineData("٣d", "whole number and a unit")]
    public void What_is_no_duration_says_what_to_write(string text, string reason)
    {
        DurationText.TryParse(text, out var duration, out var problem).ShouldBeFalse();
        duration.ShouldBe(default);
        problem!.ShouldContain(reason);
    }

    [Fact]
    public void Durations_read_back_and_agree_with_ISO_8601() => Law.ForEachCase(5_000, 200_000, random =>
    {
        var duration = new DurationText(random.Next(0, random.Next(2) == 0 ? 3 : 36_525), TimeSpan.FromSeconds(random.Next(0, random.Next(2) == 0 ? 100_000 : 1_000_000_000)));
        DurationText.TryParse(duration.ToString(), out var back, out _).ShouldBeTrue();
        back.ShouldBe(duration);

        var iso = XmlConvert.ToString(duration.Exact);
        DurationText.TryParse(iso, out var fromIso, out _).ShouldBe(duration.Exact.TotalDays < DurationText.LongestDays + 1);
        if (fromIso != default)
        {
            fromIso.Exact.ShouldBe(duration.Exact);
        }
    });

    [Fact]
    public void Dates_agree_with_the_framework() => Law.ForEachCase(20_000, 500_000, random =>
    {
        var text = Spoil(random, new DateTime(1, 1, 1).AddDays(random.Next(3_652_058)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        var expected = DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
        DateText.TryParse(text, out var actual, out var problem).ShouldBe(expected, text);
        (problem is null).ShouldBe(expected);
        actual.ShouldBe(date);
        actual.Kind.ShouldBe(DateTimeKind.Unspecified);
    });

    [Fact]
    public void Instants_agree_with_the_framework() => Law.ForEachCase(20_000, 500_000, random =>
    {
        var local = new DateTime(random.NextInt64(DateTime.MaxValue.Ticks));
        var decimals = random.Next(8);
        var offset = random.Next(3) == 0 ? "Z" : (random.Next(2) == 0 ? "+" : "-") + new DateTime(2000, 1, 1).AddMinutes(random.Next(15 * 60)).ToString("HH:mm", CultureInfo.InvariantCulture);
        var text = Spoil(random, local.ToString("yyyy-MM-ddTHH:mm:ss" + (decimals == 0 ? "" : "." + new string('f', decimals)), CultureInfo.InvariantCulture) + offset);

        // The framework takes some forms that a policy does not, such as an offset of one digit.
        var form = new string([.. text.Select(c => char.IsAsciiDigit(c) ? '9' : c)]);
        var strict = Enumerable.Range(0, 8).Select(d => "9999-99-99T99:99:99" + (d == 0 ? "" : "." + new string('9', d))).Any(f => form == f + "Z" || form == f + "+99:99" || form == f + "-99:99");
        string[] formats = [.. Enumerable.Range(0, 8).Select(d => "yyyy-MM-dd'T'HH:mm:ss" + (d == 0 ? "" : "." + new string('f', d)))];
        var expected = DateTimeOffset.TryParseExact(text, [.. formats.Select(f => f + "'Z'"), .. formats.Select(f => f + "zzz")], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) && strict;
        instant = expected ? instant : default;

        InstantText.TryParse(text, out var actual, out var problem).ShouldBe(expected, text);
        (problem is null).ShouldBe(expected);
        actual.ShouldBe(instant);
        actual.Offset.ShouldBe(instant.Offset);
    });

    [Theory]
    [InlineData("2026-12-31", "time and its offset are missing")]
    [InlineData("2026-12-31T08:00:00", "offset is missing")]
    [InlineData("2026-12-31 08:00:00Z", "upper case `T`")]
    [InlineData("2026-12-31T08:00Z", "two digits each")]
    [InlineData("2026-12-31T08:00:60Z", "leap seconds")]
    [InlineData("2026-12-31T24:00:00Z", "Hours go from 00 to 23")]
    [InlineData("2026-12-31T08:00:00.12345678Z", "at most seven")]
    [InlineData("2026-12-31T08:00:00.Z", "missing after the decimal point")]
    [InlineData("2026-12-31T08:00:00z", "upper case `Z`")]
    [InlineData("2026-12-31T08:00:00+0530", "hours and minutes such as")]
    [InlineData("2026-12-31T08:00:00+14:01", "`+14:00`")]
    [InlineData("0001-01-01T00:00:00+01:00", "outside the years")]
    [InlineData("2026-02-30T08:00:00Z", "has 28 days")]
    [InlineData("soon", "Write date")]
    public void What_is_no_instant_says_what_to_write(string text, string reason)
    {
        InstantText.TryParse(text, out _, out var problem).ShouldBeFalse();
        problem!.ShouldContain(reason);
    }

    [Theory]
    [InlineData("31/12/2026", "`2026-12-31`")]
    [InlineData("2026-13-01", "no month 13")]
    [InlineData("0000-01-01", "no year 0")]
    [InlineData("2025-02-29", "Month 2 of 2025 has 28 days.")]
    [InlineData("2026-1-1", "two or four digits")]
    public void What_is_no_date_says_what_to_write(string text, string reason)
    {
        DateText.TryParse(text, out _, out var problem).ShouldBeFalse();
        problem!.ShouldContain(reason);
    }

    // Mostly leaves the text as it is; sometimes changes, drops or adds a character.
    private static string Spoil(Random random, string text)
    {
        const string Characters = "0123456789-:TZ+. /zt";
        var at = random.Next(text.Length);
        return random.Next(6) switch
        {
            0 => text[..at] + Characters[random.Next(Characters.Length)] + text[(at + 1)..],
            1 => text.Remove(at, 1),
            2 => text.Insert(at, Characters[random.Next(Characters.Length)].ToString()),
            _ => text,
        };
    }
}
