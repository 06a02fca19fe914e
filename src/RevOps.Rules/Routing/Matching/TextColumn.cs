namespace RevOps.Rules;

/// <summary>A text: each constant by itself, and every other text by the longest prefix that it starts with.</summary>
internal sealed partial class TextColumn : MatchColumn
{
    private const int Other = 1;

    private readonly ColumnInput _input;
    private readonly RowChanges _changes = new(Other + 1);
    private readonly PrefixTable? _prefixes;
    private readonly int[] _classByCode;
    private readonly int[] _classByNode;

    /// <summary>Makes the classes.</summary>
    /// <param name="ordinal">The text.</param>
    /// <param name="symbols">Its constants.</param>
    /// <param name="input">The conditions.</param>
    /// <param name="quickRows">How many rows there are in all where those are wanted as well that are told without a code; else 0.</param>
    public TextColumn(int ordinal, SymbolTable symbols, ColumnInput input, int quickRows)
        : base(ordinal)
    {
        _input = input;
        _prefixes = PrefixesOf(input);
        var byCode = new Mentions<int>(symbols.Count + 1);
        var byNode = new Mentions<int>((_prefixes?.Count ?? 0) + 1);
        for (var pass = 0; pass < 2; pass++)
        {
            for (var i = 0; i < input.Count; i++)
            {
                Mention(i, byCode, byNode);
            }

            byCode.EndPass();
            byNode.EndPass();
        }

        _classByNode = new int[byNode.Keys];
        for (var node = 0; node < byNode.Keys; node++)
        {
            _classByNode[node] = ClassOf(Slot.NoConstant, [], node, byNode);
        }

        _classByCode = new int[byCode.Keys];
        for (var code = 1; code < byCode.Keys; code++)
        {
            _classByCode[code] = ClassOf(code, byCode[code], NodeOf(symbols.TextOf(code)), byNode);
        }

        if (quickRows > 0)
        {
            QuickClasses = _prefixes is null ? ClassesBySketch(symbols, byCode)
                : Prefixes is not null && !input.Has<TextCondition>() ? ClassesByNode(byNode)
                : null;

            // A place has one word, which is to hold every row, those without a condition on this text too.
            UnitClasses = quickRows <= BitIndex.Few ? ClassesByUnit(symbols, byCode, byNode) : null;
        }
    }

    public override int Classes => Other + 1 + _changes.Count;

    /// <summary>The classes as <see cref="CodeWords"/> has them, where nothing but the code tells them; else null.</summary>
    public int[]? ByCode()
    {
        if (_prefixes is not null)
        {
            return null;
        }

        int[] classes = [Other, Missing, .. _classByCode.Skip(1)];
        return classes;
    }

    public override int Locate(Frame frame, ref Slot slot)
    {
        if (slot.State == SlotState.Missing)
        {
            return Missing;
        }

        // Constants of sections that were compiled later are texts like any other.
        var code = frame.Code(Ordinal, ref slot);
        return code > 0 && code < _classByCode.Length ? _classByCode[code]
            : _prefixes is null ? Other
            : _classByNode[_prefixes.Find(((string)slot.Reference!).AsSpan())];
    }

    public override void Fill(in BitRows rows)
    {
        rows.SetAll(Missing);
        rows.SetAll(Other);
        for (var i = 0; i < _input.Count; i++)
        {
            rows.Set(Missing, _input.Row(i), _input.AcceptsMissing(i));
            rows.Set(Other, _input.Row(i), Accepts(i, Slot.NoConstant, PrefixTable.None));
        }

        _changes.Fill(in rows);
    }

    private static PrefixTable? PrefixesOf(ColumnInput input)
    {
        if (!input.Has<PrefixCondition>())
        {
            return null;
        }

        var prefixes = new PrefixTable();
        for (var i = 0; i < input.End(input.Count - 1); i++)
        {
            if (input.Condition(i) is PrefixCondition condition)
            {
                prefixes.Add(condition.Prefix);
            }
        }

        prefixes.Freeze();
        return prefixes;
    }

    private void Mention(int index, Mentions<int> byCode, Mentions<int> byNode)
    {
        for (var i = _input.First(index); i < _input.End(index); i++)
        {
            switch (_input.Condition(i))
            {
                case TextCondition text:
                    foreach (var code in text.Codes)
                    {
                        byCode.Add(code, index);
                    }

                    break;
                case PrefixCondition prefix:
                    byNode.Add(_prefixes!.Find(prefix.Prefix.AsSpan()), index);
                    break;
            }
        }
    }

    private int NodeOf(string text) => _prefixes?.Find(text.AsSpan()) ?? PrefixTable.None;

    // Only rows that name the constant, or a prefix of it, can say anything else of it than of other texts.
    private int ClassOf(int code, ReadOnlySpan<int> mentioning, int node, Mentions<int> byNode)
    {
        Change(mentioning, code, node);
        for (var at = node; at != PrefixTable.None; at = _prefixes!.ParentOf(at))
        {
            Change(byNode[at], code, node);
        }

        return _changes.End();
    }

    private void Change(ReadOnlySpan<int> indexes, int code, int node)
    {
        foreach (var index in indexes)
        {
            if (Accepts(index, code, node) is var accepts && accepts != Accepts(index, Slot.NoConstant, PrefixTable.None))
            {
                _changes.Add(_input.Row(index), accepts);
            }
        }
    }

    private bool Accepts(int index, int code, int node)
    {
        for (var i = _input.First(index); i < _input.End(index); i++)
        {
            var accepts = _input.Condition(i) switch
            {
                TextCondition text => Array.BinarySearch(text.Codes, code) >= 0 != text.IsNegated,
                PrefixCondition prefix => (node != PrefixTable.None && _prefixes!.TextOf(node).StartsWith(prefix.Prefix, StringComparison.Ordinal)) != prefix.IsNegated,
                PresenceCondition presence => presence.IsKnown,
                _ => true,
            };
            if (!accepts)
            {
                return false;
            }
        }

        return true;
    }
}
