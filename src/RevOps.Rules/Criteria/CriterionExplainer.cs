namespace RevOps.Rules;

/// <summary>
/// Explains a compiled criterion over a frame. Leaves are asked as in a plain evaluation, groups combine what they said, so that the two
/// always agree; which nodes decided is read off the verdicts afterwards.
/// </summary>
internal static class CriterionExplainer
{
    // Ten thousand rows are explained by their first ones.
    private const int MostRows = 20;

    public static CriterionExplanation Explain(CriterionNode node, Frame frame) => Explain(node, frame, path: string.Empty, rowsOf: string.Empty, decides: true);

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

    // An operand that says what the group says decided, since operands that say otherwise are outranked. Between enough and too few, though,
    // a count needs every operand.
    private static bool Decides(Criterion group, Verdict verdict, Verdict operand) =>
        group is NotCriterion || operand == verdict || (group is AtLeastCriterion && verdict is Verdict.Unknown or Verdict.Error);

    private static CriterionExplanation Leaf(LeafNode leaf, Frame frame, string path, string rowsOf, bool decides)
    {
        var verdict = leaf.Evaluate(frame);
        var slot = frame.Read(leaf.Ordinal);
        var children = slot.State != SlotState.Known ? [] : leaf switch
        {
            QuantifierNode quantifier => Rows(quantifier.Where, frame, leaf, path, rowsOf, row => decides && row == verdict),
            AggregateNode { Where: { } where } => Rows(where, frame, leaf, path, rowsOf, row => decides && (verdict is Verdict.Met or Verdict.NotMet || row == verdict)),
            _ => [],
        };
        var source = (LeafCriterion)leaf.Source;
        var actual = SlotText.Of(leaf.Attribute, in slot);
        if (leaf is AggregateNode aggregate && slot.State == SlotState.Known)
        {
            var (lowest, highest) = aggregate.Interval(frame);
            actual = lowest.Equals(highest)
                ? $"{NumberText.Format(lowest)} over {actual}"
                : $"{Bound(lowest)} to {Bound(highest)} over {actual}";
        }

        return new CriterionExplanation(
            path, source.Operator, rowsOf + leaf.Attribute.Name, CriterionText.Expected(source), actual, verdict, decides, source.Description, children);
    }

    private static CriterionExplanation[] Rows(CriterionNode where, Frame frame, LeafNode leaf, string path, string rowsOf, Func<Verdict, bool> decides)
    {
        var rows = frame.Rows(leaf.Ordinal, in frame.Read(leaf.Ordinal));
        var explained = new CriterionExplanation[Math.Min(rows.Count, MostRows)];
        for (var row = 0; row < explained.Length; row++)
        {
            rows.MoveTo(row);
            var verdict = where.Evaluate(rows);
            explained[row] = Explain(where, rows, Below(path, $"rows[{row}]"), rowsOf + leaf.Attribute.Name + ".", decides(verdict));
        }

        return explained;
    }

    private static string Bound(double bound) =>
        double.IsPositiveInfinity(bound) ? "any" : double.IsNegativeInfinity(bound) ? "any" : double.IsNaN(bound) ? "no number" : NumberText.Format(bound);

    private static string Below(string path, string step) => path.Length == 0 ? step : path + "/" + step;
}
