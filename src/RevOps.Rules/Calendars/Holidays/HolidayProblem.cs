using System.Globalization;

namespace RevOps.Rules;

/// <summary>Something in a file of holidays that could not be read: where, what, and what to do about it. Immutable.</summary>
public sealed class HolidayProblem
{
    internal HolidayProblem(int line, int column, string message)
    {
        Line = line;
        Column = column;
        Message = message;
    }

    /// <summary>The line, from 1.</summary>
    public int Line { get; }

    /// <summary>The column in UTF-16 units, from 1; a tab counts as one.</summary>
    public int Column { get; }

    /// <summary>What is wrong and what to do next, with what was given in backticks.</summary>
    public string Message { get; }

    /// <summary>Place and message: <c>(12,7): ...</c>.</summary>
    public override string ToString() => string.Format(CultureInfo.InvariantCulture, "({0},{1}): {2}", Line, Column, Message);
}
