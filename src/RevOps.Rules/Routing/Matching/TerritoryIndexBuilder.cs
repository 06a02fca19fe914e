namespace RevOps.Rules;

/// <summary>
/// Decides where each territory stands in the index: an alternative that asks an attribute for few of very many values in lists by that value,
/// every other one as a bit in the columns of the attributes.
/// </summary>
internal sealed class TerritoryIndexBuilder
{
    // More than a block of bits. A text that is a key has to be looked up, and those of fewer rows need not.
    private const int LeastRowsForLists = BlockScan.Rows + 1;

    // A list is gone through entry by entry, bits by the hundred; so a value's list must be short beside all rows.
    private const int LeastKeys = 16;
    private const int LeastRowsOfAnEntry = 16;

    private readonly CriterionNode?[] _territories;
    private readonly FrameLayout _layout;
    private readonly List<MatchRow> _rows = [];

    private TerritoryIndexBuilder(CriterionNode?[] territories, FrameLayout layout)
    {
        _territories = territories;
        _layout = layout;
        var expansion = new RowExpansion(layout);
        for (var i = 0; i < territories.Length; i++)
        {
            _rows.AddRange(expansion.RowsOf(i, territories[i]));
        }
    }

    /// <summary>Builds the index over compiled criteria; the layout has every one of their constants.</summary>
    public static TerritoryIndex Build(CriterionNode?[] territories, FrameLayout layout) => new TerritoryIndexBuilder(territories, layout).Build();

    private TerritoryIndex Build()
    {
        var lists = new Dictionary<(int Ordinal, bool IsText), List<KeyedRow>>();
        var all = new List<KeyedRow>();
        var flat = new List<MatchRow>();
        var keys = _rows.Count < LeastRowsForLists ? [] : KeyStatistics.Of(_rows);
        foreach (var row in _rows)
        {
            if (KeyOf(row, keys) is { } key)
            {
                if (!lists.TryGetValue((key.Ordinal, key is TextCondition), out var list))
                {
                    lists.Add((key.Ordinal, key is TextCondition), list = []);
                }

                list.Add(new KeyedRow(in row, key));
                all.Add(list[list.Count - 1]);
            }
            else
            {
                flat.Add(row);
            }
        }

        var isExact = new ulong[(flat.Count >> 6) + 1];
        var columns = Columns(flat, isExact, quickRows: lists.Count == 0 ? flat.Count : 0);
        var byText = lists.Where(l => l.Key.IsText).OrderBy(l => l.Value[0].Territory).Select(l => (l.Key.Ordinal, Rows: l.Value, Sketches: KeyedTexts.SketchesOf(l.Value))).ToList();

        // Whose sketch is asked first is not looked up with the signature's texts.
        var signature = new RecordSignature(_layout, all, byText.Where(t => t.Sketches == 0).Select(t => t.Ordinal));
        KeyedTexts[] texts = [.. byText.Select(t => new KeyedTexts(t.Ordinal, _layout.Symbols(t.Ordinal), t.Rows, t.Sketches))];
        KeyedRows[] keyed = [.. lists.Where(l => !l.Key.IsText).Select(l => KeyedRows.Of(_layout, l.Key.Ordinal, l.Value)).OrderBy(k => k.Lowest)];
        return new TerritoryIndex(_territories, Read(), texts, keyed, signature, new BitIndex(_territories, columns, flat, isExact));
    }

    // The condition on the attribute whose lists are the shortest, where they are short.
    private MatchCondition? KeyOf(in MatchRow row, Dictionary<int, KeyStatistics> keys)
    {
        MatchCondition? best = null;
        foreach (var condition in row.Conditions)
        {
            if (KeyedRows.IsKey(condition) && keys.TryGetValue(condition.Ordinal, out var statistics)
                && statistics.Keys >= LeastKeys && statistics.EntriesOfAKey * LeastRowsOfAnEntry <= _rows.Count
                && (best is null || statistics.EntriesOfAKey < keys[best.Ordinal].EntriesOfAKey))
            {
                best = condition;
            }
        }

        return best;
    }

    private List<MatchColumn> Columns(List<MatchRow> flat, ulong[] isExact, int quickRows)
    {
        var inputs = new Dictionary<int, ColumnInput>();
        for (var row = 0; row < flat.Count; row++)
        {
            isExact[row >> 6] |= flat[row].IsExact ? 1UL << (row & 63) : 0;
            foreach (var condition in flat[row].Conditions)
            {
                if (!inputs.TryGetValue(condition.Ordinal, out var input))
                {
                    inputs.Add(condition.Ordinal, input = new ColumnInput());
                }

                input.Add(row, condition);
            }
        }

        var columns = new List<MatchColumn>();
        var elementColumns = 0;

        // The attributes that rule out the most come first.
        foreach (var (ordinal, input) in inputs.OrderByDescending(i => i.Value.Count).ThenBy(i => i.Key).Select(i => (i.Key, i.Value)))
        {
            var isElements = _layout.Attributes[ordinal].Type == AttributeType.TextSet;
            if (columns.Count == TerritoryIndex.MostColumns || (isElements && elementColumns == TerritoryIndex.MostElementColumns))
            {
                for (var i = 0; i < input.Count; i++)
                {
                    Inexact(input.Row(i));
                }

                continue;
            }

            elementColumns += isElements ? 1 : 0;
            columns.Add(MatchColumn.Of(_layout, ordinal, input, Inexact, quickRows));
        }

        return columns;

        void Inexact(int row) => isExact[row >> 6] &= ~(1UL << (row & 63));
    }

    // Collections are read by the criteria themselves, which are asked in order.
    private int[] Read()
    {
        var read = new SortedSet<int>();
        foreach (var node in _territories)
        {
            if (node is not null)
            {
                Add(node);
            }
        }

        return [.. read];

        void Add(CriterionNode node)
        {
            if (node is LeafNode leaf)
            {
                if (leaf.Attribute.Type != AttributeType.Collection)
                {
                    read.Add(leaf.Ordinal);
                }
            }
            else
            {
                foreach (var child in node.Children)
                {
                    Add(child);
                }
            }
        }
    }
}
