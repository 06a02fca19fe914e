namespace RevOps.Rules;

/// <summary>Reads the declarations of attributes.</summary>
internal static class AttributeBinder
{
    public static readonly (string Word, AttributeType Meaning)[] Types =
    [
        ("text", AttributeType.Text),
        ("textSet", AttributeType.TextSet),
        ("number", AttributeType.Number),
        ("flag", AttributeType.Flag),
        ("date", AttributeType.Date),
        ("instant", AttributeType.Instant),
        ("collection", AttributeType.Collection),
    ];

    public static JsonRead<RecordAttribute> Read(JsonCursor cursor) => cursor.AsObject(Bind);

    private static RecordAttribute? Bind(JsonObjectCursor attribute)
    {
        var name = Name(attribute.Required("name"));
        var type = attribute.RequiredChoice("type", Types);
        var options = new AttributeOptions
        {
            Description = attribute.Description,
            IsMasked = attribute.OptionalFlag("masked").Or(otherwise: false),
            MissingPlaceholders = attribute.OptionalArray("missing", c => c.AsString(), minItems: 1),
        };
        if (!type.HasValue)
        {
            // What else it may say depends on the type, so nothing more can be said about it.
            foreach (var member in attribute.Node?.Members ?? [])
            {
                attribute.Has(member.Name);
            }

            return null;
        }

        return OfType(attribute, name ?? "unnamed", type.Value, options) is { } made && name is not null ? made : null;
    }

    private static RecordAttribute? OfType(JsonObjectCursor attribute, string name, AttributeType type, AttributeOptions options)
    {
        switch (type)
        {
            case AttributeType.Text:
                return Attributes.Text(name, Allowed(attribute), attribute.OptionalFlag("trim").Or(otherwise: false), options);
            case AttributeType.TextSet:
                return Attributes.TextSet(name, Allowed(attribute), options);
            case AttributeType.Number:
                return Number(attribute, name, options);
            case AttributeType.Flag:
                return Attributes.Flag(name, options);
            case AttributeType.Date:
                return Attributes.Date(name, options);
            case AttributeType.Instant:
                return Attributes.Instant(name, options);
            default:
                return Rows(attribute, name, options);
        }
    }

    private static NumberAttribute? Number(JsonObjectCursor attribute, string name, AttributeOptions options)
    {
        options.Unit = attribute.OptionalString("unit") is { HasValue: true } unit ? unit.Value : null;
        var min = attribute.OptionalNumber("min");
        var max = attribute.OptionalNumber("max");
        if (min.HasValue && max.HasValue && min.Value > max.Value)
        {
            attribute.Optional("min").Report(
                CriterionDiagnostics.ReversedBounds, $"The smallest allowed value {Quoted.Text(NumberText.Format(min.Value))} is above the largest {Quoted.Text(NumberText.Format(max.Value))}. Swap them.");
            return null;
        }

        return Attributes.Number(name, min.HasValue ? min.Value : null, max.HasValue ? max.Value : null, options);
    }

    private static RowCollectionAttribute? Rows(JsonObjectCursor attribute, string name, AttributeOptions options)
    {
        var rows = attribute.RequiredArray("attributes", Read);
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < rows.Count; i++)
        {
            if (!names.Add(rows[i].Name))
            {
                attribute.Optional("attributes").Report(NameDiagnostics.DuplicateName, $"Two attributes of the rows are named {Quoted.Text(rows[i].Name)}. Rename one.");
                return null;
            }
        }

        return rows.Count == 0 ? null : Attributes.Collection(name, rows, options);
    }

    private static IReadOnlyList<string>? Allowed(JsonObjectCursor attribute)
    {
        var allowed = attribute.OptionalArray("allowed", c => c.AsString(allowEmpty: true), minItems: 1);
        return allowed.Count == 0 ? null : allowed;
    }

    private static string? Name(JsonCursor cursor)
    {
        var name = cursor.AsString();
        if (name.HasValue && AttributeNames.ProblemOf(name.Value) is { } problem)
        {
            cursor.Report(NameDiagnostics.InvalidName, problem);
            return null;
        }

        return name.HasValue ? name.Value : null;
    }
}
