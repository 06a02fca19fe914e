namespace RevOps.Rules;

/// <summary>How many rows of a collection a quantifier asks for.</summary>
public enum RowQuantifier
{
    /// <summary>At least one row; none is not enough.</summary>
    Any,

    /// <summary>Every row; none is enough.</summary>
    All,
}
