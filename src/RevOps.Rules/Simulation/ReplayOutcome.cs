namespace RevOps.Rules;

/// <summary>How a replay came out.</summary>
public enum ReplayOutcome
{
    /// <summary>The same decision, field by field.</summary>
    Identical,

    /// <summary>Another decision: the entry was changed, or the engine decides otherwise than the one that wrote it.</summary>
    Different,

    /// <summary>The entry is another policy's: its content hash is another, or the policy has no such section.</summary>
    OtherPolicy,

    /// <summary>The entry was made through another revision of the schema than the one that was named.</summary>
    OtherSchema,

    /// <summary>The entry does not hold all that it takes: a masked value of which more than its class is needed, or an attribute or a turn that is not there.</summary>
    Insufficient,
}
