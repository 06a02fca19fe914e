namespace RevOps.Rules;

/// <summary>The parts of a calendar's definition, to say where a problem is.</summary>
public enum CalendarMember
{
    /// <summary>The calendar as a whole.</summary>
    Calendar,

    /// <summary>Its name.</summary>
    Name,

    /// <summary>Its zone.</summary>
    Zone,

    /// <summary>The weekly hours that it begins with.</summary>
    WeeklyHours,

    /// <summary>Weekly hours that hold from a date on.</summary>
    LaterHours,

    /// <summary>Closures: holidays and breaks.</summary>
    Closures,

    /// <summary>Extra hours on a date.</summary>
    ExtraHours,

    /// <summary>Dates whose hours are replaced.</summary>
    Overrides,

    /// <summary>How far deadlines are looked for.</summary>
    Horizon,
}
