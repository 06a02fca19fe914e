namespace RevOps.Rules;

/// <summary>What the binders of all sections share: the attributes that can be named.</summary>
internal sealed class SectionBinder(AttributeScope scope)
{
    private readonly CriterionBinder _criteria = new(scope);

    public JsonRead<Criterion> Required(JsonObjectCursor owner, string name) => _criteria.Read(owner.Required(name));

    /// <summary>A criterion that may be missing; null where it is.</summary>
    public Criterion? Optional(JsonObjectCursor owner, string name) => _criteria.Read(owner.Optional(name)) is { HasValue: true } read ? read.Value : null;

    /// <summary>A list of attributes' names.</summary>
    public IReadOnlyList<RecordAttribute> Attributes(JsonObjectCursor owner, string name) => owner.OptionalArray(name, Attribute);

    public JsonRead<RecordAttribute> Attribute(JsonCursor cursor)
    {
        var name = cursor.AsString();
        if (!name.HasValue)
        {
            return JsonRead<RecordAttribute>.Nothing(name.Node);
        }

        if (scope.Find(name.Value) is { } attribute)
        {
            return JsonRead<RecordAttribute>.Of(name.Node!, attribute);
        }

        cursor.Report(
            NameDiagnostics.UnknownAttribute, $"There is no attribute {Quoted.Text(name.Value)}. Declare it under `attributes`, or name one that is there.", cursor.Bag.Suggestions.Sentence(name.Value, scope.Names));
        return JsonRead<RecordAttribute>.Nothing(name.Node);
    }

    /// <summary>A collection that must be there, and the binder of what its rows have; null where it is missing or was reported.</summary>
    public RowCollectionAttribute? Collection(JsonObjectCursor owner, string name, out SectionBinder rows)
    {
        owner.Required(name);
        var collection = Attribute<RowCollectionAttribute>(owner, name, AttributeType.Collection);
        rows = collection is null ? this : new SectionBinder(AttributeScope.Of(collection));
        return collection;
    }

    /// <summary>An attribute of one type, by its name; null where the member is missing or was reported.</summary>
    public TAttribute? Attribute<TAttribute>(JsonObjectCursor owner, string name, AttributeType type)
        where TAttribute : RecordAttribute
    {
        var cursor = owner.Optional(name);
        var attribute = Attribute(cursor);
        if (attribute.HasValue && attribute.Value is not TAttribute)
        {
            cursor.Report(
                CriterionDiagnostics.OperatorMismatch,
                $"{Quoted.Text(attribute.Value.Name)} is a {CriterionOperators.TypeName(attribute.Value.Type)}; a {CriterionOperators.TypeName(type)} belongs here.");
        }

        return attribute.HasValue ? attribute.Value as TAttribute : null;
    }
}
