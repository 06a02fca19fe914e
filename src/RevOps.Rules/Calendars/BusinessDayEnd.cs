namespace RevOps.Rules;

/// <summary>At what time of its last date a target in business days is due.</summary>
public enum BusinessDayEnd
{
    /// <summary>At the close of that date: when the last of the shifts that start on it ends. The default.</summary>
    AtClose,

    /// <summary>
    /// At the local time at which the target started. A start outside open hours counts from the next opening, as everywhere else;
    /// otherwise somebody who starts later could be due earlier.
    /// </summary>
    SameLocalTime,
}
