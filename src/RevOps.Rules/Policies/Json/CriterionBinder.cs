namespace RevOps.Rules;

/// <summary>
/// Reads criteria. A leaf names its attribute and has exactly one operator, such as <c>{ "attribute": "employees", "between": [200, 2000] }</c>;
/// a group has exactly one of <c>all</c>, <c>any</c>, <c>not</c>, or <c>atLeast</c> with <c>of</c>.
/// </summary>
internal sealed class CriterionBinder(AttributeScope scope)
{
    private const string AtLeast = "atLeast";

    /// <summary>Reads one criterion; nothing when it cannot be made, which was then reported.</summary>
    public JsonRead<Criterion> Read(JsonCursor cursor) => cursor.AsObject(Bind);

    private Criterion? Bind(JsonObjectCursor criterion)
    {
        var bound = criterion.Has("attribute") ? Leaf(criterion) : Group(criterion);
        return bound is not null && criterion.Description is { } words ? bound.DescribedAs(words) : bound;
    }

    private Criterion? Group(JsonObjectCursor group)
    {
        var (name, value) = group.ExactlyOne("all", "any", "not", AtLeast);
        switch (name)
        {
            case "not":
                return Read(value) is { HasValue: true } operand ? Deep(group, () => new NotCriterion(operand.Value)) : null;
            case AtLeast:
                return AtLeastOf(group, value);
            case "all" or "any":
                return Operands(value) is { } operands ? Deep(group, () => name == "all" ? new AllCriterion(operands) : new AnyCriterion(operands)) : null;
            default:
                return null;
        }
    }

    private Criterion? AtLeastOf(JsonObjectCursor group, JsonCursor value)
    {
        var count = value.AsInteger();
        var operands = Operands(group.Required("of"));
        if (!count.HasValue || operands is null)
        {
            return null;
        }

        if (count.Value < 1 || count.Value > operands.Count)
        {
            value.Report(
                CriterionDiagnostics.CountOutOfRange, FormattableString.Invariant($"At least {count.Value} of {operands.Count} criteria can never say anything. Give 1 to {operands.Count}."));
            return null;
        }

        return Deep(group, () => new AtLeastCriterion((int)count.Value, operands));
    }

    // Null when an operand could not be made: a group without it would say something else.
    private IReadOnlyList<Criterion>? Operands(JsonCursor list)
    {
        if (list.Node is JsonSyntaxArray { Items.Count: 0, IsComplete: true })
        {
            list.Report(CriterionDiagnostics.EmptyGroup, "The group has no criteria, so that it could say nothing. Give at least one, or leave the group out.");
            return null;
        }

        var operands = list.AsArray(Read);
        return list.Node is JsonSyntaxArray array && operands.Count == array.Items.Count && operands.Count > 0 ? operands : null;
    }

    private Criterion? Leaf(JsonObjectCursor leaf)
    {
        var name = leaf.RequiredString("attribute");
        var attribute = name.HasValue ? scope.Find(name.Value) : null;
        var operators = CriterionOperators.Of(attribute?.Type);
        var given = CriterionOperators.All.Where(leaf.Has).ToArray();
        if (name.HasValue && attribute is null)
        {
            leaf.Optional("attribute").Report(
                NameDiagnostics.UnknownAttribute, $"There is no attribute {Quoted.Text(name.Value)}. Declare it under `attributes`, or name one that is there.", leaf.Bag.Suggestions.Sentence(name.Value, scope.Names));
        }

        if (attribute is null)
        {
            return null;
        }

        if (given.Length == 1 && !operators.Contains(given[0], StringComparer.Ordinal))
        {
            leaf.Optional(given[0]).Report(
                CriterionDiagnostics.OperatorMismatch,
                $"{Quoted.Text(given[0])} does not fit {Quoted.Text(attribute.Name)}, which is a {CriterionOperators.TypeName(attribute.Type)}. It has {Quoted.List(operators)}.");
            return null;
        }

        var (op, value) = leaf.ExactlyOne(operators);
        return op is null ? null : Deep(leaf, () => new LeafBinder(attribute).Bind(op, value));
    }

    // The depth of a document is limited as well, but a criterion in a criterion on rows counts differently.
    private static Criterion? Deep(JsonObjectCursor at, Func<Criterion?> make)
    {
        try
        {
            return make();
        }
        catch (CriterionTooDeepException problem)
        {
            at.Report(CriterionDiagnostics.TooDeep, problem.Message);
            return null;
        }
    }
}
