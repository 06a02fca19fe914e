namespace RevOps.Rules;

/// <summary>Where a text criterion looks.</summary>
public enum TextPatternKind
{
    /// <summary>At the beginning.</summary>
    StartsWith,

    /// <summary>At the end.</summary>
    EndsWith,

    /// <summary>Anywhere.</summary>
    Contains,
}
