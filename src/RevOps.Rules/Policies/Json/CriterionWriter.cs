namespace RevOps.Rules;

/// <summary>
/// Writes criteria. The canonical form folds, sorts and deduplicates lists and flattens groups of one kind, so that two ways to say the same
/// thing have one hash; operands keep their order.
/// </summary>
internal sealed class CriterionWriter(bool canonical)
{
    public JsonContent Write(Criterion criterion)
    {
        var written = criterion switch
        {
            LeafCriterion leaf => Leaf(leaf),
            NotCriterion not => new JsonObjectContent().Add("not", Write(not.Operand)),
            AtLeastCriterion atLeast => new JsonObjectContent().Add("atLeast", JsonContent.Of(atLeast.Count)).Add("of", JsonContent.List(atLeast.Operands.Select(Write))),
            GroupCriterion group => new JsonObjectContent().Add(group.Operator, JsonContent.List(Operands(group).Select(Write))),
            _ => throw new InvalidOperationException("The hierarchy of criteria is closed."),
        };
        return canonical ? written : written.AddIf("description", criterion.Description is null ? null : JsonContent.Of(criterion.Description));
    }

    private IEnumerable<Criterion> Operands(GroupCriterion group) => canonical
        ? group.Operands.SelectMany(o => o.GetType() == group.GetType() ? Operands((GroupCriterion)o) : [o])
        : group.Operands;

    private JsonObjectContent Leaf(LeafCriterion leaf)
    {
        var written = new JsonObjectContent().Add("attribute", JsonContent.Of(leaf.Attribute.Name));
        return leaf switch
        {
            PresenceCriterion presence => written.Add("is", JsonContent.Of(presence.Operator)),
            EqualsCriterion equals => written.Add("equals", Value(equals.Value)),
            InCriterion any => written.Add("in", JsonContent.List(Values(any.Values))),
            RangeCriterion { Lower: { } lower, Upper: { } upper } => written.Add("between", JsonContent.List([Value(lower), Value(upper)])),
            RangeCriterion range => written.Add(range.Operator, Value((range.Lower ?? range.Upper)!.Value)),
            TextPatternCriterion pattern => written.Add(pattern.Operator, JsonContent.Of(canonical ? TextFold.Fold(pattern.Text) : pattern.Text)),
            SetCriterion set => written.Add(set.Operator, JsonContent.List(Values(set.Values.Select(Constant.Of)))),
            AgeCriterion age => written.Add(age.Operator, DurationForm.Of(age.Span)),
            QuantifierCriterion quantifier => written.Add(quantifier.Operator, Write(quantifier.Where)),
            AggregateCriterion aggregate => written.Add(aggregate.Operator, Aggregate(aggregate)),
            _ => throw new InvalidOperationException("The hierarchy of criteria is closed."),
        };
    }

    private JsonObjectContent Aggregate(AggregateCriterion aggregate)
    {
        var written = new JsonObjectContent();
        written.AddIf("of", aggregate.Summed is null ? null : JsonContent.Of(aggregate.Summed.Name));
        written.AddIf("where", aggregate.Where is null ? null : Write(aggregate.Where));
        return aggregate is { Lower: { } lower, Upper: { } upper } ? written.Add("between", JsonContent.List([JsonContent.Of(lower), JsonContent.Of(upper)]))
            : aggregate.Lower is { } least ? written.Add("atLeast", JsonContent.Of(least))
            : written.Add("atMost", JsonContent.Of(aggregate.Upper!.Value));
    }

    private IEnumerable<JsonContent> Values(IEnumerable<Constant> values)
    {
        if (!canonical)
        {
            return values.Select(Value);
        }

        Constant[] all = [.. values];
        return all[0].Type switch
        {
            AttributeType.Text => all.Select(v => TextFold.Fold(v.Text)).Distinct(StringComparer.Ordinal).OrderBy(t => t, StringComparer.Ordinal).Select(JsonContent.Of),
            AttributeType.Number => all.Select(v => v.Number).Distinct().OrderBy(n => n).Select(JsonContent.Of),
            _ => all.GroupBy(v => v.Ticks).OrderBy(g => g.Key).Select(g => Value(g.First())),
        };
    }

    private JsonContent Value(Constant constant) => constant.Type switch
    {
        AttributeType.Number => JsonContent.Of(constant.Number),
        AttributeType.Flag => JsonContent.Of(constant.Flag),
        AttributeType.Text => JsonContent.Of(canonical ? TextFold.Fold(constant.Text) : constant.Text),
        _ => JsonContent.Of(constant.ToString()),
    };
}
