namespace RevOps.Rules;

/// <summary>
/// An attribute whose value might be otherwise: what it was, and its other values, one for all that no criterion in play tells apart. For one
/// search.
/// </summary>
internal sealed class GateLever
{
    // A list of ten thousand domains is looked at by its first ones.
    private const int MostClasses = 512;

    private readonly AttributePartition _partition;
    private readonly Slot _original;

    public GateLever(Frame frame, int ordinal, LeafCriterion[] leaves, CriterionCompiler compiler, DateTimeOffset asOf)
    {
        Ordinal = ordinal;
        Attribute = frame.Layout.Attributes[ordinal];
        _original = frame.Read(ordinal);
        _partition = AttributePartition.Of(Attribute, leaves, asOf);

        // Without a criterion of its own, a collection or an instant is read by an earlier section that scores what is in it.
        var isScored = leaves.Length == 0 && Attribute.Type is (AttributeType.Collection or AttributeType.Instant);
        IsComplete = _partition.IsComplete && _partition.Classes.Count <= MostClasses && !isScored;

        CriterionNode[] nodes = [.. leaves.Select(compiler.Compile)];
        var present = Signature(frame, nodes);
        var options = new List<(string Signature, List<AttributeClass> Classes)>();
        foreach (var candidate in _partition.Classes.Take(MostClasses).Where(c => !c.IsMissing || leaves.Any(l => l is PresenceCriterion)))
        {
            frame.Put(ordinal, frame.Trial(ordinal, candidate.Representative));
            var signature = Signature(frame, nodes);
            var at = options.FindIndex(o => o.Signature == signature);
            if (at >= 0)
            {
                options[at].Classes.Add(candidate);
            }
            else if (signature != present)
            {
                options.Add((signature, [candidate]));
            }
        }

        Reset(frame);
        Options = [.. options.Select(o => new LeverOption(o.Classes, frame.Trial(ordinal, o.Classes[0].Representative)))];
    }

    public int Ordinal { get; }

    public RecordAttribute Attribute { get; }

    /// <summary>Whether every other value is among the options.</summary>
    public bool IsComplete { get; }

    public LeverOption[] Options { get; }

    public void Set(Frame frame, int option) => frame.Put(Ordinal, in Options[option].Trial);

    public void Reset(Frame frame) => frame.Put(Ordinal, in _original);

    /// <summary>The condition that the attribute has a value of one of several options; the first gives the example.</summary>
    public GateCondition Condition(IReadOnlyList<int> options) => new(
        GateConditionKind.Attribute,
        Attribute.Name,
        _partition.Condition([.. options.SelectMany(o => Options[o].Classes).OrderBy(c => c.Index)]),
        Options[options[0]].Classes[0].Representative);

    // What every criterion says, and whether there is a value at all, which is what a required attribute asks.
    private string Signature(Frame frame, CriterionNode[] nodes) =>
        new([(char)('0' + (int)frame.Read(Ordinal).State), .. nodes.Select(n => (char)('0' + (int)n.Evaluate(frame)))]);
}

/// <summary>Values that no criterion in play tells apart, and one of them to be tried.</summary>
internal sealed class LeverOption(List<AttributeClass> classes, Slot trial)
{
    public readonly Slot Trial = trial;

    public List<AttributeClass> Classes { get; } = classes;
}
