namespace RevOps.Rules;

/// <summary>Asks criteria over one attribute what they say of a value, through the engine itself. Immutable and thread-safe.</summary>
internal sealed class AttributeProbe
{
    // A schema binds something; what is asked about is assumed, and never read.
    private static readonly RecordSchema<Nothing> Schema = RecordSchema.For<Nothing>().Bind(Attributes.Flag("nothing"), _ => (bool?)null).Build();

    private readonly FrameLayout _layout = new();
    private readonly CriterionNode[] _nodes;
    private readonly DateTimeOffset _asOf;

    public AttributeProbe(RecordAttribute attribute, IEnumerable<Criterion> criteria, DateTimeOffset asOf)
    {
        _asOf = asOf;
        var compiler = new CriterionCompiler(_layout, AttributeScope.Of([attribute]));
        compiler.Ordinal(attribute);
        _nodes = [.. criteria.Select(compiler.Compile)];
    }

    /// <summary>What the criteria say, in their order, of a value as <see cref="AttributeClass.Representative"/> has it; null is missing.</summary>
    public Verdict[] VerdictsOf(object? value)
    {
        var frame = FrameCache.Rent(_layout, Schema);
        frame.Start(default, _asOf, FactSet.Empty);
        frame.Put(ordinal: 0, frame.Trial(ordinal: 0, value));
        var verdicts = new Verdict[_nodes.Length];
        for (var i = 0; i < verdicts.Length; i++)
        {
            verdicts[i] = _nodes[i].Evaluate(frame);
        }

        FrameCache.Return(frame);
        return verdicts;
    }

    private readonly struct Nothing;
}
