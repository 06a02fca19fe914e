namespace RevOps.Rules;

/// <summary>Reads business calendars with hours of their own.</summary>
internal static class CalendarBinder
{
    private static readonly (string Word, DayOfWeek Meaning)[] Days =
    [
        ("Mon", DayOfWeek.Monday),
        ("Tue", DayOfWeek.Tuesday),
        ("Wed", DayOfWeek.Wednesday),
        ("Thu", DayOfWeek.Thursday),
        ("Fri", DayOfWeek.Friday),
        ("Sat", DayOfWeek.Saturday),
        ("Sun", DayOfWeek.Sunday),
    ];

    /// <summary>The day as documents name it.</summary>
    public static string WordFor(DayOfWeek day) => Days.First(d => d.Meaning == day).Word;

    public static BusinessCalendar? Bind(JsonObjectCursor calendar, out JsonRead<string> name)
    {
        var before = calendar.Bag.ErrorCount;
        name = calendar.RequiredString("name");
        var zone = calendar.RequiredString("zone");
        var builder = BusinessCalendar.In(zone.Or("UTC")).Named(name.Or("unnamed"));
        foreach (var hours in calendar.OptionalArray("hours", WeeklyRead))
        {
            foreach (var day in hours.Days)
            {
                foreach (var shift in hours.Shifts)
                {
                    builder.Open(day, day, shift);
                }
            }
        }

        calendar.OptionalArray("closures", c => c.AsObject(o => Closure(o, builder)));
        calendar.OptionalArray("extraHours", c => c.AsObject(o => Extra(o, builder)));
        calendar.OptionalArray("overrides", c => c.AsObject(o => Override(o, builder)));
        calendar.OptionalArray("laterHours", c => c.AsObject(o => Later(o, builder)));
        if (calendar.OptionalInteger("horizonYears", 1, BusinessCalendarBuilder.MaxHorizonYears) is { HasValue: true } horizon)
        {
            builder.WithHorizon((int)horizon.Value);
        }

        if (calendar.Bag.ErrorCount > before)
        {
            return null;
        }

        var isBuilt = builder.TryBuild(out var built, out var problems);
        foreach (var problem in problems.Where(p => !p.IsWarning))
        {
            Place(calendar, problem).Report(SlaDiagnostics.InvalidCalendar, problem.Message);
        }

        return isBuilt ? built : null;
    }

    // A problem that only shows when the calendar is put together points at the member that it comes from.
    private static JsonCursor Place(JsonObjectCursor calendar, CalendarProblem problem)
    {
        var member = calendar.Optional(problem.Member switch
        {
            CalendarMember.Name => "name",
            CalendarMember.Zone => "zone",
            CalendarMember.WeeklyHours => "hours",
            CalendarMember.LaterHours => "laterHours",
            CalendarMember.Closures => "closures",
            CalendarMember.ExtraHours => "extraHours",
            CalendarMember.Overrides => "overrides",
            CalendarMember.Horizon => "horizonYears",
            _ => "name",
        });
        return member.Node is JsonSyntaxArray list && problem.Index >= 0 && problem.Index < list.Items.Count && problem.Member != CalendarMember.WeeklyHours
            ? new JsonCursor(list.Items[problem.Index], calendar.Bag)
            : member.IsGiven ? member : new JsonCursor(calendar.Node, calendar.Bag);
    }

    private static JsonRead<Weekly> WeeklyRead(JsonCursor cursor) => cursor.AsObject(o => new Weekly(
        o.RequiredArray("days", c => c.AsChoice(Days)), o.RequiredArray("open", ShiftRead)));

    private static JsonRead<Shift> ShiftRead(JsonCursor cursor)
    {
        var text = cursor.AsString();
        if (!text.HasValue)
        {
            return JsonRead<Shift>.Nothing(text.Node);
        }

        if (ShiftReader.TryRead(text.Value, out var shift, out var fault))
        {
            return JsonRead<Shift>.Of(text.Node!, shift);
        }

        cursor.Report(fault.Kind == CalendarProblemKind.TimeUnreadable ? ShapeDiagnostics.NotALocalTime : SlaDiagnostics.InvalidCalendar, fault.Sentence);
        return JsonRead<Shift>.Nothing(text.Node);
    }

    private static BusinessCalendarBuilder? Closure(JsonObjectCursor closure, BusinessCalendarBuilder builder)
    {
        var name = closure.RequiredString("name");
        var (kind, date) = closure.ExactlyOne("date", "from");
        var first = date.AsDate();
        var last = kind == "from" ? closure.RequiredDate("to") : first;
        var hours = kind == "date" ? ShiftRead(closure.Optional("hours")) : JsonRead<Shift>.Nothing(null);
        if (!name.HasValue || !first.HasValue || !last.HasValue || (hours.WasGiven && !hours.HasValue))
        {
            return null;
        }

        return hours.HasValue ? builder.Closed(first.Value, hours.Value, name.Value) : builder.Closed(first.Value, last.Value, name.Value);
    }

    private static BusinessCalendarBuilder? Extra(JsonObjectCursor extra, BusinessCalendarBuilder builder)
    {
        var date = extra.RequiredDate("date");
        var hours = ShiftRead(extra.Required("hours"));
        var name = extra.OptionalString("name");
        return date.HasValue && hours.HasValue ? builder.ExtraHours(date.Value, hours.Value, name.HasValue ? name.Value : null) : null;
    }

    private static BusinessCalendarBuilder? Override(JsonObjectCursor replaced, BusinessCalendarBuilder builder)
    {
        var date = replaced.RequiredDate("date");
        var shifts = replaced.RequiredArray("open", ShiftRead, minItems: 0);
        var name = replaced.OptionalString("name");
        return date.HasValue ? builder.Override(date.Value, shifts.Select(s => s.ToString()), name.HasValue ? name.Value : null) : null;
    }

    private static BusinessCalendarBuilder? Later(JsonObjectCursor later, BusinessCalendarBuilder builder)
    {
        var from = later.RequiredDate("from");
        var hours = later.RequiredArray("hours", WeeklyRead, minItems: 0);
        return from.HasValue
            ? builder.From(from.Value, week =>
            {
                foreach (var weekly in hours)
                {
                    foreach (var day in weekly.Days)
                    {
                        foreach (var shift in weekly.Shifts)
                        {
                            week.Open(day, day, shift);
                        }
                    }
                }
            })
            : null;
    }

    private sealed record Weekly(IReadOnlyList<DayOfWeek> Days, IReadOnlyList<Shift> Shifts);
}
