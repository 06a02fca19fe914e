using NodaTime;

namespace RevOps.Rules.Tests.Calendars;

/// <summary>
/// A generated calendar with instants worth asking about: around a change of its zone's clocks, around a seam of the index, on
/// openings and closings and a tick beside them.
/// </summary>
internal sealed class GeneratedCalendar
{
    private static readonly string[] Zones =
    [
        "America/New_York", "Europe/London", "Australia/Lord_Howe", "America/Sao_Paulo", "Africa/Casablanca", "Asia/Kathmandu", "Pacific/Apia",
        "America/St_Johns", "Europe/Dublin", "Africa/Cairo", "Asia/Tokyo", "Etc/UTC",
    ];

    // Times of day at which clocks change somewhere, beside those at which people work.
    private static readonly int[] Minutes = [0, 0, 1, 60, 90, 120, 121, 150, 180, 240, 360, 480, 510, 540, 720, 780, 1020, 1080, 1200, 1320, 1380, 1439];

    private readonly Random _random;
    private readonly DateTime _around;
    private readonly (long Start, long End)[] _spans;

    public GeneratedCalendar(Random random, DateTime? around = null)
    {
        _random = random;
        Spec = new CalendarSpec(Zones[random.Next(Zones.Length)]);
        _around = around ?? DrawDate();
        DrawWeeks();
        DrawExceptions();
        Oracle = new Stepper(Spec);
        Calendar = Spec.Build();
        _spans = [.. Oracle.Open(_around.AddDays(-6).Ticks, _around.AddDays(6).Ticks)];
    }

    public CalendarSpec Spec { get; }

    public Stepper Oracle { get; }

    /// <summary>The date near which everything happens.</summary>
    public DateTime Around => _around;

    public BusinessCalendar Calendar { get; }

    public DateTimeOffset DrawInstant()
    {
        var ticks = _around.AddDays(-5).Ticks + _random.NextInt64(10 * TimeSpan.TicksPerDay);
        switch (_random.Next(4))
        {
            case 0 when _spans.Length > 0:
                var span = _spans[_random.Next(_spans.Length)];
                ticks = (_random.Next(3) == 0 ? span.Start : span.End) + _random.Next(-1, 2);
                break;
            case 1:
                var change = DateTimeZoneProviders.Tzdb[Spec.Zone].GetZoneInterval(Instant.FromDateTimeUtc(DateTime.SpecifyKind(_around, DateTimeKind.Utc)));
                ticks = change.HasEnd ? change.End.ToDateTimeUtc().Ticks + (_random.Next(-3, 4) * TimeSpan.TicksPerHour / 2) + _random.Next(-1, 2) : ticks;
                break;
            case 2:
                ticks -= ticks % (TimeSpan.TicksPerMinute * 30);
                break;
        }

        return new DateTimeOffset(ticks, TimeSpan.Zero);
    }

    /// <summary>Open time up to 400 hours: whole shifts and hours, and ticks.</summary>
    public TimeSpan DrawOpenTime()
    {
        var longest = _random.Next(3) == 0 ? 400 : 30;
        return _random.Next(8) switch
        {
            0 => TimeSpan.Zero,
            1 => new TimeSpan(1),
            2 or 3 when _spans.Length > 0 => Between(_spans[_random.Next(_spans.Length)]),
            4 or 5 => TimeSpan.FromMinutes(30 * _random.Next(1, longest * 2)),
            _ => new TimeSpan(_random.NextInt64(longest * TimeSpan.TicksPerHour)),
        };

        TimeSpan Between((long Start, long End) span) => new(span.End - span.Start);
    }

    public PauseSpan[] DrawPauses(DateTimeOffset near) => [.. Enumerable.Range(0, _random.Next(5)).Select(_ =>
    {
        var start = _random.Next(3) == 0 ? DrawInstant() : near.AddMinutes(_random.Next(-600, 6000));
        return new PauseSpan(start, start + (_random.Next(3) == 0 ? DrawOpenTime() : TimeSpan.FromMinutes(_random.Next(600))));
    })];

    public override string ToString() => Spec.ToString();

    private DateTime DrawDate()
    {
        var date = new DateTime(2005, 1, 1).AddDays(_random.Next(9000));
        var interval = DateTimeZoneProviders.Tzdb[Spec.Zone].GetZoneInterval(Instant.FromDateTimeUtc(DateTime.SpecifyKind(date, DateTimeKind.Utc)));
        return _random.Next(6) switch
        {
            0 => date,
            1 => new DateTime(date.Ticks - (date.Ticks % SpanChunk.Ticks)),
            2 when Spec.Zone == "Pacific/Apia" => new DateTime(2011, 12, 30),
            _ => interval.HasEnd ? interval.End.ToDateTimeUtc().Date : date,
        };
    }

    private void DrawWeeks()
    {
        Spec.Weeks.Add(new SpecWeek(DateTime.MinValue, DrawWeek()));
        if (_random.Next(4) == 0)
        {
            Spec.Weeks.Add(new SpecWeek(_around.AddDays(_random.Next(-3, 4)), DrawWeek()));
        }
    }

    private List<(DayOfWeek Day, SpecShift Shift)> DrawWeek()
    {
        var days = Enumerable.Range(0, 7).Select(day => (DayOfWeek)day);
        return _random.Next(6) switch
        {
            0 => [.. days.Where(day => day is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).Select(day => (day, new SpecShift(540, 1020)))],
            1 => [.. days.SelectMany(day => new[] { (day, new SpecShift(480, 720)), (day, new SpecShift(780, 1080)) })],
            2 => [.. days.Select(day => (day, new SpecShift(1320, 360)))],
            3 => [.. days.Select(day => (day, new SpecShift(0, 1440)))],
            4 => [((DayOfWeek)_random.Next(7), DrawShift())],
            _ => [.. days.SelectMany(day => Enumerable.Range(0, _random.Next(4)).Select(_ => (day, DrawShift())))],
        };
    }

    private SpecShift DrawShift()
    {
        var start = Minutes[_random.Next(Minutes.Length)];
        var end = _random.Next(6) == 0 ? 1440 : Minutes[_random.Next(Minutes.Length)];
        return start == end ? new SpecShift(start, end == 1439 ? 1440 : end + 1) : new SpecShift(start, end);
    }

    private void DrawExceptions()
    {
        for (var i = _random.Next(4); i > 0; i--)
        {
            var first = Near();
            Spec.Closed.Add((first, first.AddDays(_random.Next(3) == 0 ? _random.Next(6) : 0)));
        }

        for (var i = _random.Next(3); i > 0; i--)
        {
            Spec.ClosedParts.Add((Near(), DrawShift()));
            Spec.Extra.Add((Near(), DrawShift()));
            Spec.Overrides[Near()] = [.. Enumerable.Range(0, _random.Next(4)).Select(_ => DrawShift())];
        }
    }

    private DateTime Near() => _around.AddDays(_random.Next(-5, 6));
}
