using System.Globalization;

namespace RevOps.Rules;

/// <summary>A date with a name on which a calendar may be closed, or several in a row; local to whatever zone the calendar is in.</summary>
/// <param name="FirstDate">The first date, at zero time.</param>
/// <param name="LastDate">The last date, inclusive, at zero time; the first one again for a single date.</param>
/// <param name="Name">What it is called.</param>
public readonly record struct Holiday(DateTime FirstDate, DateTime LastDate, string Name)
{
    /// <summary>A single date.</summary>
    /// <param name="date">The date, at zero time.</param>
    /// <param name="name">What it is called.</param>
    public Holiday(DateTime date, string name)
        : this(date, date, name)
    {
    }

    /// <summary>The dates in ISO 8601 and the name: <c>2026-12-25 Christmas Day</c>.</summary>
    public override string ToString() => FirstDate == LastDate ? $"{Text(FirstDate)} {Name}" : $"{Text(FirstDate)}/{Text(LastDate)} {Name}";

    private static string Text(DateTime date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
