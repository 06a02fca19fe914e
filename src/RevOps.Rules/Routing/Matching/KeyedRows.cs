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
    public abstract int First(CriterionNode?[] territories, Frame frame, ref Slot slot, int from, int before);

    /// <summary>Adds every territory that matches.</summary>
    public abstract void All(CriterionNode?[] territories, Frame frame, ref Slot slot, List<int> matches);

    private protected static int First(ReadOnlySpan<int> list, CriterionNode?[] territories, Frame frame, int from, int before)
    {
        foreach (var entry in list)
        {
            var territory = entry >> 1;
            if (territory >= before)
            {
                break;
            }

            if (territory >= from && ((entry & 1) != 0 || territories[territory]!.Evaluate(frame) == Verdict.Met))
            {
                return territory;
            }
        }

        return before;
    }

    private protected static void All(ReadOnlySpan<int> list, CriterionNode?[] territories, Frame frame, List<int> matches)
    {
        foreach (var entry in list)
        {
            if ((entry & 1) != 0 || territories[entry >> 1]!.Evaluate(frame) == Verdict.Met)
            {
                matches.Add(entry >> 1);
            }
        }
    }

    // An entry is a territory and, in its lowest bit, whether the key is all that it asks for.
    private protected static Mentions Lists(int count, List<MatchRow> rows, Func<int, int[]> keysOfRow)
    {
        var lists = new Mentions(count);
        for (var pass = 0; pass < 2; pass++)
        {
            for (var i = 0; i < rows.Count; i++)
            {
                foreach (var key in keysOfRow(i))
                {
                    lists.Add(key, (rows[i].Territory << 1) | (rows[i].IsExact && rows[i].Conditions.Length == 1 ? 1 : 0));
                }
            }

            lists.EndPass();
        }

        return lists;
    }
}
