namespace RevOps.Rules;

/// <summary>
/// Explains a compiled criterion over a frame. Leaves are asked as in a plain evaluation, groups combine what they said, so that the two
/// always agree; which nodes decided is read off the verdicts afterwards.
/// </summary>
internal static class CriterionExplainer
{
    // Ten thousand rows are explained by their first ones.
    private const int MostRows = 20;

    public static CriterionExplanation Explain(CriterionNode node, Frame frame)
    {
        // A plain evaluation stops where it is decided. The explanation asks every leaf, and an error that only it met is no news of the decision.
        node.Evaluate(frame);
        var metError = frame.MetError;
        var explanation = Explain(node, frame, path: string.Empty, rowsOf: string.Empty, decides: true);
        frame.MetError = metError;
        return explanation;
    }

    private static CriterionExplanation Explain(CriterionNode node, Frame frame, string path, string rowsOf, bool decides) =>
        node is LeafNode leaf ? Leaf(leaf, frame, path, rowsOf, decides) : Group(node, frame, path, rowsOf, decides);

    private static CriterionExplanation Group(CriterionNode node, Frame frame, string path, string rowsOf, bool decides)
    {
        var verdict = node.Evaluate(frame);
        var children = new CriterionExplanation[node.Children.Count];
        for (var i = 0; i < children.Length; i++)
        {
            var child = node.Children[i];
            var childPath = Below(path, node.Source is NotCriterion ? "not" : $"{node.Source.Operator}[{i}]");
            children[i] = Explain(child, frame, childPath, rowsOf, decides && Decides(node.Source, verdict, child.Evaluate(frame)));
        }

        var expected = node.Source is AtLeastCriterion atLeast ? $"{atLeast.Count} of {children.Length}" : string.Empty;
        return new CriterionExplanation(path, node.Source.Operator, null, expected, string.Empty, verdict, decides, node.Source.Description, children);
    }

    // A group that is outranked is decided by those that outrank, whatever the others say; any other verdict needs every operand, since
    // any of them could have outranked it.
    private static bool Decides(Criterion group, Verdict verdict, Verdict operand) => group switch
    {
        AllCriterion => DecidesAll(verdict, operand),
        AnyCriterion => DecidesAny(verdict, operand),
        AtLeastCriterion => verdict is Verdict.Unknown or Verdict.Error || operand == verdict,
        _ => true,
    };

    private static bool DecidesAll(Verdict verdict, Verdict operand) => verdict != Verdict.NotMet || operand == Verdict.NotMet;

    private static bool DecidesAny(Verdict verdict, Verdict operand) => verdict != Verdict.Met || operand == Verdict.Met;

    private static CriterionExplanation Leaf(LeafNode leaf, Frame frame, string path, string rowsOf, bool decides)
    {
        var verdict = leaf.Evaluate(frame);
        var slot = frame.Read(leaf.Ordinal);
        var isMasked = frame.Layout.IsMasked(leaf.Ordinal);
        var children = slot.State != SlotState.Known || isMasked ? [] : leaf switch
        {
            QuantifierNode quantifier => Rows(quantifier.Where, frame, leaf, path, rowsOf, row => decides && Decides(quantifier, verdict, row)),
            AggregateNode { Where: { } where } aggregate => Rows(where, frame, leaf, path, rowsOf, decides ? Deciding(aggregate, frame, verdict) : _ => false),
            _ => [],
        };
        var source = (LeafCriterion)leaf.Source;

        var actual = SlotText.Of(frame.Layout, leaf.Ordinal, in slot);
        if (leaf is AggregateNode { Summed: not { IsMasked: true } } unmasked && slot.State == SlotState.Known && !isMasked)
        {
            var (lowest, highest) = unmasked.Interval(frame);
            actual = lowest.Equals(highest)
                ? $"{NumberWords.Of(lowest)} over {actual}"
                : $"{Bound(lowest)} to {Bound(highest)} over {actual}";
        }

        if (leaf is QuantifierNode or AggregateNode && slot.State == SlotState.Known)
        {
            // Nor is what only the explanation met in the rows, which other criteria and sections share.
            frame.Rows(leaf.Ordinal, ref frame.Read(leaf.Ordinal)).MetError = false;
        }

        return new CriterionExplanation(
            path, source.Operator, rowsOf + leaf.Attribute.Name, CriterionText.Expected(source), actual, verdict, decides, source.Description, children);
    }

    private static bool Decides(QuantifierNode quantifier, Verdict verdict, Verdict row) =>
        ((QuantifierCriterion)quantifier.Source).Quantifier == RowQuantifier.Any ? DecidesAny(verdict, row) : DecidesAll(verdict, row);

    // A count is held up by the rows that count and held down by those that do not. A sum is decided by what every row adds.
    private static Func<Verdict, bool> Deciding(AggregateNode aggregate, Frame frame, Verdict verdict)
    {
        var source = (AggregateCriterion)aggregate.Source;
        if (source.Summed is not null || verdict is Verdict.Unknown or Verdict.Error)
        {
            return _ => true;
        }

        var rows = frame.Rows(aggregate.Ordinal, ref frame.Read(aggregate.Ordinal)).Count;
        var isMet = verdict == Verdict.Met;
        var isTooMany = !isMet && aggregate.Interval(frame).Lowest > source.Upper;
        return row => row switch
        {
            Verdict.Met => isMet ? source.Lower > 0 : isTooMany,
            Verdict.NotMet => isMet ? source.Upper < rows : !isTooMany,
            _ => false,
        };
    }

    private static CriterionExplanation[] Rows(CriterionNode where, Frame frame, LeafNode leaf, string path, string rowsOf, Func<Verdict, bool> decides)
    {
        var rows = frame.Rows(leaf.Ordinal, ref frame.Read(leaf.Ordinal));
        var deciding = new bool[rows.Count];
        for (var row = 0; row < deciding.Length; row++)
        {
            rows.MoveTo(row);
            deciding[row] = decides(where.Evaluate(rows));
        }

        int[] shown = [.. Shown(deciding)];
        var explained = new CriterionExplanation[shown.Length];
        for (var i = 0; i < shown.Length; i++)
        {
            rows.MoveTo(shown[i]);
            explained[i] = Explain(where, rows, Below(path, $"rows[{shown[i]}]"), rowsOf + leaf.Attribute.Name + ".", deciding[shown[i]]);
        }

        return explained;
    }

    // Of many rows those that decided come before the others.
    private static IEnumerable<int> Shown(bool[] deciding) =>
        Enumerable.Range(0, deciding.Length).OrderBy(row => deciding[row] ? 0 : 1).Take(MostRows).OrderBy(row => row);

    private static string Bound(double bound) =>
        double.IsInfinity(bound) ? "any" : NumberWords.Of(bound);

    private static string Below(string path, string step) => path.Length == 0 ? step : path + "/" + step;
}
