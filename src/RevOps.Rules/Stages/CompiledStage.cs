namespace RevOps.Rules;

/// <summary>A stage of the path with its criteria compiled. Immutable.</summary>
internal sealed class CompiledStage(Stage stage, CriterionCompiler compiler, IReadOnlyList<BusinessCalendar> calendars)
{
    public Stage Stage { get; } = stage;

    public CriterionNode? Entry { get; } = stage.Entry is null ? null : compiler.Compile(stage.Entry);

    public CriterionNode? Exit { get; } = stage.Exit is null ? null : compiler.Compile(stage.Exit);

    public int[] Required { get; } = [.. stage.Required.Select(compiler.Ordinal).Distinct()];

    public CompiledDwell? Dwell { get; } = CompiledDwell.Of(stage.Dwell, calendars);
}

/// <summary>A detour with its criterion compiled. Immutable.</summary>
internal sealed class CompiledDetour(StageDetour detour, CriterionCompiler compiler, IReadOnlyList<BusinessCalendar> calendars)
{
    public StageDetour Detour { get; } = detour;

    public CriterionNode? When { get; } = detour.When is null ? null : compiler.Compile(detour.When);

    public CompiledDwell? Dwell { get; } = CompiledDwell.Of(detour.Dwell, calendars);

    public bool CanBeReachedFrom(string stage) => Detour.From.Count == 0 || Ordinal.Has(Detour.From, stage);
}

/// <summary>A skip with its criterion compiled. Immutable.</summary>
/// <param name="skip">The skip.</param>
/// <param name="from">The place of the stage that is left; -1 for a record in none.</param>
/// <param name="to">The place of the stage that is entered.</param>
/// <param name="compiler">Compiles its criterion.</param>
internal sealed class CompiledSkip(StageSkip skip, int from, int to, CriterionCompiler compiler)
{
    public StageSkip Skip { get; } = skip;

    public int From { get; } = from;

    public int To { get; } = to;

    public CriterionNode When { get; } = compiler.Compile(skip.When);
}
