namespace RevOps.Rules;

/// <summary>
/// Reads the calendars of a policy. A union or intersection names others, which may stand before or after it, so that all of them
/// are read first and put together then.
/// </summary>
internal sealed class CalendarListBinder
{
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private readonly DiagnosticBag _bag;
    private bool _isNameMissing;

    private CalendarListBinder(DiagnosticBag bag) => _bag = bag;

    public static IReadOnlyList<BusinessCalendar> Read(JsonObjectCursor document)
    {
        var binder = new CalendarListBinder(document.Bag);
        var list = document.Optional("calendars");
        var entries = list.AsArray(c => c.AsObject(binder.Bind));
        binder._isNameMissing = document.Bag.EndedEarly || (list.Node is JsonSyntaxArray all && all.Items.Count > entries.Count) || entries.Any(entry => entry.Name.Length == 0);
        foreach (var entry in entries.Where(entry => entry.Name.Length > 0 && !binder._entries.ContainsKey(entry.Name)))
        {
            binder._entries.Add(entry.Name, entry);
        }

        var path = new List<string>();
        return [.. entries.Select(entry => binder.Resolve(entry, path)).OfType<BusinessCalendar>()];
    }

    private Entry Bind(JsonObjectCursor calendar)
    {
        var isUnion = calendar.Has("union");
        if (!isUnion && !calendar.Has("intersection"))
        {
            var bound = CalendarBinder.Bind(calendar, out var ownName);
            return new Entry(ownName.Or(string.Empty), bound);
        }

        var name = calendar.RequiredString("name");
        var (word, list) = calendar.ExactlyOne("union", "intersection");
        var parts = list.AsArray(Part, minItems: 2);
        return new Entry(name.Or(string.Empty), word is null || parts.Count < 2 || !name.HasValue ? null : new Combination(isUnion ? CalendarCombination.Union : CalendarCombination.Intersection, parts));
    }

    private static JsonRead<JsonRead<string>> Part(JsonCursor cursor) =>
        cursor.AsString() is { HasValue: true } name ? JsonRead<JsonRead<string>>.Of(name.Node!, name) : JsonRead<JsonRead<string>>.Nothing(cursor.Node);

    // What depends on a calendar that could not be read, or on a circle, is left out in silence: the cause was reported.
    private BusinessCalendar? Resolve(Entry entry, List<string> path)
    {
        if (entry.Combination is not { } combination || entry.IsResolved)
        {
            return entry.Calendar;
        }

        entry.IsOpen = true;
        path.Add(entry.Name);
        var parts = combination.Parts.Select(part => Find(part, entry, path)).ToArray();
        path.RemoveAt(path.Count - 1);
        entry.IsOpen = false;
        entry.IsResolved = true;
        if (parts.Any(part => part is null))
        {
            return null;
        }

        if (!BusinessCalendar.AreFewEnough(parts!))
        {
            new JsonCursor(combination.Parts[0].Node!.Parent, _bag).Report(SlaDiagnostics.InvalidCalendar, $"Calendar {Quoted.Text(entry.Name)} {BusinessCalendar.TooMany}");
            return null;
        }

        return entry.Calendar = combination.Kind == CalendarCombination.Union ? BusinessCalendar.UnionOf(entry.Name, parts!) : BusinessCalendar.IntersectionOf(entry.Name, parts!);
    }

    private BusinessCalendar? Find(JsonRead<string> part, Entry owner, List<string> path)
    {
        var cursor = new JsonCursor(part.Node, _bag);
        if (!_entries.TryGetValue(part.Value, out var found))
        {
            if (!_isNameMissing)
            {
                cursor.Report(
                    NameDiagnostics.DanglingReference,
                    $"There is no calendar {Quoted.Text(part.Value)}. Declare it, or name one that is there.",
                    _bag.Suggestions.Sentence(part.Value, _entries.Keys.Where(name => name != owner.Name)));
            }

            return null;
        }

        if (found.IsOpen)
        {
            var circle = path.Skip(path.IndexOf(found.Name)).Append(found.Name).Select(name => Quoted.Text(name)).ToArray();
            var shown = circle.Length <= 6 ? circle : [.. circle.Take(3), "...", .. circle.Skip(circle.Length - 2)];
            cursor.Report(CalendarDiagnostics.Cycle, $"Calendar {Quoted.Text(found.Name)} is made of itself: {string.Join(", ", shown)}. Leave one of them out.");
            return null;
        }

        // So deep a nesting has more parts than one combination may have.
        if (path.Count > BusinessCalendar.MaxSimpleCalendars)
        {
            cursor.Report(SlaDiagnostics.InvalidCalendar, $"Calendar {Quoted.Text(path[0])} {BusinessCalendar.TooMany}");
            return null;
        }

        return Resolve(found, path);
    }

    private sealed class Entry(string name, BusinessCalendar? calendar)
    {
        public Entry(string name, Combination? combination)
            : this(name, calendar: null) => Combination = combination;

        public string Name { get; } = name;

        public Combination? Combination { get; }

        public BusinessCalendar? Calendar { get; set; } = calendar;

        public bool IsOpen { get; set; }

        public bool IsResolved { get; set; }
    }

    private sealed record Combination(CalendarCombination Kind, IReadOnlyList<JsonRead<string>> Parts);
}
