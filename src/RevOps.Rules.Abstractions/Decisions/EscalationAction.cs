namespace RevOps.Rules;

/// <summary>What a step of an escalation asks the host to do. The library says when; the host does it.</summary>
public enum EscalationAction : byte
{
    /// <summary>Tell somebody.</summary>
    Notify,

    /// <summary>Create a task.</summary>
    CreateTask,

    /// <summary>Hand it to the owner's manager.</summary>
    EscalateToManager,

    /// <summary>Route the record again.</summary>
    Reroute,
}
