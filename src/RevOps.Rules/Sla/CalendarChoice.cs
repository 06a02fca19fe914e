namespace RevOps.Rules;

/// <summary>Which calendar counts for some values of an attribute, or for some owners. Immutable.</summary>
public sealed class CalendarChoice
{
    /// <summary>Makes a choice.</summary>
    /// <param name="calendar">The calendar's name.</param>
    /// <param name="values">The values of the attribute, which compare like texts of criteria; or the owners' names, which compare exactly.</param>
    public CalendarChoice(string calendar, params string[] values)
    {
        Calendar = calendar ?? throw new ArgumentNullException(nameof(calendar));
        Values = (string[])(values ?? throw new ArgumentNullException(nameof(values))).Clone();
    }

    /// <summary>The calendar's name.</summary>
    public string Calendar { get; }

    /// <summary>The values of the attribute, or the owners' names.</summary>
    public IReadOnlyList<string> Values { get; }
}
