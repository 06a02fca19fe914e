namespace RevOps.Rules;

/// <summary>Reads the stages section.</summary>
internal sealed class StageBinder(SectionBinder sections)
{
    public StagePolicy Bind(JsonObjectCursor stages) =>
        new(stages.RequiredArray("path", c => c.AsObject(StageOf)), stages.OptionalArray("detours", c => c.AsObject(Detour)));

    private Stage? StageOf(JsonObjectCursor stage)
    {
        var name = stage.RequiredString("name");
        var owner = stage.OptionalString("owner");
        var entry = sections.Optional(stage, "entry");
        var exit = sections.Optional(stage, "exit");
        var required = sections.Attributes(stage, "required");
        var needsAcceptance = stage.OptionalFlag("needsAcceptance").Or(otherwise: false);
        return name.HasValue ? new Stage(name.Value, owner.HasValue ? owner.Value : null, entry, exit, required, needsAcceptance) : null;
    }

    private StageDetour? Detour(JsonObjectCursor detour)
    {
        var name = detour.RequiredString("name");
        var owner = detour.OptionalString("owner");
        var from = detour.OptionalArray("from", c => c.AsString());
        var when = sections.Optional(detour, "when");
        var needsDisposition = detour.OptionalFlag("needsDisposition").Or(otherwise: true);
        var returnsTo = detour.OptionalString("returnsTo");
        return name.HasValue
            ? new StageDetour(name.Value, owner.HasValue ? owner.Value : null, from, when, needsDisposition, returnsTo.HasValue ? returnsTo.Value : null)
            : null;
    }
}
