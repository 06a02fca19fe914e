namespace RevOps.Rules;

/// <summary>A stage with its criteria compiled. Immutable.</summary>
internal sealed class CompiledStage(Stage stage, CriterionCompiler compiler)
{
    public Stage Stage { get; } = stage;

    public CriterionNode? Entry { get; } = stage.Entry is null ? null : compiler.Compile(stage.Entry);

    public CriterionNode? Exit { get; } = stage.Exit is null ? null : compiler.Compile(stage.Exit);

    public int[] Required { get; } = [.. stage.Required.Select(compiler.Ordinal)];
}

/// <summary>A detour with its criterion compiled. Immutable.</summary>
internal sealed class CompiledDetour(StageDetour detour, CriterionCompiler compiler)
{
    public StageDetour Detour { get; } = detour;

    public CriterionNode? When { get; } = detour.When is null ? null : compiler.Compile(detour.When);
}
