using System.Globalization;

namespace RevOps.Rules;

/// <summary>A disposition with its criteria compiled. Immutable.</summary>
internal sealed class CompiledDisposition
{
    private readonly int _survivor;

    public CompiledDisposition(Disposition disposition, CriterionCompiler compiler)
    {
        Disposition = disposition;
        When = disposition.When is null ? null : compiler.Compile(disposition.When);
        ComesBack = disposition.Action?.ComesBack is { } comesBack ? new CompiledReturn(comesBack, compiler) : null;
        _survivor = disposition.Action is MergeAction merge ? compiler.Ordinal(merge.Survivor) : -1;

        // What an action cannot do without is required, whether or not the policy lists it.
        var needed = disposition.Required.Select(compiler.Ordinal);
        Required =
        [
            .. needed
                .Concat(_survivor >= 0 ? [_survivor] : [])
                .Concat(ComesBack is { Needed: >= 0 } ? [ComesBack.Needed] : [])
                .Distinct(),
        ];
    }

    public Disposition Disposition { get; }

    public CriterionNode? When { get; }

    public CompiledReturn? ComesBack { get; }

    public int[] Required { get; }

    /// <summary>Whether a record that gets it comes back, so that it counts as recycled. One that is disqualified comes back when the world has changed, which is no round.</summary>
    public bool Recycles => ComesBack is not null && Disposition.Action is not DisqualifyAction;

    /// <summary>Whether a record that gets it goes round at once.</summary>
    public bool GoesRound => Disposition.Action is RerouteAction or EnrichAction;

    public bool IsOfferedIn(string? stage) =>
        Disposition.Stages.Count == 0 || (stage is not null && Ordinal.Has(Disposition.Stages, stage));

    /// <summary>What the action names: a track, or the surviving record.</summary>
    public string? SubjectOf(Frame frame) => _survivor >= 0 ? SurvivorOf(frame) : (Disposition.Action as NurtureAction)?.Track;

    /// <summary>Whether the record is to be merged into itself.</summary>
    public bool MergesIntoItself(Frame frame, RecordKey key) =>
        _survivor >= 0 && !key.IsNone && SurvivorOf(frame) is { } survivor && IsKey(survivor, key);

    // A key that is no text is the same however it is written.
    private static bool IsKey(string survivor, RecordKey key) =>
        key.GuidValue is { } guid ? Guid.TryParse(survivor, out var named) && named == guid
        : key.IntegerValue is { } integer ? long.TryParse(survivor, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) && number == integer
        : string.Equals(survivor, key.TextValue, StringComparison.Ordinal);

    private string? SurvivorOf(Frame frame) => (string?)frame.Read(_survivor).Reference;
}
