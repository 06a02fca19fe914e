namespace RevOps.Rules;

/// <summary>Reads and writes the standards section.</summary>
internal sealed class StandardsBinder(SectionBinder sections)
{
    public static JsonContent Write(StandardsPolicy standards, CriterionWriter criteria) => new JsonObjectContent()
        .AddIf("required", DeclarationWriter.Texts([.. standards.Required.Select(a => a.Name)]))
        .AddIf("rules", Rules(standards.Rules, criteria))
        .AddIf("suppressions", Rules(standards.Suppressions, criteria))
        .AddIf("source", DeclarationWriter.Text(standards.Source?.Name));

    public StandardsPolicy Bind(JsonObjectCursor standards) => new(
        sections.Attributes(standards, "required"),
        standards.OptionalArray("rules", c => c.AsObject(Rule)),
        standards.OptionalArray("suppressions", c => c.AsObject(Rule)),
        sections.Attribute<TextAttribute>(standards, "source", AttributeType.Text));

    private static JsonContent? Rules(IEnumerable<StandardsRule> rules, CriterionWriter criteria) => DeclarationWriter.List(rules.Select(r => new JsonObjectContent()
        .Add("code", JsonContent.Of(r.Code))
        .Add("when", criteria.Write(r.When))));

    private StandardsRule? Rule(JsonObjectCursor rule)
    {
        var code = rule.RequiredString("code");
        var when = sections.Required(rule, "when");
        return code.HasValue && when.HasValue ? new StandardsRule(code.Value, when.Value) : null;
    }
}
