namespace RevOps.Rules;

/// <summary>A disposition with its criterion compiled. Immutable.</summary>
internal sealed class CompiledDisposition
{
    private readonly int _onDate;
    private readonly int _survivor;

    public CompiledDisposition(Disposition disposition, CriterionCompiler compiler)
    {
        Disposition = disposition;
        When = disposition.When is null ? null : compiler.Compile(disposition.When);
        _onDate = disposition.Action.OnDate is { } date ? compiler.Ordinal(date) : -1;
        _survivor = disposition.Action.Survivor is { } survivor ? compiler.Ordinal(survivor) : -1;

        // What an action cannot do without is required, whether or not the policy lists it.
        var needed = disposition.Required.Select(compiler.Ordinal);
        Required =
        [
            .. needed
                .Concat(_survivor >= 0 ? [_survivor] : [])
                .Concat(_onDate >= 0 && disposition.Action.After is null ? [_onDate] : [])
                .Distinct(),
        ];
    }

    public Disposition Disposition { get; }

    public CriterionNode? When { get; }

    public int[] Required { get; }

    public bool IsOfferedIn(string? stage) =>
        Disposition.Stages.Count == 0 || (stage is not null && Ordinal.Has(Disposition.Stages, stage));

    public string? SurvivorOf(Frame frame) => _survivor < 0 ? null : (string?)frame.Read(_survivor).Reference;

    /// <summary>When the action comes due: on the record's date or some time before it, else some time after as-of; never before as-of.</summary>
    public DateTimeOffset? DueOf(Frame frame, DateTimeOffset asOf)
    {
        var action = Disposition.Action;
        if (_onDate >= 0)
        {
            ref var date = ref frame.Read(_onDate);
            if (date.State == SlotState.Known)
            {
                return new DateTimeOffset(Math.Max(date.Bits - action.Before.Ticks, asOf.UtcTicks), TimeSpan.Zero);
            }

            frame.Open(in date);
        }

        // Past the end of time is as good as never.
        return action.After is { } after && after.Ticks <= DateTimeOffset.MaxValue.UtcTicks - asOf.UtcTicks
            ? new DateTimeOffset(asOf.UtcTicks + after.Ticks, TimeSpan.Zero)
            : null;
    }
}
