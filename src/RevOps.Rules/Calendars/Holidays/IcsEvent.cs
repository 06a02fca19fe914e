using System.Globalization;
using System.Text;

namespace RevOps.Rules;

/// <summary>Reads one event and adds its dates. What is not listed here (descriptions, identifiers, alarms) has no bearing on dates.</summary>
internal sealed class IcsEvent(HolidayReport report, int line)
{
    private static readonly string[] Once = ["DTSTART", "DTEND", "DURATION", "SUMMARY", "RRULE", "STATUS"];
    private static readonly string[] NotSupported = ["RDATE", "EXRULE", "RECURRENCE-ID"];

    private readonly Dictionary<string, IcsProperty> _properties = new(StringComparer.Ordinal);
    private readonly HashSet<DateTime> _excluded = [];
    private readonly int _problemsBefore = report.ProblemCount;
    private bool _isSpoiled;

    /// <summary>A line of the event could not be read: it gives no date.</summary>
    public void Spoil() => _isSpoiled = true;

    public void Take(IcsProperty property)
    {
        if (Array.Find(Once, property.Is) is { } name)
        {
            if (_properties.TryGetValue(name, out _))
            {
                property.Report(report, $"The event has a second `{name}`. Leave one.");
            }
            else
            {
                _properties.Add(name, property);
            }
        }
        else if (Array.Find(NotSupported, property.Is) is { } unsupported)
        {
            property.Report(report, $"`{unsupported}` is not supported, so that the dates of this event are not known. Write an event for each date.");
        }
        else if (property.Is("EXDATE"))
        {
            var at = 0;
            foreach (var text in property.Value.Split(','))
            {
                if (TryDate(property, text, at, out var date))
                {
                    _excluded.Add(date);
                }

                at += text.Length + 1;
            }
        }
    }

    public void Finish()
    {
        var isCancelled = IsCancelled();
        if (!_properties.TryGetValue("DTSTART", out var start))
        {
            report.Problem(line, 1, "The event has no `DTSTART`. Give it a date.");
            return;
        }

        var name = Name();
        if (!TryDate(start, start.Value, 0, out var first) || !TryDays(first, out var days) || name is null)
        {
            return;
        }

        YearlyRule? rule = null;
        if (_properties.TryGetValue("RRULE", out var ruleText) && (rule = YearlyRuleReader.Read(ruleText, first, report)) is null)
        {
            return;
        }

        if (isCancelled || _isSpoiled || report.ProblemCount > _problemsBefore)
        {
            return;
        }

        foreach (var date in rule is null ? [first] : rule.Dates(report, days))
        {
            if (!_excluded.Contains(date) && date <= DateTime.MaxValue.Date.AddDays(1 - days))
            {
                report.Add(new Holiday(date, date.AddDays(days - 1), name), start.Position.Line, start.Position.Column);
            }
        }
    }

    private bool IsCancelled()
    {
        if (!_properties.TryGetValue("STATUS", out var status) || status.IsValue("CONFIRMED"))
        {
            return false;
        }

        if (!status.IsValue("CANCELLED"))
        {
            status.Report(report, $"The status {HolidayReport.Quote(status.Value)} leaves open whether there is a holiday. Confirm the event, or leave it out.");
        }

        return true;
    }

    private string? Name()
    {
        if (!_properties.TryGetValue("SUMMARY", out var summary))
        {
            report.Problem(line, 1, "The event has no `SUMMARY`. Name it, such as `SUMMARY:Christmas Day`.");
            return null;
        }

        var name = Unescaped(summary);
        if (name is not null && string.IsNullOrWhiteSpace(name))
        {
            summary.Report(report, "The name of the event is blank. Name it, such as `SUMMARY:Christmas Day`.");
            return null;
        }

        return name?.Trim();
    }

    private string? Unescaped(IcsProperty summary)
    {
        var value = summary.Value;
        var text = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] != '\\')
            {
                text.Append(value[i]);
                continue;
            }

            if (++i == value.Length || value[i] is not ('\\' or ';' or ',' or 'n' or 'N'))
            {
                summary.Report(report, "A backslash stands before `\\`, `;`, `,` or `n` alone. Write two of them for one.", i - 1);
                return null;
            }

            // A name stays on one line wherever it is shown.
            text.Append(value[i] is 'n' or 'N' ? ' ' : value[i]);
        }

        return text.ToString();
    }

    // How many dates the event takes.
    private bool TryDays(DateTime first, out int days)
    {
        days = 1;
        var hasEnd = _properties.TryGetValue("DTEND", out var end);
        if (_properties.TryGetValue("DURATION", out var duration))
        {
            if (hasEnd)
            {
                duration.Report(report, "The event has both `DTEND` and `DURATION`. Leave one.");
                return false;
            }

            if (!TryDuration(duration.Value.Trim(), out days) || first > DateTime.MaxValue.Date.AddDays(1 - days))
            {
                duration.Report(report, $"The duration {HolidayReport.Quote(duration.Value)} is not supported. Give whole days or weeks, such as `P1D`.");
                return false;
            }
        }
        else if (hasEnd)
        {
            if (!TryDate(end!, end!.Value, 0, out var after))
            {
                return false;
            }

            days = (after - first).Days;
            if (days < 1)
            {
                end.Report(report, $"The event ends on {HolidayReport.Quote(end.Value.Trim())}, before a day of it has passed: `DTEND` is the day after the last one.");
                return false;
            }
        }

        return true;
    }

    private static bool TryDuration(string text, out int days)
    {
        days = 0;
        var from = text.Length > 0 && text[0] == '+' ? 1 : 0;
        var count = text.Length - from - 2;
        if (count is < 1 or > 4 || text[from] is not ('P' or 'p') || !int.TryParse(text.Substring(from + 1, count), NumberStyles.None, CultureInfo.InvariantCulture, out days))
        {
            return false;
        }

        days *= text[text.Length - 1] switch { 'D' or 'd' => 1, 'W' or 'w' => 7, _ => 0 };
        return days > 0;
    }

    private bool TryDate(IcsProperty property, string text, int at, out DateTime date)
    {
        if (IcsDate.TryParse(text.Trim(), out date))
        {
            if (property.Parameter("VALUE") is not { } type || IcsProperty.Same(type, "DATE"))
            {
                return true;
            }

            property.Report(report, $"{HolidayReport.Quote(text)} is not of the type {HolidayReport.Quote(type)} that is said before it. Write `VALUE=DATE`.", at);
            return false;
        }

        property.Report(
            report,
            IcsDate.IsWithTime(text.Trim())
                ? $"{HolidayReport.Quote(text)} has a time of day, which is not supported: holidays take whole dates. Write `VALUE=DATE` and the date alone."
                : $"{HolidayReport.Quote(text)} is no date. Write year, month and day, such as `20261225`.",
            at);
        return false;
    }
}
