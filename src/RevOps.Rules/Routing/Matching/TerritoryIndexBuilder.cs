namespace RevOps.Rules;

/// <summary>
/// Decides where each territory stands in the index: an alternative that asks an attribute for few of very many values in lists by that value,
/// every other one as a bit in the columns of the attributes.
/// </summary>
internal sealed class TerritoryIndexBuilder
{
    // Fewer rows than a block of bits are scanned in one step; lists could not be faster.
    private const int LeastRowsForLists = 512;

    private const int LeastKeys = 128;
    private const int MostEntriesOfAKey = 128;

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
        var lists = new Dictionary<int, List<MatchRow>>();
        var flat = new List<MatchRow>();
        var keys = _rows.Count < LeastRowsForLists ? [] : KeyStatistics.Of(_rows);
        foreach (var row in _rows)
        {
            if (KeyOf(row, keys) is { } ordinal)
            {
                if (!lists.TryGetValue(ordinal, out var list))
                {
                    lists.Add(ordinal, list = []);
                }

                list.Add(row);
            }
            else
            {
                flat.Add(row);
            }
        }

        var isExact = new ulong[(flat.Count >> 6) + 1];
        var columns = Columns(flat, isExact);
        KeyedRows[] keyed = [.. lists.OrderBy(l => l.Key).Select(l => KeyedRows.Of(_layout, l.Key, l.Value))];
        int[] signed = [.. lists.Values.SelectMany(l => l).SelectMany(r => r.Conditions).OfType<TextCondition>().Select(c => c.Ordinal).Distinct()];
        return new TerritoryIndex(_territories, Read(), keyed, new RecordSignature(signed), columns, flat, isExact);
    }

    // The attribute whose lists are the shortest, where they are short.
    private static int? KeyOf(MatchRow row, Dictionary<int, KeyStatistics> keys)
    {
        int? best = null;
        foreach (var condition in row.Conditions)
        {
            if (KeyedRows.IsKey(condition) && keys.TryGetValue(condition.Ordinal, out var statistics)
                && statistics.Keys >= LeastKeys && statistics.EntriesOfAKey <= MostEntriesOfAKey
                && (best is null || statistics.EntriesOfAKey < keys[best.Value].EntriesOfAKey))
            {
                best = condition.Ordinal;
            }
        }

        return best;
    }

    private List<MatchColumn> Columns(List<MatchRow> flat, ulong[] isExact)
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
            columns.Add(MatchColumn.Of(_layout, ordinal, input, Inexact));
        }

        // Where rows are few, the columns are intersected until nothing is left: those that tell most apart come first.
        return [.. columns.OrderByDescending(c => c.Classes)];

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
