namespace RevOps.Rules;

/// <summary>Territories by a text, or by prefixes of it.</summary>
internal sealed class TextKeyedRows : KeyedRows
{
    private readonly Mentions<KeyedEntry> _byCode;
    private readonly Mentions<KeyedEntry>? _byNode;
    private readonly PrefixTable? _prefixes;
    private readonly int _codes;

    public TextKeyedRows(int ordinal, int codes, List<MatchRow> rows, List<MatchCondition> keys)
        : base(ordinal)
    {
        _codes = codes;
        _byCode = Lists(codes + 1, rows, keys, c => c is TextCondition text ? text.Codes : []);
        if (!keys.Exists(k => k is PrefixCondition))
        {
            return;
        }

        var prefixes = _prefixes = new PrefixTable();
        foreach (var prefix in keys.OfType<PrefixCondition>())
        {
            prefixes.Add(prefix.Prefix);
        }

        prefixes.Freeze();
        _byNode = Lists(prefixes.Count + 1, rows, keys, c => c is PrefixCondition prefix ? [prefixes.Find(prefix.Prefix.AsSpan())] : []);
    }

    public override int First(CriterionNode?[] territories, Frame frame, ref Slot slot, ulong signature, int from, int before)
    {
        if (slot.State != SlotState.Known)
        {
            return before;
        }

        var code = frame.Code(Ordinal, ref slot);
        if (code > 0 && code <= _codes)
        {
            before = First(_byCode[code], territories, frame, signature, from, before);
        }

        for (var node = Node(in slot); node != PrefixTable.None; node = _prefixes!.ParentOf(node))
        {
            before = First(_byNode![node], territories, frame, signature, from, before);
        }

        return before;
    }

    public override void All(CriterionNode?[] territories, Frame frame, ref Slot slot, ulong signature, List<int> matches)
    {
        if (slot.State != SlotState.Known)
        {
            return;
        }

        var code = frame.Code(Ordinal, ref slot);
        if (code > 0 && code <= _codes)
        {
            All(_byCode[code], territories, frame, signature, matches);
        }

        for (var node = Node(in slot); node != PrefixTable.None; node = _prefixes!.ParentOf(node))
        {
            All(_byNode![node], territories, frame, signature, matches);
        }
    }

    private int Node(in Slot slot) => _prefixes is null ? PrefixTable.None : _prefixes.Find(((string)slot.Reference!).AsSpan());
}
