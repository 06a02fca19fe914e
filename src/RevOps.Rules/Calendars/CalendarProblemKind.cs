namespace RevOps.Rules;

/// <summary>What can be wrong with the definition of a calendar.</summary>
public enum CalendarProblemKind
{
    /// <summary>A calendar or a closure has no name.</summary>
    NameMissing,

    /// <summary>The zone is not an identifier of the IANA time zone database.</summary>
    ZoneUnknown,

    /// <summary>A text is not a time of day or not a shift.</summary>
    TimeUnreadable,

    /// <summary>A shift starts at 24:00, which is only a closing time.</summary>
    ShiftStartsAtMidnightEnd,

    /// <summary>A shift starts and ends at the same time.</summary>
    ShiftEmpty,

    /// <summary>A date does not exist, such as 30 February.</summary>
    DateNotReal,

    /// <summary>A date was given with a time of day.</summary>
    DateHasTimeOfDay,

    /// <summary>A closure ends before it begins.</summary>
    DatesReversed,

    /// <summary>A date has more than one override.</summary>
    OverrideRepeated,

    /// <summary>More than one set of weekly hours begins on the same date.</summary>
    HoursRepeated,

    /// <summary>A warning: extra hours on a date whose override replaces them.</summary>
    ExtraHoursReplaced,

    /// <summary>The horizon is not between 1 and 1,000 years.</summary>
    HorizonOutOfRange,

    /// <summary>A warning: the definition has no hours at all, so nothing measured on it is ever due.</summary>
    NeverOpens,

    /// <summary>Something in a file of holidays could not be read.</summary>
    HolidayFileUnreadable,
}
