namespace RevOps.Rules;

/// <summary>What a condition that would help to open a gate asks for.</summary>
public enum GateConditionKind
{
    /// <summary>That an attribute has another value.</summary>
    Attribute,

    /// <summary>That a person accepts the record.</summary>
    Acceptance,

    /// <summary>That a disposition says why.</summary>
    Disposition,
}
