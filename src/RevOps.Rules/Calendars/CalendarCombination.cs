namespace RevOps.Rules;

/// <summary>How a calendar is made of others.</summary>
public enum CalendarCombination
{
    /// <summary>It is not: it has hours of its own.</summary>
    None,

    /// <summary>Open whenever one of its parts is: teams that follow the sun.</summary>
    Union,

    /// <summary>Open whenever all of its parts are: hours in which two teams can talk.</summary>
    Intersection,
}
