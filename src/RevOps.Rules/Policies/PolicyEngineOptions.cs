namespace RevOps.Rules;

/// <summary>What a host supplies to an engine. All of it is optional.</summary>
public sealed class PolicyEngineOptions
{
    /// <summary>Where rotations are kept; a new <see cref="InMemoryRotationStore"/> by default.</summary>
    public IRotationStore? RotationStore { get; set; }

    /// <summary>Who remembers assignments; nobody by default, and then every routing may take a turn.</summary>
    public IAssignmentMemory? AssignmentMemory { get; set; }

    /// <summary>Who takes every decision of <see cref="PolicyEngine{TRecord}.Decide"/>; nobody by default.</summary>
    public IDecisionLog? DecisionLog { get; set; }
}
