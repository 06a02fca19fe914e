namespace RevOps.Rules;

/// <summary>The move that a stage decision is about: where from, where to, and the gates between. A value.</summary>
/// <param name="Kind">What kind of move it is, or why there is none.</param>
/// <param name="Exit">The stage of the path whose exit criteria are asked; null when none is.</param>
/// <param name="Entry">The stage of the path that is entered; null for a detour.</param>
/// <param name="Detour">The detour that is entered; null for a stage of the path.</param>
/// <param name="Skip">The declared skip that the move is; null for other moves.</param>
/// <param name="Problem">Why there is no move, or what became of a rejection; none for a move.</param>
internal readonly record struct StageMove(StageMoveKind Kind, CompiledStage? Exit, CompiledStage? Entry, CompiledDetour? Detour, CompiledSkip? Skip, ReasonCode Problem)
{
    public string? To => Entry?.Stage.Name ?? Detour?.Detour.Name;

    public static StageMove Along(CompiledStage? exit, CompiledStage entry) => new(StageMoveKind.Move, exit, entry, null, null, ReasonCode.None);

    public static StageMove Over(CompiledSkip skip, CompiledStage entry) => new(StageMoveKind.Move, null, entry, null, skip, ReasonCode.None);

    public static StageMove Aside(CompiledDetour detour) => new(StageMoveKind.Move, null, null, detour, null, ReasonCode.None);

    public static StageMove Without(StageMoveKind kind, string problem) => new(kind, null, null, null, null, problem);
}

/// <summary>What kind of move a decision is about.</summary>
internal enum StageMoveKind
{
    /// <summary>There is no such move.</summary>
    None,

    /// <summary>A move with gates.</summary>
    Move,

    /// <summary>A rejection that nothing resolves.</summary>
    Refused,

    /// <summary>A rejection that routes the record again.</summary>
    Reroute,

    /// <summary>A disposition that leaves the record where it is.</summary>
    Stays,
}
