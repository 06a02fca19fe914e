namespace RevOps.Rules;

/// <summary>The move that a stage decision is about: where from, where to, and the gates between. A value.</summary>
/// <param name="Exit">The stage of the path that is left, whose exit criteria are asked; null when none is.</param>
/// <param name="Entry">The stage of the path that is entered; null for a detour.</param>
/// <param name="Detour">The detour that is entered; null for a stage of the path.</param>
/// <param name="Problem">Why there is no such move; none when there is one.</param>
internal readonly record struct StageMove(CompiledStage? Exit, CompiledStage? Entry, CompiledDetour? Detour, ReasonCode Problem)
{
    public bool Exists => Problem == ReasonCode.None;

    public string? To => Entry?.Stage.Name ?? Detour?.Detour.Name;
}
