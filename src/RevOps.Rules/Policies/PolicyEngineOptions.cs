namespace RevOps.Rules;

/// <summary>What a host supplies to an engine. All of it is optional.</summary>
public sealed class PolicyEngineOptions
{
    /// <summary>Where rotations are kept; a new <see cref="InMemoryRotationStore"/> by default.</summary>
    public IRotationStore? RotationStore { get; set; }

    /// <summary>
    /// How many turns are taken from the store at once, for pools of which every member can take every record at any time: 1, the default, to 10,000. With H
    /// hosts and leases of B turns, what has been handed out stays within 1 + H * min(2, B - 1) turns of each member's share, and a host that ends
    /// without <see cref="PoolTurns.ReleaseLeases"/> abandons at most B - 1 turns of a rotation, never a record. The in-memory store needs no leases.
    /// </summary>
    public int TurnsPerLease { get; set; } = 1;

    /// <summary>Who remembers assignments; nobody by default, and then every routing may take a turn.</summary>
    public IAssignmentMemory? AssignmentMemory { get; set; }

    /// <summary>
    /// Who takes every decision, however it is asked for: in a pass, by one of the services alone, in a batch, over an asynchronous store, in a sweep.
    /// Previews are not logged. Nobody by default. For questions that only look, compile the policy a second time without a log.
    /// </summary>
    public IDecisionLog? DecisionLog { get; set; }
}
