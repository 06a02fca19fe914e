using System.Globalization;
using System.Text;

namespace RevOps.Rules;

/// <summary>Collects what one file says and what is wrong with it, within its limits. For one reading.</summary>
internal sealed class HolidayReport
{
    // A rule costs about a hundred looks for each of its years; a feed has a few hundred rules of a few years.
    private const int MostLooks = 20_000_000;
    private const int LongestQuote = 60;

    private readonly HashSet<Holiday> _holidays = [];
    private readonly List<HolidayProblem> _problems = [];
    private int _looks;

    public HolidayReport(string text, int firstYear, int lastYear)
    {
        First = new DateTime(firstYear, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);
        Last = new DateTime(lastYear, 12, 31, 0, 0, 0, DateTimeKind.Unspecified);
        Text = text;
        if (text.Length > HolidayFile.MaxCharacters)
        {
            IsTooLong = true;
            End(1, 1, string.Format(CultureInfo.InvariantCulture, "The file has more than {0} characters, and none of it was read. Keep the years that matter.", HolidayFile.MaxCharacters));
        }
    }

    public string Text { get; }

    public DateTime First { get; }

    public DateTime Last { get; }

    public bool IsTooLong { get; }

    /// <summary>Whether a limit was reached, so that reading ends.</summary>
    public bool IsOver { get; private set; }

    /// <summary>How many problems there are so far.</summary>
    public int ProblemCount => _problems.Count;

    /// <summary>Text of the file inside a message: cut, and on one line.</summary>
    public static string Quote(string text)
    {
        var shown = new StringBuilder("`");
        foreach (var c in text.Length <= LongestQuote ? text : text.Remove(LongestQuote))
        {
            shown.Append(char.IsControl(c) || char.IsSurrogate(c) ? '\uFFFD' : c);
        }

        return shown.Append(text.Length <= LongestQuote ? "`" : "...`").ToString();
    }

    public void Problem(int line, int column, string message)
    {
        if (IsOver)
        {
            return;
        }

        _problems.Add(new HolidayProblem(line, column, message));
        IsOver = _problems.Count == HolidayFile.MaxProblems;
    }

    /// <summary>Adds a holiday that meets the years of interest.</summary>
    public void Add(in Holiday holiday, int line, int column)
    {
        if (IsOver || holiday.LastDate < First || holiday.FirstDate > Last)
        {
            return;
        }

        if (_holidays.Add(holiday) && _holidays.Count > HolidayFile.MaxHolidays)
        {
            _holidays.Remove(holiday);
            End(line, column, string.Format(CultureInfo.InvariantCulture, "The file gives more than {0} holidays. Ask for fewer years, or split it.", HolidayFile.MaxHolidays));
        }
    }

    /// <summary>Counts the work of rules. When it becomes too much, reading ends with a problem.</summary>
    public bool MayLook(int looks, int line, int column)
    {
        _looks += looks;
        if (_looks > MostLooks && !IsOver)
        {
            End(line, column, "The rules of the file take too long to follow. Ask for fewer years, or start the rules later.");
        }

        return !IsOver;
    }

    /// <summary>What follows cannot be told apart: reading ends.</summary>
    public void EndReading() => IsOver = true;

    public HolidayFileResult ToResult() => new(
        Array.AsReadOnly(_holidays.OrderBy(holiday => holiday.FirstDate).ThenBy(holiday => holiday.LastDate).ThenBy(holiday => holiday.Name, StringComparer.Ordinal).ToArray()),
        Array.AsReadOnly(_problems.OrderBy(problem => problem.Line).ThenBy(problem => problem.Column).ToArray()));

    private void End(int line, int column, string message)
    {
        Problem(line, column, message);
        EndReading();
    }
}
