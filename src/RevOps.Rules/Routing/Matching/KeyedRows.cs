namespace RevOps.Rules;

/// <summary>
/// The territories that ask one attribute for few of very many values: a named account by its domain, a postal prefix. Each value has a short
/// list of them by precedence, so that a hit bounds what remains to be scanned. A closed hierarchy; immutable.
/// </summary>
internal abstract class KeyedRows(int ordinal)
{
    public int Ordinal { get; } = ordinal;

    /// <summary>Makes the lists of an attribute.</summary>
    /// <param name="layout">The layout, which has every constant of the conditions.</param>
    /// <param name="ordinal">The attribute.</param>
    /// <param name="rows">The rows, by precedence; each has a condition on the attribute that <see cref="IsKey"/>.</param>
    public static KeyedRows Of(FrameLayout layout, int ordinal, List<MatchRow> rows)
    {
        var keys = rows.ConvertAll(r => Array.Find(r.Conditions, c => c.Ordinal == ordinal && IsKey(c))!);
        return layout.Attributes[ordinal].Type switch
        {
            AttributeType.Text => new TextKeyedRows(ordinal, layout.Symbols(ordinal).Count, rows, keys),
            AttributeType.TextSet => new ElementKeyedRows(ordinal, layout.Symbols(ordinal).Count, rows, keys),
            _ => new OrderedKeyedRows(ordinal, layout.Attributes[ordinal].Type == AttributeType.Number, rows, keys),
        };
    }

    /// <summary>Whether a condition asks for single values, so that it can be looked up by them.</summary>
    public static bool IsKey(MatchCondition condition) =>
        condition is TextCondition { IsNegated: false } or PrefixCondition { IsNegated: false } or ElementCondition or OrderedCondition { ArePoints: true };

    /// <summary>The first territory that matches, from one on and before another; that other when none does.</summary>
    public abstract int First(CriterionNode?[] territories, Frame frame, ref Slot slot, ulong signature, int from, int before);

    /// <summary>Adds every territory that matches.</summary>
    public abstract void All(CriterionNode?[] territories, Frame frame, ref Slot slot, ulong signature, List<int> matches);

    private protected static int First(ReadOnlySpan<KeyedEntry> list, CriterionNode?[] territories, Frame frame, ulong signature, int from, int before)
    {
        foreach (ref readonly var entry in list)
        {
            if (entry.Territory >= before)
            {
                break;
            }

            if (entry.Territory >= from && entry.Matches(territories, frame, signature))
            {
                return entry.Territory;
            }
        }

        return before;
    }

    private protected static void All(ReadOnlySpan<KeyedEntry> list, CriterionNode?[] territories, Frame frame, ulong signature, List<int> matches)
    {
        foreach (ref readonly var entry in list)
        {
            if (entry.Matches(territories, frame, signature))
            {
                matches.Add(entry.Territory);
            }
        }
    }

    private protected static Mentions<KeyedEntry> Lists(int count, List<MatchRow> rows, List<MatchCondition> keys, Func<MatchCondition, int[]> keysOf)
    {
        var lists = new Mentions<KeyedEntry>(count);
        for (var pass = 0; pass < 2; pass++)
        {
            for (var i = 0; i < rows.Count; i++)
            {
                foreach (var key in keysOf(keys[i]))
                {
                    lists.Add(key, KeyedEntry.Of(rows[i], keys[i]));
                }
            }

            lists.EndPass();
        }

        return lists;
    }
}
