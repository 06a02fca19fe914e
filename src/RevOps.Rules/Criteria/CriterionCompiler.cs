namespace RevOps.Rules;

/// <summary>
/// Compiles criteria against the layout of a frame: constants become codes and bounds, groups of one kind become one node. Every criterion of
/// a policy is compiled by one compiler, so that they share a layout.
/// </summary>
internal sealed class CriterionCompiler(FrameLayout layout, AttributeScope scope)
{
    public FrameLayout Layout { get; } = layout;

    public CriterionNode Compile(Criterion criterion) => criterion switch
    {
        AllCriterion all => new AllNode(all, Operands(all)),
        AnyCriterion any => new AnyNode(any, Operands(any)),
        NotCriterion not => new NotNode(not, Compile(not.Operand)),
        AtLeastCriterion atLeast => new AtLeastNode(atLeast, atLeast.Count, Operands(atLeast)),
        LeafCriterion leaf => Leaf(leaf, Ordinal(leaf.Attribute)),
        _ => throw new InvalidOperationException("The hierarchy of criteria is closed."),
    };

    /// <summary>The slot of an attribute, by the schema's own declaration of it.</summary>
    public int Ordinal(RecordAttribute attribute) => Layout.Ordinal(scope.Resolve(attribute));

    private LeafNode Leaf(LeafCriterion criterion, int ordinal) => criterion switch
    {
        EqualsCriterion equals => Equal(equals, ordinal),
        InCriterion any => In(any, ordinal),
        RangeCriterion range => Range(range, ordinal),
        TextPatternCriterion pattern => new TextPatternNode(pattern, ordinal),
        SetCriterion set => new TextSetNode(set, ordinal, [.. set.Values.Select(Layout.Symbols(ordinal).Add).Distinct()]),
        AgeCriterion age => new AgeNode(age, ordinal),
        PresenceCriterion presence => new PresenceNode(presence, ordinal),
        QuantifierCriterion quantifier => new QuantifierNode(quantifier, ordinal, Rows(ordinal).Compile(quantifier.Where)),
        AggregateCriterion aggregate => Aggregate(aggregate, ordinal),
        _ => throw new InvalidOperationException("The hierarchy of criteria is closed."),
    };

    private CriterionNode[] Operands(GroupCriterion group) => [.. group.Operands.Select(Compile)];

    /// <summary>The compiler of criteria on the rows of a collection.</summary>
    public CriterionCompiler Rows(int ordinal) => new(Layout.Rows(ordinal), AttributeScope.Of((RowCollectionAttribute)Layout.Attributes[ordinal]));

    private AggregateNode Aggregate(AggregateCriterion criterion, int ordinal)
    {
        var rows = Rows(ordinal);
        var where = criterion.Where is null ? null : rows.Compile(criterion.Where);
        var summed = criterion.Summed is null ? -1 : rows.Ordinal(criterion.Summed);
        return new AggregateNode(criterion, ordinal, where, summed, summed < 0 ? null : (NumberAttribute)rows.Layout.Attributes[summed]);
    }

    private LeafNode Equal(EqualsCriterion criterion, int ordinal) => criterion.Value.Type switch
    {
        AttributeType.Text => new TextEqualsNode(criterion, ordinal, Layout.Symbols(ordinal).Add(criterion.Value.Text)),
        AttributeType.Number => new NumberRangeNode(criterion, ordinal, criterion.Value.Number, criterion.Value.Number),
        _ => new TicksRangeNode(criterion, ordinal, criterion.Value.Ticks, criterion.Value.Ticks),
    };

    private LeafNode In(InCriterion criterion, int ordinal) => criterion.Values[0].Type switch
    {
        AttributeType.Text => new TextInNode(criterion, ordinal, new CodeSet(criterion.Values.Select(v => Layout.Symbols(ordinal).Add(v.Text)))),
        AttributeType.Number => new NumberInNode(criterion, ordinal, [.. criterion.Values.Select(v => v.Number).OrderBy(n => n)]),
        _ => new TicksInNode(criterion, ordinal, [.. criterion.Values.Select(v => v.Ticks).OrderBy(t => t)]),
    };

    private static LeafNode Range(RangeCriterion criterion, int ordinal) =>
        criterion.Attribute.Type == AttributeType.Number
            ? new NumberRangeNode(criterion, ordinal, criterion.Lower?.Number ?? double.NegativeInfinity, criterion.Upper?.Number ?? double.PositiveInfinity)
            : new TicksRangeNode(criterion, ordinal, criterion.Lower?.Ticks ?? long.MinValue, criterion.Upper?.Ticks ?? long.MaxValue);
}
