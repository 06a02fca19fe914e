namespace RevOps.Rules;

/// <summary>Asks leaves over one attribute what they say of a value, through the engine itself. Immutable and thread-safe.</summary>
internal sealed class LeafProbe
{
    private readonly FrameLayout _layout = new();
    private readonly RecordSchema<Probed> _schema;
    private readonly CriterionNode[] _nodes;
    private readonly DateTimeOffset _asOf;

    public LeafProbe(RecordAttribute attribute, LeafCriterion[] leaves, DateTimeOffset asOf)
    {
        _asOf = asOf;
        Leaves = leaves;
        var builder = RecordSchema.For<Probed>();
        _schema = (attribute switch
        {
            TextAttribute text => builder.Bind(text, p => (string?)p.Value),
            TextSetAttribute set => builder.Bind(set, p => (IReadOnlyList<string?>?)p.Value),
            _ => throw new InvalidOperationException("Only texts and sets of texts are probed."),
        }).Build();
        var compiler = new CriterionCompiler(_layout, AttributeScope.Of([attribute]));
        compiler.Ordinal(attribute);
        _nodes = [.. leaves.Select(compiler.Compile)];
    }

    public IReadOnlyList<LeafCriterion> Leaves { get; }

    /// <summary>
    /// What the leaves say of a value, a character each; <paramref name="code"/> is that of a text among the constants that leaves list.
    /// Null for a value that the attribute's declaration makes an error.
    /// </summary>
    public string? Signature(object? value, out int code, out bool isMissing)
    {
        var frame = FrameCache.Rent(_layout, _schema);
        frame.Start(new Probed(value), _asOf, FactSet.Empty);
        ref var slot = ref frame.Read(0);
        isMissing = slot.State == SlotState.Missing;
        code = slot.State == SlotState.Known && _layout.Attributes[0].Type == AttributeType.Text ? frame.Code(0, ref slot) : Slot.NoConstant;
        string? signature = null;
        if (slot.State != SlotState.Error)
        {
            var verdicts = new char[_nodes.Length];
            for (var i = 0; i < verdicts.Length; i++)
            {
                verdicts[i] = (char)('0' + (int)_nodes[i].Evaluate(frame));
            }

            signature = new string(verdicts);
        }

        FrameCache.Return(frame);
        return signature;
    }

    /// <summary>
    /// The words of a leaf that is met by every one of some classes and by no other, or by every other and none of them; null where no leaf
    /// draws the line there.
    /// </summary>
    public string? WordsFor(AttributeClass[] group, IReadOnlyList<AttributeClass> classes)
    {
        var signatures = classes.Where(c => !c.IsMissing).Select(c => (IsIn: Array.IndexOf(group, c) >= 0, Signature: Signature(c.Representative, out _, out _))).ToArray();
        for (var i = 0; i < Leaves.Count; i++)
        {
            if (Leaves[i] is PresenceCriterion)
            {
                continue;
            }

            var met = (char)('0' + (int)Verdict.Met);
            if (Array.TrueForAll(signatures, s => s.Signature is { } said && (said[i] == met) == s.IsIn))
            {
                return CriterionText.Expected(Leaves[i]);
            }

            if (Array.TrueForAll(signatures, s => s.Signature is { } said && (said[i] == met) != s.IsIn))
            {
                return "not " + CriterionText.Expected(Leaves[i]);
            }
        }

        return null;
    }

    private readonly struct Probed(object? value)
    {
        public object? Value { get; } = value;
    }
}
