namespace RevOps.Rules;

/// <summary>
/// Writes a territory's criterion as alternatives of conjunctions. What cannot be indexed, or would take too many alternatives, is left out of
/// the conjunction, which is then no longer exact: it accepts too much and never too little.
/// </summary>
internal sealed class RowExpansion(FrameLayout layout)
{
    private const int MostAlternatives = 16;

    // With it, a column of prefixes never has more lengths than this to look up.
    private const int LongestPrefix = 16;

    private static readonly Alternative Everything = new([], true);
    private static readonly Alternative Unsaid = new([], false);

    /// <summary>The rows of a territory; null takes every record.</summary>
    public IEnumerable<MatchRow> RowsOf(int territory, CriterionNode? node) =>
        node is null ? [new MatchRow(territory, [], true)]
        : ReadsRows(node) ? [new MatchRow(territory, [], false)]
        : Expand(node, negated: false).Select(a => new MatchRow(territory, a.Conditions, a.IsExact));

    /// <summary>
    /// Whether a criterion reads rows of a collection. What is in error there shows only when it is evaluated, and a linear scan evaluates it
    /// for every record that gets so far; so such a territory is always a candidate.
    /// </summary>
    public static bool ReadsRows(CriterionNode node) =>
        node is LeafNode leaf ? leaf.Attribute.Type == AttributeType.Collection : AnyReadsRows(node.Children);

    private static bool AnyReadsRows(IReadOnlyList<CriterionNode> nodes)
    {
        for (var i = 0; i < nodes.Count; i++)
        {
            if (ReadsRows(nodes[i]))
            {
                return true;
            }
        }

        return false;
    }

    private Alternative[] Expand(CriterionNode node, bool negated) => node switch
    {
        LeafNode leaf => [Leaf(leaf, negated)],
        NotNode => Expand(node.Children[0], !negated),
        AllNode => negated ? AnyOf(node.Children, true) : AllOf(node.Children, false),
        AnyNode => negated ? AllOf(node.Children, true) : AnyOf(node.Children, false),
        AtLeastNode => AtLeast(node.Children, ((AtLeastCriterion)node.Source).Count, negated),
        _ => [Unsaid],
    };

    private Alternative[] AllOf(IReadOnlyList<CriterionNode> operands, bool negated)
    {
        Alternative[] all = [Everything];
        for (var i = 0; i < operands.Count; i++)
        {
            var next = Expand(operands[i], negated);
            all = all.Length * next.Length > MostAlternatives
                ? [.. all.Select(a => new Alternative(a.Conditions, false))]
                : Combined(all, next);
        }

        return all;
    }

    private static Alternative[] Combined(Alternative[] all, Alternative[] next)
    {
        var combined = new Alternative[all.Length * next.Length];
        for (var i = 0; i < combined.Length; i++)
        {
            var (left, right) = (all[i / next.Length], next[i % next.Length]);
            combined[i] = new(
                left.Conditions.Length == 0 ? right.Conditions : right.Conditions.Length == 0 ? left.Conditions : [.. left.Conditions, .. right.Conditions],
                left.IsExact && right.IsExact);
        }

        return combined;
    }

    private Alternative[] AnyOf(IReadOnlyList<CriterionNode> operands, bool negated)
    {
        var any = new List<Alternative>();
        for (var i = 0; i < operands.Count; i++)
        {
            foreach (var alternative in Expand(operands[i], negated))
            {
                if (any.Count > 0 && Joined(any[any.Count - 1], alternative) is { } joined)
                {
                    any[any.Count - 1] = joined;
                }
                else
                {
                    any.Add(alternative);
                }
            }

            if (any.Count > MostAlternatives)
            {
                return [Unsaid];
            }
        }

        return [.. any];
    }

    // Country is US, or country is CA: one condition on one attribute.
    private static Alternative? Joined(Alternative left, Alternative right)
    {
        if (left.Conditions.Length != 1 || right.Conditions.Length != 1 || left.Conditions[0].Ordinal != right.Conditions[0].Ordinal)
        {
            return null;
        }

        var isExact = left.IsExact && right.IsExact;
        return (left.Conditions[0], right.Conditions[0]) switch
        {
            (TextCondition { IsNegated: false } l, TextCondition { IsNegated: false } r) => new([new TextCondition(l.Ordinal, SortedNumbers.Of(l.Codes.Concat(r.Codes)), false)], isExact),
            (OrderedCondition l, OrderedCondition r) => new([new OrderedCondition(l.Ordinal, OrderedSpan.Join(l.Spans.Concat(r.Spans)))], isExact),
            (ElementCondition l, ElementCondition r) => new([new ElementCondition(l.Ordinal, SortedNumbers.Of(l.Codes.Concat(r.Codes)))], isExact),
            _ => null,
        };
    }

    // Fewer than `count` can still be met once more than the others are not.
    private Alternative[] AtLeast(IReadOnlyList<CriterionNode> operands, int count, bool negated)
    {
        var needed = negated ? operands.Count - count + 1 : count;
        if (operands.Count > MostAlternatives)
        {
            return [Unsaid];
        }

        var any = new List<Alternative>();
        for (var subset = 1; subset < 1 << operands.Count; subset++)
        {
            CriterionNode[] chosen = [.. operands.Where((_, i) => (subset & (1 << i)) != 0)];
            if (chosen.Length == needed)
            {
                any.AddRange(AllOf(chosen, negated));
            }

            if (any.Count > MostAlternatives)
            {
                return [Unsaid];
            }
        }

        return [.. any];
    }

    private Alternative Leaf(LeafNode node, bool negated)
    {
        var ordinal = node.Ordinal;
        return node.Source switch
        {
            EqualsCriterion { Value.Type: AttributeType.Text } equals => Exact(new TextCondition(ordinal, [Code(ordinal, equals.Value.Text)], negated)),
            EqualsCriterion equals => Ordered(ordinal, [Point(equals.Value)], negated),
            InCriterion any when any.Values[0].Type == AttributeType.Text => Exact(new TextCondition(ordinal, SortedNumbers.Of(any.Values.Select(v => Code(ordinal, v.Text))), negated)),
            InCriterion any => Ordered(ordinal, OrderedSpan.Join(any.Values.Select(Point)), negated),
            RangeCriterion range => Ordered(ordinal, [new(range.Lower is { } low ? KeyOf(low) : long.MinValue, range.Upper is { } high ? KeyOf(high) : long.MaxValue)], negated),
            TextPatternCriterion { Kind: TextPatternKind.StartsWith } pattern => Prefix(ordinal, TextFold.Fold(pattern.Text), negated),
            SetCriterion set when !negated => new([new ElementCondition(ordinal, Elements(ordinal, set))], false),
            PresenceCriterion presence => Exact(new PresenceCondition(ordinal, presence.AsksForKnown != negated)),
            _ => new([new PresenceCondition(ordinal, true)], false),
        };
    }

    private static Alternative Exact(MatchCondition condition) => new([condition], true);

    private static Alternative Ordered(int ordinal, OrderedSpan[] spans, bool negated) =>
        Exact(new OrderedCondition(ordinal, negated ? OrderedSpan.Outside(spans) : spans));

    private static Alternative Prefix(int ordinal, string folded, bool negated) =>
        folded.Length <= LongestPrefix ? Exact(new PrefixCondition(ordinal, folded, negated))
        : negated ? new([new PresenceCondition(ordinal, true)], false)
        : new([new PrefixCondition(ordinal, folded.Substring(0, LongestPrefix), false)], false);

    // A set that holds all of several holds the first of them.
    private int[] Elements(int ordinal, SetCriterion set) =>
        set.Quantifier == SetQuantifier.AnyOf ? SortedNumbers.Of(set.Values.Select(v => Code(ordinal, v))) : [Code(ordinal, set.Values[0])];

    private int Code(int ordinal, string text) => layout.Symbols(ordinal).Find(text);

    private static OrderedSpan Point(Constant value) => new(KeyOf(value), KeyOf(value));

    private static long KeyOf(Constant value) => value.Type == AttributeType.Number ? OrderedScale.KeyOf(value.Number) : value.Ticks;

    private readonly record struct Alternative(MatchCondition[] Conditions, bool IsExact);
}
