namespace RevOps.Rules;

/// <summary>What a stage history shows that the policy does not allow.</summary>
public enum StageFindingKind
{
    /// <summary>The policy has no stage of that name.</summary>
    UnknownStage,

    /// <summary>The policy declares no such move.</summary>
    NoTransition,

    /// <summary>The move passes over stages of the path, and no declared skip allows it.</summary>
    SkipNotDeclared,

    /// <summary>The gate would have blocked the move as the record was then.</summary>
    GateClosed,

    /// <summary>The stage needs a person's acceptance, and nobody is recorded.</summary>
    AcceptanceMissing,

    /// <summary>The detour needs a disposition, and none is recorded.</summary>
    DispositionMissing,

    /// <summary>The record stayed for longer than the policy allows.</summary>
    Stale,

    /// <summary>The entry is earlier than one before it.</summary>
    OutOfOrder,

    /// <summary>The record enters the stage in which it is already.</summary>
    EnteredTwice,

    /// <summary>The entry is after as-of.</summary>
    AfterAsOf,
}
