namespace RevOps.Rules;

/// <summary>Reads what one operator asks of one attribute.</summary>
internal sealed class LeafBinder(RecordAttribute attribute)
{
    private static readonly (string Word, bool Meaning)[] PresenceWords = [("known", true), ("missing", false)];

    public Criterion? Bind(string op, JsonCursor value) => op switch
    {
        "is" => value.AsChoice(PresenceWords) is { HasValue: true } presence ? new PresenceCriterion(attribute, presence.Value) : null,
        "equals" => Constant(value) is { HasValue: true } constant ? new EqualsCriterion(attribute, Warned(value, constant.Value)) : null,
        "in" => List(value, Constant) is { } constants ? new InCriterion(attribute, Warned(value, constants)) : null,
        "atLeast" => Constant(value) is { HasValue: true } lower ? new RangeCriterion(attribute, lower.Value, null) : null,
        "atMost" => Constant(value) is { HasValue: true } upper ? new RangeCriterion(attribute, null, upper.Value) : null,
        "between" => Between(value),
        "startsWith" => Pattern(value, TextPatternKind.StartsWith),
        "endsWith" => Pattern(value, TextPatternKind.EndsWith),
        "contains" => Pattern(value, TextPatternKind.Contains),
        "anyOf" => Set(value, SetQuantifier.AnyOf),
        "allOf" => Set(value, SetQuantifier.AllOf),
        "withinLast" => Age(value, AgeKind.WithinLast),
        "olderThan" => Age(value, AgeKind.OlderThan),
        "any" => Quantifier(value, RowQuantifier.Any),
        "all" => Quantifier(value, RowQuantifier.All),
        "count" => value.AsObject(o => Aggregate(o, sums: false)) is { HasValue: true } count ? count.Value : null,
        "sum" => value.AsObject(o => Aggregate(o, sums: true)) is { HasValue: true } sum ? sum.Value : null,
        _ => null,
    };

    private RowCollectionAttribute Rows => (RowCollectionAttribute)attribute;

    private JsonRead<Constant> Constant(JsonCursor value) => attribute.Type switch
    {
        AttributeType.Text => Of(value.AsString(allowEmpty: true), RevOps.Rules.Constant.Of),
        AttributeType.Number => Of(value.AsNumber(), RevOps.Rules.Constant.Of),
        AttributeType.Flag => Of(value.AsFlag(), RevOps.Rules.Constant.Of),
        AttributeType.Date => Of(value.AsDate(), RevOps.Rules.Constant.OfDate),
        _ => Of(value.AsInstant(), RevOps.Rules.Constant.Of),
    };

    private static JsonRead<Constant> Of<T>(JsonRead<T> read, Func<T, Constant> make) =>
        read.HasValue ? JsonRead<Constant>.Of(read.Node!, make(read.Value)) : JsonRead<Constant>.Nothing(read.Node);

    // Null when an item could not be read: the list without it would say something else.
    private static IReadOnlyList<T>? List<T>(JsonCursor value, Func<JsonCursor, JsonRead<T>> read)
    {
        if (value.Node is JsonSyntaxArray { Items.Count: 0, IsComplete: true })
        {
            value.Report(CriterionDiagnostics.EmptyGroup, "The list is empty, so that nothing could be in it. Give at least one value.");
            return null;
        }

        var items = value.AsArray(read);
        return value.Node is JsonSyntaxArray array && items.Count == array.Items.Count && items.Count > 0 ? items : null;
    }

    private RangeCriterion? Between(JsonCursor value)
    {
        if (value.Node is JsonSyntaxArray { Items.Count: not 2, IsComplete: true })
        {
            value.Report(ShapeDiagnostics.ListLength, "`between` takes two bounds, both inclusive: `[200, 2000]`. For one bound use `atLeast` or `atMost`.");
            return null;
        }

        if (List(value, Constant) is not { Count: 2 } bounds)
        {
            return null;
        }

        if (bounds[0].IsAbove(bounds[1]))
        {
            value.Report(CriterionDiagnostics.ReversedBounds, $"{Quoted.Text(bounds[0].ToString())} is above {Quoted.Text(bounds[1].ToString())}, so that nothing lies between. Swap them.");
            return null;
        }

        return new RangeCriterion(attribute, bounds[0], bounds[1]);
    }

    private TextPatternCriterion? Pattern(JsonCursor value, TextPatternKind kind)
    {
        var text = value.AsString(allowEmpty: true);
        if (text is { HasValue: true, Value.Length: 0 })
        {
            value.Report(ShapeDiagnostics.EmptyText, "The text to look for is empty. Give at least one character.");
            return null;
        }

        return text.HasValue ? new TextPatternCriterion(attribute, kind, text.Value) : null;
    }

    private SetCriterion? Set(JsonCursor value, SetQuantifier quantifier) =>
        List(value, c => c.AsString(allowEmpty: true)) is { } texts
            ? new SetCriterion(attribute, quantifier, [.. Warned(value, [.. texts.Select(RevOps.Rules.Constant.Of)]).Select(c => c.Text)])
            : null;

    private AgeCriterion? Age(JsonCursor value, AgeKind kind)
    {
        var duration = value.AsDuration();
        if (duration.HasValue && attribute.Type == AttributeType.Date && duration.Value.Time != TimeSpan.Zero)
        {
            value.Report(ShapeDiagnostics.NotADuration, $"{Quoted.Text(attribute.Name)} is a date, which has whole days only. Give days, such as `30d`.");
            return null;
        }

        return duration.HasValue ? new AgeCriterion(attribute, kind, duration.Value.Exact) : null;
    }

    private QuantifierCriterion? Quantifier(JsonCursor value, RowQuantifier quantifier) =>
        RowBinder.Read(value) is { HasValue: true } where ? new QuantifierCriterion(Rows, quantifier, where.Value) : null;

    private CriterionBinder RowBinder => new(AttributeScope.Of(Rows));

    private AggregateCriterion? Aggregate(JsonObjectCursor aggregate, bool sums)
    {
        var summed = sums ? Summed(aggregate.Required("of")) : null;
        var where = RowBinder.Read(aggregate.Optional("where"));
        var (op, value) = aggregate.ExactlyOne("atLeast", "atMost", "between");
        var bounds = op == "between" ? NumberBounds(value) : op is not null && value.AsNumber() is { HasValue: true } bound ? (bound.Value, bound.Value) : null;
        if (bounds is not { } within || (sums && summed is null) || (where.WasGiven && !where.HasValue))
        {
            return null;
        }

        return new AggregateCriterion(
            Rows, summed, where.HasValue ? where.Value : null, op == "atMost" ? null : within.Lower, op == "atLeast" ? null : within.Upper);
    }

    private NumberAttribute? Summed(JsonCursor of)
    {
        var name = of.AsString();
        if (!name.HasValue)
        {
            return null;
        }

        var found = AttributeScope.Of(Rows).Find(name.Value);
        if (found is null)
        {
            of.Report(NameDiagnostics.UnknownAttribute, $"The rows of {Quoted.Text(attribute.Name)} have no {Quoted.Text(name.Value)}.", Suggestion.Sentence(name.Value, Rows.RowAttributes.Select(a => a.Name)));
        }
        else if (found is not NumberAttribute)
        {
            of.Report(CriterionDiagnostics.OperatorMismatch, $"{Quoted.Text(name.Value)} is a {CriterionOperators.TypeName(found.Type)}; only a number can be summed.");
        }

        return found as NumberAttribute;
    }

    private static (double Lower, double Upper)? NumberBounds(JsonCursor value)
    {
        if (value.Node is JsonSyntaxArray { Items.Count: not 2, IsComplete: true })
        {
            value.Report(ShapeDiagnostics.ListLength, "`between` takes two bounds, both inclusive: `[2, 5]`. For one bound use `atLeast` or `atMost`.");
            return null;
        }

        if (List(value, c => c.AsNumber()) is not { Count: 2 } bounds)
        {
            return null;
        }

        if (bounds[0] > bounds[1])
        {
            value.Report(
                CriterionDiagnostics.ReversedBounds,
                $"{Quoted.Text(NumberText.Format(bounds[0]))} is above {Quoted.Text(NumberText.Format(bounds[1]))}, so that nothing lies between. Swap them.");
            return null;
        }

        return (bounds[0], bounds[1]);
    }

    private IReadOnlyList<Constant> Warned(JsonCursor list, IReadOnlyList<Constant> constants)
    {
        var items = ((JsonSyntaxArray)list.Node!).Items;
        for (var i = 0; i < constants.Count; i++)
        {
            Warned(new JsonCursor(items[i], list.Bag), constants[i]);
        }

        return constants;
    }

    // A constant that the declaration forbids can never be met, so it is most likely a slip of the pen; but the criterion has a meaning.
    private Constant Warned(JsonCursor value, Constant constant)
    {
        var allowed = attribute switch
        {
            TextAttribute text => text.AllowedValues,
            TextSetAttribute set => set.AllowedValues,
            _ => null,
        };
        if (allowed is not null && !allowed.Contains(constant.Text, TextFoldComparer.Instance))
        {
            value.Report(
                CriterionDiagnostics.ConstantNotAllowed,
                $"{Quoted.Text(attribute.Name)} can never be {Quoted.Text(constant.Text)}: its declaration does not allow it.",
                Suggestion.Sentence(constant.Text, allowed));
        }

        if (attribute is NumberAttribute number && (constant.Number < number.Min || constant.Number > number.Max))
        {
            value.Report(CriterionDiagnostics.ConstantNotAllowed, $"{Quoted.Text(attribute.Name)} can never be {Quoted.Text(constant.ToString())}: it is outside the declared bounds.");
        }

        return constant;
    }
}
