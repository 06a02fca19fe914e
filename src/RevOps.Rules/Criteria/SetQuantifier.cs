namespace RevOps.Rules;

/// <summary>How many of the listed texts a set criterion asks for.</summary>
public enum SetQuantifier
{
    /// <summary>At least one of them.</summary>
    AnyOf,

    /// <summary>All of them.</summary>
    AllOf,
}
