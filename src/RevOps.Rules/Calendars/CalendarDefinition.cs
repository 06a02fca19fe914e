namespace RevOps.Rules;

/// <summary>Everything that a calendar was told, checked and in its canonical order: dates ascending, names breaking ties.</summary>
internal sealed record CalendarDefinition(
    string Name,
    string ZoneId,
    WeeklyHours Hours,
    IReadOnlyList<DatedHours> LaterHours,
    IReadOnlyList<Closure> Closures,
    IReadOnlyList<ExtraHours> ExtraHours,
    IReadOnlyList<DateOverride> Overrides,
    int HorizonYears);
