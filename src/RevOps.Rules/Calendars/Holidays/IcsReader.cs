namespace RevOps.Rules;

/// <summary>Walks over the components of an iCalendar file and reads its events.</summary>
internal sealed class IcsReader(HolidayReport report)
{
    private const int DeepestNesting = 8;

    // What these say lies on no date of a holiday; so do components whose names begin with X-.
    private static readonly string[] WithoutDates = ["VTIMEZONE", "VALARM", "STANDARD", "DAYLIGHT", "PARTICIPANT", "VLOCATION", "VRESOURCE"];

    private readonly Stack<(string Name, int Line, int Column)> _open = new();
    private IcsEvent? _event;

    public void Read()
    {
        var isEmpty = true;
        foreach (var line in IcsLine.Of(report.Text))
        {
            if (report.IsOver)
            {
                return;
            }

            isEmpty = false;
            if (IcsProperty.Read(line, report) is not { } property)
            {
                _event?.Spoil();
                continue;
            }

            if (_open.Count == 0 && !(property.Is("BEGIN") && property.IsValue("VCALENDAR")))
            {
                report.Problem(line.Line, 1, "This is no iCalendar file: it must begin with `BEGIN:VCALENDAR`.");
                return;
            }

            if (!Take(property))
            {
                return;
            }
        }

        if (isEmpty)
        {
            report.Problem(1, 1, "The file is empty. An iCalendar file begins with `BEGIN:VCALENDAR`.");
        }
        else if (_open.Count > 0)
        {
            var (name, line, column) = _open.Peek();
            report.Problem(line, column, $"{HolidayReport.Quote(name)} has no end: the file is cut short. Get all of it.");
        }
    }

    private bool Take(IcsProperty property)
    {
        if (property.Is("BEGIN"))
        {
            return Begin(property);
        }

        if (property.Is("END"))
        {
            return End(property);
        }

        switch (_open.Peek().Name)
        {
            case "VEVENT":
                _event!.Take(property);
                break;
            case "VCALENDAR" when property.Is("CALSCALE") && !property.IsValue("GREGORIAN"):
                property.Report(report, $"The calendar scale {HolidayReport.Quote(property.Value)} is not supported. Get the dates of the Gregorian calendar.");
                break;
            case "VCALENDAR" when property.Is("METHOD") && !property.IsValue("PUBLISH"):
                property.Report(report, $"The method {HolidayReport.Quote(property.Value)} is not supported: this is a message about events. Get a published calendar.");
                break;
        }

        return true;
    }

    private bool Begin(IcsProperty property)
    {
        var name = Known(property.Value.Trim());
        var (line, column) = property.Position;
        var parent = _open.Count == 0 ? "" : _open.Peek().Name;
        if (_open.Count >= DeepestNesting || (name == "VCALENDAR" && parent.Length > 0) || (name == "VEVENT" && parent != "VCALENDAR"))
        {
            property.Report(report, $"{HolidayReport.Quote(name)} cannot begin here, inside {HolidayReport.Quote(parent)}. An `END:` may be missing before it.");
            return false;
        }

        if (name == "VEVENT")
        {
            _event = new IcsEvent(report, line);
        }
        else if (parent == "VCALENDAR" && !WithoutDates.Contains(name, StringComparer.Ordinal) && !name.StartsWith("X-", StringComparison.OrdinalIgnoreCase))
        {
            property.Report(report, $"{HolidayReport.Quote(name)} is not supported: holidays are events. Leave it out, or write it as a `VEVENT`.");
        }

        _open.Push((name, line, column));
        return true;
    }

    private bool End(IcsProperty property)
    {
        var (name, line, _) = _open.Peek();
        if (!property.IsValue(name))
        {
            property.Report(report, FormattableString.Invariant($"{HolidayReport.Quote(property.Value)} cannot end here: {HolidayReport.Quote(name)} began on line {line}. Write `END:` for that one first."));
            return false;
        }

        _open.Pop();
        if (name == "VEVENT")
        {
            _event!.Finish();
            _event = null;
        }

        return true;
    }

    private static string Known(string name)
    {
        foreach (var known in (string[])["VCALENDAR", "VEVENT", .. WithoutDates])
        {
            if (IcsProperty.Same(name, known))
            {
                return known;
            }
        }

        return name;
    }
}
