namespace RevOps.Rules;

/// <summary>How soon a person first tried to reach the buyer.</summary>
public enum ResponseBand : byte
{
    /// <summary>Within five minutes, that instant included.</summary>
    FiveMinutes,

    /// <summary>After more than five minutes, within an hour.</summary>
    Hour,

    /// <summary>After more than an hour, within 24 hours.</summary>
    Day,

    /// <summary>After more than 24 hours.</summary>
    Later,

    /// <summary>Nobody has yet.</summary>
    Untouched,
}
