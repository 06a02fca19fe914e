namespace RevOps.Rules;

/// <summary>Reads the grades section.</summary>
internal sealed class GradeBinder(SectionBinder sections)
{
    public GradePolicy Bind(JsonObjectCursor grades) => new(
        grades.RequiredArray("engagementTiers", c => c.AsString()),
        grades.RequiredArray("rows", c => c.AsObject(Row)),
        grades.OptionalArray("line", c => c.AsObject(Line)),
        grades.OptionalObject("handRaise", HandRaiseOf) is { HasValue: true } hand ? hand.Value : null);

    private static GradeRow? Row(JsonObjectCursor row)
    {
        var tier = row.RequiredString("fitTier");
        var grades = row.RequiredArray("grades", c => c.AsString());
        return tier.HasValue ? new GradeRow(tier.Value, grades) : null;
    }

    private GradeLine Line(JsonObjectCursor line) => new(line.RequiredArray("grades", c => c.AsString()), sections.Optional(line, "when"));

    private HandRaiseBypass? HandRaiseOf(JsonObjectCursor hand)
    {
        var when = sections.Required(hand, "when");
        var tiers = hand.RequiredArray("fitTiers", c => c.AsString());
        return when.HasValue ? new HandRaiseBypass(when.Value, tiers) : null;
    }
}
