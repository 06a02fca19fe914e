using System.Text;

namespace RevOps.Rules;

/// <summary>Criteria in words: <c>employees between 200 and 2000 and (country in US, CA or partner is true)</c>.</summary>
internal static class CriterionText
{
    // A list of ten thousand postal codes is told by its first ones.
    private const int MostValues = 12;

    public static string Of(Criterion criterion)
    {
        var text = new StringBuilder();
        Write(criterion, text, nested: false);
        return text.ToString();
    }

    /// <summary>What a leaf asks of its attribute: <c>between 200 and 2000</c>. Constants of a masked attribute are told nevertheless: they are the policy's.</summary>
    public static string Expected(LeafCriterion leaf) => leaf switch
    {
        EqualsCriterion equals => "is " + equals.Value,
        InCriterion any => "in " + List([.. any.Values.Take(MostValues + 1).Select(v => v.ToString())], any.Values.Count),
        RangeCriterion { Lower: { } lower, Upper: { } upper } => $"between {lower} and {upper}",
        RangeCriterion { Lower: { } lower } => $"at least {lower}",
        RangeCriterion range => $"at most {range.Upper}",
        TextPatternCriterion pattern => pattern.Kind switch
        {
            TextPatternKind.StartsWith => "starts with ",
            TextPatternKind.EndsWith => "ends with ",
            _ => "contains ",
        } + Shortened.Of(pattern.Text),
        SetCriterion set => (set.Quantifier == SetQuantifier.AnyOf ? "any of " : "all of ") + List([.. set.Values.Take(MostValues + 1)], set.Values.Count),
        AgeCriterion age => (age.Kind == AgeKind.WithinLast ? "within last " : "older than ") + SpanText.Of(age.Span),
        PresenceCriterion presence => presence.AsksForKnown ? "is known" : "is missing",
        QuantifierCriterion quantifier => (quantifier.Quantifier == RowQuantifier.Any ? "any row: " : "every row: ") + Of(quantifier.Where),
        AggregateCriterion aggregate => Expected(aggregate),
        _ => string.Empty,
    };

    private static string Expected(AggregateCriterion aggregate) =>
        (aggregate.Summed is null ? "count" : "sum of " + aggregate.Summed.Name)
        + (aggregate.Where is null ? string.Empty : " where " + Nested(aggregate.Where))
        + (aggregate.Lower is { } lower && aggregate.Upper is { } upper ? $" between {NumberText.Format(lower)} and {NumberText.Format(upper)}"
            : aggregate.Lower is { } least ? $" at least {NumberText.Format(least)}"
            : $" at most {NumberText.Format(aggregate.Upper!.Value)}");

    private static string Nested(Criterion criterion)
    {
        var text = new StringBuilder();
        Write(criterion, text, nested: true);
        return text.ToString();
    }

    private static void Write(Criterion criterion, StringBuilder text, bool nested)
    {
        switch (criterion)
        {
            case LeafCriterion leaf:
                text.Append(leaf.Attribute.Name).Append(' ').Append(Expected(leaf));
                break;
            case NotCriterion not:
                text.Append("not ");
                Write(not.Operand, text, nested: true);
                break;
            case AtLeastCriterion atLeast:
                text.Append("at least ").Append(atLeast.Count).Append(" of (");
                Join(atLeast, "; ", text, nested: false);
                text.Append(')');
                break;
            case GroupCriterion group:
                var brackets = nested && group.Operands.Count > 1;
                text.Append(brackets ? "(" : string.Empty);
                Join(group, group is AllCriterion ? " and " : " or ", text, nested: true);
                text.Append(brackets ? ")" : string.Empty);
                break;
        }
    }

    private static void Join(GroupCriterion group, string separator, StringBuilder text, bool nested)
    {
        for (var i = 0; i < group.Operands.Count; i++)
        {
            text.Append(i > 0 ? separator : string.Empty);
            Write(group.Operands[i], text, nested);
        }
    }

    private static string List(string[] shown, int count) =>
        count > MostValues ? string.Join(", ", shown.Take(MostValues)) + $" and {count - MostValues} more" : string.Join(", ", shown);
}
