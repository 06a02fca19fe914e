namespace RevOps.Rules;

/// <summary>
/// Named hours that targets can name like a calendar, for records that are not all worked on one: they tell which calendar counts. Immutable.
/// </summary>
public sealed class SlaHours
{
    internal SlaHours(string name, SlaHoursKind kind, TextAttribute? attribute, IReadOnlyList<CalendarChoice> choices, string otherwise)
    {
        Name = name;
        Kind = kind;
        Attribute = attribute;
        Choices = choices;
        Otherwise = otherwise;
    }

    /// <summary>The name that targets give; no calendar of the policy has it.</summary>
    public string Name { get; }

    /// <summary>How they tell which calendar counts.</summary>
    public SlaHoursKind Kind { get; }

    /// <summary>The attribute that tells, or that holds the record's zone; null for hours of the owner.</summary>
    public TextAttribute? Attribute { get; }

    /// <summary>Which calendar counts for which values or owners; empty for hours in the record's zone.</summary>
    public IReadOnlyList<CalendarChoice> Choices { get; }

    /// <summary>The calendar that counts where nothing else is told; for hours in the record's zone, the calendar whose hours they are.</summary>
    public string Otherwise { get; }
}
