namespace RevOps.Rules;

/// <summary>Reads the stages section.</summary>
internal sealed class StageBinder(SectionBinder sections)
{
    private const string Exact = "exact";
    private const string CalendarDays = "calendarDays";
    private const string BusinessDays = "businessDays";
    private const int MostDays = DurationText.LongestDays;

    public StagePolicy Bind(JsonObjectCursor stages) => new(
        stages.RequiredArray("path", c => c.AsObject(StageOf)),
        stages.OptionalArray("detours", c => c.AsObject(Detour)),
        stages.OptionalArray("skips", c => c.AsObject(Skip)),
        sections.Attributes(stages, "fixed"));

    /// <summary>A dwell as documents write it.</summary>
    public static JsonContent? Write(StageDwell? dwell) => dwell is null ? null : (dwell.Kind switch
    {
        StageDwellKind.Exact => new JsonObjectContent().Add(Exact, DurationForm.Of(dwell.Span)),
        StageDwellKind.CalendarDays => new JsonObjectContent().Add(CalendarDays, JsonContent.Of((long)dwell.Days)),
        _ => new JsonObjectContent().Add(BusinessDays, JsonContent.Of((long)dwell.Days)),
    }).AddIf("calendar", DeclarationWriter.Text(dwell.Calendar)).AddIf("then", DeclarationWriter.Text(dwell.Then));

    private Stage? StageOf(JsonObjectCursor stage)
    {
        var name = stage.RequiredString("name");
        var owner = stage.OptionalString("owner");
        var entry = sections.Optional(stage, "entry");
        var exit = sections.Optional(stage, "exit");
        var required = sections.Attributes(stage, "required");
        var needsAcceptance = stage.OptionalFlag("needsAcceptance").Or(otherwise: false);
        var dwell = stage.OptionalObject("dwell", Dwell);
        return name.HasValue ? new Stage(name.Value, owner.HasValue ? owner.Value : null, entry, exit, required, needsAcceptance, dwell.HasValue ? dwell.Value : null) : null;
    }

    private StageDetour? Detour(JsonObjectCursor detour)
    {
        var name = detour.RequiredString("name");
        var owner = detour.OptionalString("owner");
        var from = detour.OptionalArray("from", c => c.AsString());
        var when = sections.Optional(detour, "when");
        var needsDisposition = detour.OptionalFlag("needsDisposition").Or(otherwise: true);
        var returnsTo = detour.OptionalString("returnsTo");
        var dwell = detour.OptionalObject("dwell", Dwell);
        return name.HasValue
            ? new StageDetour(name.Value, owner.HasValue ? owner.Value : null, from, when, needsDisposition, returnsTo.HasValue ? returnsTo.Value : null, dwell.HasValue ? dwell.Value : null)
            : null;
    }

    private StageSkip? Skip(JsonObjectCursor skip)
    {
        var name = skip.RequiredString("name");
        var from = skip.OptionalString("from");
        var to = skip.RequiredString("to");
        var when = sections.Required(skip, "when");
        return name.HasValue && to.HasValue && when.HasValue ? new StageSkip(name.Value, from.HasValue ? from.Value : null, to.Value, when.Value) : null;
    }

    private static StageDwell? Dwell(JsonObjectCursor dwell)
    {
        var (kind, value) = dwell.ExactlyOne(Exact, CalendarDays, BusinessDays);
        var then = dwell.OptionalString("then");
        var calendar = kind switch { BusinessDays => Calendar(dwell.Required("calendar")), Exact => null, _ => Calendar(dwell.Optional("calendar")) };
        var made = kind switch
        {
            Exact => value.AsDuration(allowZero: true) is { HasValue: true } span ? StageDwell.Exactly(span.Value.Exact) : null,
            CalendarDays => Days(value) is { } days ? StageDwell.CalendarDays(days, calendar) : null,
            BusinessDays => Days(value) is { } days && calendar is not null ? StageDwell.BusinessDays(days, calendar) : null,
            _ => null,
        };
        return made?.ThenTo(then.HasValue ? then.Value : null);
    }

    private static int? Days(JsonCursor value) => value.AsInteger(1, MostDays) is { HasValue: true } days ? (int)days.Value : null;

    private static string? Calendar(JsonCursor value) => value.AsString() is { HasValue: true } calendar ? calendar.Value : null;
}
