namespace RevOps.Rules;

/// <summary>A property of an iCalendar file: a name, parameters, and a value.</summary>
internal sealed class IcsProperty
{
    private readonly IcsLine _line;
    private readonly List<(string Name, string Value)> _parameters;
    private readonly int _valueAt;

    private IcsProperty(IcsLine line, string name, List<(string Name, string Value)> parameters, int valueAt)
    {
        _line = line;
        Name = name;
        _parameters = parameters;
        _valueAt = valueAt;
        Value = line.Text.Substring(valueAt);
        Position = line.PositionOf(valueAt);
    }

    public string Name { get; }

    public string Value { get; }

    public int Line => _line.Line;

    /// <summary>Line and column of the first character of the value.</summary>
    public (int Line, int Column) Position { get; }

    public bool Is(string name) => Same(Name, name);

    public bool IsValue(string value) => Same(Value.Trim(), value);

    /// <summary>The value of a parameter, or null.</summary>
    public string? Parameter(string name) => _parameters.Find(parameter => Same(parameter.Name, name)).Value;

    /// <summary>Reports a problem at a character of the value.</summary>
    public void Report(HolidayReport report, string message, int at = 0)
    {
        var (line, column) = _line.PositionOf(_valueAt + at);
        report.Problem(line, column, message);
    }

    public static bool Same(string left, string right) => string.Equals(left, right, StringComparison.OrdinalIgnoreCase);

    /// <summary>Takes a line apart; one that is no property is reported.</summary>
    public static IcsProperty? Read(IcsLine line, HolidayReport report)
    {
        var text = line.Text;
        var at = NameEnd(text, 0);
        var name = text.Substring(0, at);
        var parameters = new List<(string Name, string Value)>();
        while (at > 0 && at < text.Length && text[at] == ';')
        {
            var start = at + 1;
            var end = NameEnd(text, start);
            if (end == start || end == text.Length || text[end] != '=')
            {
                return Fail(end, "a parameter has a name, `=` and a value, as in `VALUE=DATE`");
            }

            at = ValueEnd(text, end + 1);
            if (at < 0)
            {
                return Fail(end + 1, "a quote of this parameter has no end");
            }

            parameters.Add((text.Substring(start, end - start), text.Substring(end + 1, at - end - 1).Trim('"')));
        }

        return at > 0 && at < text.Length && text[at] == ':'
            ? new IcsProperty(line, name, parameters, at + 1)
            : Fail(Math.Min(at, text.Length), "a line has a name, a colon and a value, as in `SUMMARY:Christmas Day`; one that continues the line before begins with a space");

        IcsProperty? Fail(int where, string why)
        {
            var (row, column) = line.PositionOf(where);
            report.Problem(row, column, $"{HolidayReport.Quote(text)} is no line of an iCalendar file: {why}.");
            return null;
        }
    }

    private static int NameEnd(string text, int at)
    {
        while (at < text.Length && text[at] is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-')
        {
            at++;
        }

        return at;
    }

    // Where the values of a parameter end; -1 for a quote without an end. Colons and semicolons may stand in quotes.
    private static int ValueEnd(string text, int at)
    {
        for (var isQuoted = false; ; at++)
        {
            if (at == text.Length)
            {
                return isQuoted ? -1 : at;
            }

            if (text[at] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (!isQuoted && text[at] is ';' or ':')
            {
                return at;
            }
        }
    }
}
