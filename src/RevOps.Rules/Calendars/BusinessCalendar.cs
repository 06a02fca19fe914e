namespace RevOps.Rules;

/// <summary>
/// When a team works: weekly hours in a zone, holidays, exceptions; and every question that a response time asks of them. Local
/// times are those of an IANA zone. Open time is [opening, closing): at its closing time a calendar is closed. Where the clocks
/// change, an opening or closing takes effect at the first instant at which the local clock reaches or passes it.
/// </summary>
/// <remarks>
/// Immutable and safe for any number of threads. The first question about a stretch of two years builds an index of it; after that a
/// question costs two binary searches and allocates nothing. Instants are exact to the tick, and results are in UTC:
/// <see cref="ToLocal"/> shows them on the calendar's own clock.
/// </remarks>
public sealed partial class BusinessCalendar
{
    private const long TicksIn400Years = 146_097 * TimeSpan.TicksPerDay;

    private static readonly Lazy<BusinessCalendar> Always = new(() => In("Etc/UTC").Named("always-open").OpenAroundTheClock().Build());

    private readonly CalendarDefinition _definition;
    private readonly ZoneClock _clock;
    private readonly OpenTimeSource _source;
    private readonly CalendarIndex _index;
    private readonly OpenDates _openDates;
    private readonly Lazy<bool> _neverOpens;
    private readonly long _horizonTicks;
    private readonly int _simpleCalendars;

    internal BusinessCalendar(CalendarDefinition definition)
        : this(definition, ZoneClock.For(definition.ZoneId))
    {
    }

    private BusinessCalendar(CalendarDefinition definition, ZoneClock clock)
        : this(definition, clock, new ZonedSchedule(new LocalSchedule(definition), clock), CalendarCombination.None, [])
    {
    }

    private BusinessCalendar(CalendarDefinition definition, ZoneClock clock, OpenTimeSource source, CalendarCombination combination, BusinessCalendar[] parts)
    {
        _definition = definition;
        _horizonTicks = definition.HorizonYears * (TicksIn400Years / 400);
        _clock = clock;
        _source = source;
        _index = new CalendarIndex(source);
        _openDates = new OpenDates(source);
        _neverOpens = new Lazy<bool>(FindNoOpening);
        _simpleCalendars = parts.Length == 0 ? 1 : parts.Sum(part => part._simpleCalendars);
        Combination = combination;
        Parts = Array.AsReadOnly(parts);
    }

    /// <summary>A calendar that is open at every instant, in UTC.</summary>
    public static BusinessCalendar AlwaysOpen => Always.Value;

    /// <summary>The version of the time zone database that every calendar uses, such as <c>2025b</c>. It comes with the library, not from the host.</summary>
    public static string TzdbVersion => ZoneClock.TzdbVersion;

    /// <summary>The calendar's name; its zone where it was given none.</summary>
    public string Name => _definition.Name;

    /// <summary>The IANA identifier of its zone, as it was given; of a combination, that of its first part.</summary>
    public string ZoneId => _definition.ZoneId;

    /// <summary>
    /// The weekly hours that hold until the first of <see cref="LaterHours"/> begins. A combination has none of its own, nor any other
    /// dates: look at its <see cref="Parts"/>.
    /// </summary>
    public WeeklyHours Hours => _definition.Hours;

    /// <summary>Weekly hours that hold from a date on, by date.</summary>
    public IReadOnlyList<DatedHours> LaterHours => _definition.LaterHours;

    /// <summary>Holidays and breaks, by date and name.</summary>
    public IReadOnlyList<Closure> Closures => _definition.Closures;

    /// <summary>Shifts beside the weekly hours, by date and shift.</summary>
    public IReadOnlyList<ExtraHours> ExtraHours => _definition.ExtraHours;

    /// <summary>Dates whose shifts are replaced, by date.</summary>
    public IReadOnlyList<DateOverride> Overrides => _definition.Overrides;

    /// <summary>
    /// How many years (of 365.2425 days) before or after its start the end of a target is looked for; 50 by default. A target that
    /// ends exactly there is reached. A combination has the longest horizon of its parts.
    /// </summary>
    public int HorizonYears => _definition.HorizonYears;

    /// <summary>What a decision records about this calendar.</summary>
    public CalendarStamp Stamp => new(Name, ZoneId, TzdbVersion);

    /// <summary>Begins the definition of a calendar.</summary>
    /// <param name="zoneId">The IANA identifier of the zone whose local time the hours are in, such as <c>America/New_York</c>.</param>
    /// <returns>A builder; an unknown zone is one of its problems.</returns>
    public static BusinessCalendarBuilder In(string zoneId) => new(zoneId ?? throw new ArgumentNullException(nameof(zoneId)));

    /// <summary>Whether a text is the identifier of a zone that calendars can be in. Letter case counts.</summary>
    /// <param name="zoneId">The text.</param>
    public static bool IsKnownZone(string? zoneId) => zoneId is not null && ZoneClock.IsKnown(zoneId);

    /// <summary>
    /// The same hours on the clocks of another zone, such as the record's own; of a combination, the hours of every part. It has an
    /// index of its own: keep it.
    /// </summary>
    /// <param name="zoneId">An IANA identifier; <see cref="IsKnownZone"/> tells beforehand whether it is one.</param>
    /// <exception cref="CalendarDefinitionException">The zone is unknown.</exception>
    public BusinessCalendar WithZone(string zoneId)
    {
        _ = zoneId ?? throw new ArgumentNullException(nameof(zoneId));
        if (!ZoneClock.IsKnown(zoneId))
        {
            throw new CalendarDefinitionException(Name, [new CalendarProblem(ZoneSuggestion.Unknown(zoneId), CalendarMember.Zone)]);
        }

        return Combination == CalendarCombination.None
            ? new BusinessCalendar(_definition with { ZoneId = zoneId })
            : Combine(Combination, Name, [.. Parts.Select(part => part.WithZone(zoneId))]);
    }

    /// <summary>
    /// An instant with the offset that the calendar's clocks show at it, for display. The offset is cut to whole minutes, as the type
    /// demands; only zones before 1972 had others.
    /// </summary>
    /// <param name="instant">Any instant.</param>
    /// <exception cref="ArgumentOutOfRangeException">The local time is outside the years 1 to 9999.</exception>
    public DateTimeOffset ToLocal(DateTimeOffset instant)
    {
        var offset = _clock.OffsetAt(instant.UtcTicks);
        return instant.ToOffset(new TimeSpan(offset - (offset % TimeSpan.TicksPerMinute)));
    }

    /// <summary>The name, zone and version of the zone data.</summary>
    public override string ToString() => Stamp.ToString();
}
