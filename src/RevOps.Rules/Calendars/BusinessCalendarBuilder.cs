namespace RevOps.Rules;

/// <summary>
/// Says when a team works, the way the business says it. Nothing that is wrong throws before <see cref="Build"/>: every problem of the
/// definition is found at once, and <see cref="Problems"/> lists them as values. For one thread; a builder may go on after a build.
/// </summary>
/// <example>
/// <code>
/// BusinessCalendar calendar = BusinessCalendar.In("America/New_York").Named("new-york")
///     .Open(DayOfWeek.Monday, DayOfWeek.Friday, "08:00", "20:00")
///     .Closed(2026, 12, 25, "Christmas Day")
///     .Build();
/// </code>
/// </example>
public sealed partial class BusinessCalendarBuilder
{
    /// <summary>How many years a deadline is looked for unless the calendar says otherwise.</summary>
    public const int DefaultHorizonYears = 50;

    /// <summary>The most years that a calendar may say.</summary>
    public const int MaxHorizonYears = 1_000;

    private readonly string _zoneId;
    private readonly WeeklyHoursBuilder _hours = new();
    private readonly List<(int Day, WeeklyHoursBuilder Hours)> _laterHours = [];
    private readonly List<Closure> _closures = [];
    private readonly List<(ExtraHours Extra, int Index)> _extraHours = [];
    private readonly List<DateOverride> _overrides = [];
    private readonly HashSet<int> _laterDays = [];
    private readonly HashSet<int> _overriddenDays = [];
    private readonly List<CalendarProblem> _problems = [];
    private int _laterHoursGiven;
    private int _closuresGiven;
    private int _extraHoursGiven;
    private int _overridesGiven;
    private string? _name;
    private int _horizonYears = DefaultHorizonYears;

    internal BusinessCalendarBuilder(string zoneId) => _zoneId = zoneId;

    /// <summary>
    /// Every problem of the definition so far, warnings included, by part and place. Empty when there is nothing to say.
    /// </summary>
    public IReadOnlyList<CalendarProblem> Problems =>
        [.. _problems.Concat(WholeProblems()).OrderBy(problem => problem.Member).ThenBy(problem => problem.Index).ThenBy(problem => problem.ItemIndex)];

    /// <summary>Names the calendar, as policies and decisions call it. The zone's identifier by default.</summary>
    /// <param name="name">The name, not blank.</param>
    public BusinessCalendarBuilder Named(string name)
    {
        _name = name ?? throw new ArgumentNullException(nameof(name));
        return this;
    }

    /// <inheritdoc cref="WeeklyHoursBuilder.Open(DayOfWeek, string, string)"/>
    public BusinessCalendarBuilder Open(DayOfWeek day, string start, string end) => Open(day, day, start, end);

    /// <inheritdoc cref="WeeklyHoursBuilder.Open(DayOfWeek, DayOfWeek, string, string)"/>
    public BusinessCalendarBuilder Open(DayOfWeek first, DayOfWeek last, string start, string end)
    {
        _hours.Open(first, last, start, end);
        return this;
    }

    /// <inheritdoc cref="WeeklyHoursBuilder.Open(DayOfWeek, DayOfWeek, Shift)"/>
    public BusinessCalendarBuilder Open(DayOfWeek first, DayOfWeek last, Shift shift)
    {
        _hours.Open(first, last, shift);
        return this;
    }

    /// <inheritdoc cref="WeeklyHoursBuilder.OpenAroundTheClock"/>
    public BusinessCalendarBuilder OpenAroundTheClock()
    {
        _hours.OpenAroundTheClock();
        return this;
    }

    /// <summary>How many years before or after its start the end of a target is looked for.</summary>
    /// <param name="years">From 1 to <see cref="MaxHorizonYears"/>; <see cref="DefaultHorizonYears"/> unless this is called.</param>
    public BusinessCalendarBuilder WithHorizon(int years)
    {
        _horizonYears = years;
        return this;
    }

    /// <summary>The calendar, immutable from now on.</summary>
    /// <exception cref="CalendarDefinitionException">The definition has problems that are not only warnings; it carries all of them.</exception>
    public BusinessCalendar Build() => TryBuild(out var calendar, out var problems) ? calendar! : throw new CalendarDefinitionException(_name ?? _zoneId, problems);

    /// <summary>The calendar, or the problems that keep it from being one.</summary>
    /// <param name="calendar">The calendar, or <see langword="null"/>.</param>
    /// <param name="problems">Every problem; for a calendar that was built, its warnings.</param>
    /// <returns>Whether there is a calendar.</returns>
    public bool TryBuild(out BusinessCalendar? calendar, out IReadOnlyList<CalendarProblem> problems)
    {
        problems = Problems;
        if (problems.Any(problem => !problem.IsWarning))
        {
            calendar = null;
            return false;
        }

        calendar = new BusinessCalendar(new CalendarDefinition(
            _name ?? _zoneId,
            _zoneId,
            _hours.Build(),
            Array.AsReadOnly(_laterHours.OrderBy(later => later.Day).Select(later => new DatedHours(later.Day, later.Hours.Build())).ToArray()),
            Array.AsReadOnly(_closures.OrderBy(closure => closure.FirstDay).ThenBy(closure => closure.LastDay).ThenBy(closure => closure.Hours).ThenBy(closure => closure.Name, StringComparer.Ordinal).ToArray()),
            Array.AsReadOnly(_extraHours.Select(given => given.Extra).OrderBy(extra => extra.Day).ThenBy(extra => extra.Hours).ThenBy(extra => extra.Name, StringComparer.Ordinal).ToArray()),
            Array.AsReadOnly(_overrides.OrderBy(date => date.Day).ToArray()),
            _horizonYears));
        return true;
    }

    /// <summary>What only the whole definition shows.</summary>
    private IEnumerable<CalendarProblem> WholeProblems()
    {
        if (_name is not null && string.IsNullOrWhiteSpace(_name))
        {
            yield return new CalendarProblem(new CalendarFault(CalendarProblemKind.NameMissing, "the name of the calendar is blank", "name it, such as `new-york`"), CalendarMember.Name);
        }

        if (!ZoneClock.IsKnown(_zoneId))
        {
            yield return new CalendarProblem(ZoneSuggestion.Unknown(_zoneId), CalendarMember.Zone);
        }

        if (_horizonYears is < 1 or > MaxHorizonYears)
        {
            yield return new CalendarProblem(new CalendarFault(CalendarProblemKind.HorizonOutOfRange, FormattableString.Invariant($"the horizon of `{_horizonYears}` years is out of range"), "give 1 to 1000 years"), CalendarMember.Horizon);
        }

        foreach (var (fault, index) in _hours.Faults)
        {
            yield return new CalendarProblem(fault, CalendarMember.WeeklyHours, index);
        }

        foreach (var problem in OverriddenExtraHours())
        {
            yield return problem;
        }

        if (IsWithoutHours())
        {
            yield return new CalendarProblem(new CalendarFault(CalendarProblemKind.NeverOpens, "the calendar has no hours, so that it never opens", "give it weekly hours"), CalendarMember.Calendar, isWarning: true);
        }
    }

    private IEnumerable<CalendarProblem> OverriddenExtraHours() =>
        _extraHours.Where(given => _overriddenDays.Contains(given.Extra.Day)).Select(given => new CalendarProblem(
            new CalendarFault(CalendarProblemKind.ExtraHoursReplaced, $"the extra hours `{given.Extra.Hours}` have no effect on `{DateText(given.Extra.Day)}`, whose override replaces them", "write them into the override"),
            CalendarMember.ExtraHours,
            given.Index,
            isWarning: true));

    private bool IsWithoutHours() =>
        _hours.Build().IsEmpty && _laterHours.All(later => later.Hours.Build().IsEmpty) && _extraHours.Count == 0 && _overrides.All(date => date.Shifts.Count == 0);
}
