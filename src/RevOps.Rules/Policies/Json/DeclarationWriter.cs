namespace RevOps.Rules;

/// <summary>Writes what a policy declares before its sections: governance, attributes, calendars.</summary>
internal sealed class DeclarationWriter(bool canonical)
{
    public static JsonContent Write(Governance governance) => new JsonObjectContent()
        .Add("name", JsonContent.Of(governance.Name))
        .Add("version", JsonContent.Of(governance.Version))
        .AddIf("owners", Texts(governance.Owners))
        .AddIf("signOffs", governance.SignOffs.Count == 0 ? null : JsonContent.List(governance.SignOffs.Select(s => new JsonObjectContent()
            .Add("team", JsonContent.Of(s.Team)).Add("by", JsonContent.Of(s.By)).Add("on", Date(s.On)).Add("contentHash", JsonContent.Of(s.ContentHash)))))
        .AddIf("effectiveFrom", governance.EffectiveFrom is { } from ? Date(from) : null)
        .AddIf("reviewBy", governance.ReviewBy is { } by ? Date(by) : null)
        .AddIf("changeNote", Text(governance.ChangeNote));

    public JsonContent Write(RecordAttribute attribute)
    {
        var written = new JsonObjectContent().Add("name", JsonContent.Of(attribute.Name)).Add("type", JsonContent.Of(CriterionOperators.TypeName(attribute.Type)));
        if (!canonical)
        {
            written.AddIf("description", Text(attribute.Description));
        }

        if (attribute.IsMasked)
        {
            written.Add("masked", JsonContent.Of(flag: true));
        }

        written.AddIf("missing", Texts(Set(attribute.MissingPlaceholders)));
        switch (attribute)
        {
            case TextAttribute text:
                written.AddIf("allowed", Texts(Set(text.AllowedValues)));
                written.AddIf("trim", text.Trims ? JsonContent.Of(flag: true) : null);
                break;
            case TextSetAttribute set:
                written.AddIf("allowed", Texts(Set(set.AllowedValues)));
                break;
            case NumberAttribute number:
                written.AddIf("unit", Text(number.Unit));
                written.AddIf("min", number.Min is { } min ? JsonContent.Of(min) : null);
                written.AddIf("max", number.Max is { } max ? JsonContent.Of(max) : null);
                break;
            case RowCollectionAttribute collection:
                written.Add("attributes", JsonContent.List(Sorted(collection.RowAttributes).Select(Write)));
                break;
        }

        return written;
    }

    /// <summary>Attributes in the order of the policy, or by name in the canonical form: nothing depends on their order.</summary>
    public IEnumerable<RecordAttribute> Sorted(IEnumerable<RecordAttribute> attributes) =>
        canonical ? attributes.OrderBy(a => a.Name, StringComparer.Ordinal) : attributes;

    public static JsonContent Write(BusinessCalendar calendar) => calendar.Combination == CalendarCombination.None
        ? Simple(calendar)
        : new JsonObjectContent()
            .Add("name", JsonContent.Of(calendar.Name))
            .Add(CombinationWord(calendar.Combination), JsonContent.List(calendar.Parts.Select(part => JsonContent.Of(part.Name))));

    /// <summary>The member that lists the parts of a combination.</summary>
    public static string CombinationWord(CalendarCombination combination) => combination == CalendarCombination.Union ? "union" : "intersection";

    private static JsonObjectContent Simple(BusinessCalendar calendar) => new JsonObjectContent()
        .Add("name", JsonContent.Of(calendar.Name))
        .Add("zone", JsonContent.Of(calendar.ZoneId))
        .AddIf("hours", Hours(calendar.Hours))
        .AddIf("laterHours", List(calendar.LaterHours.Select(l => new JsonObjectContent()
            .Add("from", Date(l.From)).Add("hours", Hours(l.Hours) ?? JsonContent.List([])))))
        .AddIf("closures", List(calendar.Closures.Select(ClosureOf)))
        .AddIf("extraHours", List(calendar.ExtraHours.Select(e => new JsonObjectContent()
            .Add("date", Date(e.Date)).Add("hours", JsonContent.Of(e.Hours.ToString())).AddIf("name", Text(e.Name)))))
        .AddIf("overrides", List(calendar.Overrides.Select(o => new JsonObjectContent()
            .Add("date", Date(o.Date)).Add("open", JsonContent.List(o.Shifts.Select(s => JsonContent.Of(s.ToString())))).AddIf("name", Text(o.Name)))))
        .AddIf("horizonYears", calendar.HorizonYears == BusinessCalendarBuilder.DefaultHorizonYears ? null : JsonContent.Of((long)calendar.HorizonYears));

    public static JsonContent? Text(string? text) => text is null ? null : JsonContent.Of(text);

    public static JsonContent? Texts(IReadOnlyCollection<string>? texts) => texts is null || texts.Count == 0 ? null : JsonContent.List(texts.Select(JsonContent.Of));

    public static JsonContent? List(IEnumerable<JsonContent> items) => items.ToArray() is { Length: > 0 } all ? JsonContent.List(all) : null;

    private static JsonContent Date(DateTime date) => JsonContent.Of(Constant.OfDate(date).ToString());

    private static JsonObjectContent ClosureOf(Closure closure)
    {
        var written = new JsonObjectContent().Add("name", JsonContent.Of(closure.Name));
        return closure.FirstDate == closure.LastDate
            ? written.Add("date", Date(closure.FirstDate)).AddIf("hours", closure.Hours is { } hours ? JsonContent.Of(hours.ToString()) : null)
            : written.Add("from", Date(closure.FirstDate)).Add("to", Date(closure.LastDate));
    }

    // Days with the same shifts stand together, from Monday on.
    private static JsonContent? Hours(WeeklyHours hours)
    {
        var days = Enumerable.Range(1, 7).Select(d => (DayOfWeek)(d % 7)).Where(d => hours[d].Count > 0);
        return List(days.GroupBy(d => string.Join(",", hours[d]), StringComparer.Ordinal).Select(g => new JsonObjectContent()
            .Add("days", JsonContent.List(g.Select(d => JsonContent.Of(CalendarBinder.WordFor(d)))))
            .Add("open", JsonContent.List(hours[g.First()].Select(s => JsonContent.Of(s.ToString()))))));
    }

    private string[]? Set(IReadOnlyList<string>? texts) =>
        texts is null ? null
        : canonical ? [.. texts.Select(TextFold.Fold).Distinct(StringComparer.Ordinal).OrderBy(t => t, StringComparer.Ordinal)]
        : [.. texts];
}
