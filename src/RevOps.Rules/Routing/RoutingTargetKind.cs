namespace RevOps.Rules;

/// <summary>What a territory hands its records to.</summary>
public enum RoutingTargetKind
{
    /// <summary>A pool, whose rotation finds the owner.</summary>
    Pool,

    /// <summary>A named person.</summary>
    Owner,

    /// <summary>A queue.</summary>
    Queue,
}
