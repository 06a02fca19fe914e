namespace RevOps.Rules;

/// <summary>How long the periods of a scorecard are. They begin at midnight of the scorecard's zone.</summary>
public enum PeriodKind : byte
{
    /// <summary>Calendar days.</summary>
    Day,

    /// <summary>ISO weeks, from Monday; a week belongs to the year of its Thursday.</summary>
    Week,

    /// <summary>Calendar months.</summary>
    Month,

    /// <summary>Calendar quarters.</summary>
    Quarter,
}
