using System.Globalization;

namespace RevOps.Rules;

/// <summary>Reads dates and names from rows.</summary>
internal sealed class CsvHolidayReader(HolidayReport report)
{
    private const string DateColumn = "date";
    private const string NameColumn = "name";

    private int _date;
    private int _name = 1;

    public void Read()
    {
        var isFirst = true;
        foreach (var row in CsvRows.Of(report))
        {
            if (report.IsOver)
            {
                return;
            }

            if (!isFirst || !IsHeader(row))
            {
                Take(row);
            }

            isFirst = false;
        }

        if (isFirst && report.ProblemCount == 0)
        {
            report.Problem(1, 1, "The file is empty. Write a row for each holiday, such as `2026-12-25,Christmas Day`.");
        }
    }

    // A date is never a word: a first row that names a column is a header.
    private bool IsHeader(IReadOnlyList<CsvCell> row)
    {
        var date = IndexOf(row, DateColumn);
        var name = IndexOf(row, NameColumn);
        if (date < 0 && (name < 0 || DateTime.TryParseExact(row[0].Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)))
        {
            return false;
        }

        if (date >= 0 && name >= 0 && row.Count == 2)
        {
            (_date, _name) = (date, name);
            return true;
        }

        var other = row.FirstOrDefault(cell => !IsColumn(cell, DateColumn) && !IsColumn(cell, NameColumn));
        report.Problem(
            (other ?? row[0]).Line,
            (other ?? row[0]).Column,
            other is null ? "The header must name the columns `date` and `name`, each once." : $"The column {HolidayReport.Quote(other.Text)} is not supported. Keep `date` and `name` alone, and the rows that are meant.");
        report.EndReading();
        return true;
    }

    private void Take(IReadOnlyList<CsvCell> row)
    {
        if (row.Count != 2)
        {
            var at = row[Math.Min(2, row.Count - 1)];
            var advice = row.Count == 1 && row[0].Text.IndexOfAny([';', '\t']) >= 0 ? "Separate them by a comma." : "Put a name that holds a comma in double quotes.";
            report.Problem(at.Line, at.Column, FormattableString.Invariant($"The row has {row.Count} {(row.Count == 1 ? "cell" : "cells")} and must have a date and a name. {advice}"));
            return;
        }

        var (date, name) = (row[_date], row[_name]);
        if (!DateTime.TryParseExact(date.Text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read))
        {
            report.Problem(date.Line, date.Column, $"{HolidayReport.Quote(date.Text)} is no date. Write year, month and day, such as `2026-12-25`.");
        }
        else if (string.IsNullOrWhiteSpace(name.Text))
        {
            report.Problem(name.Line, name.Column, "The holiday has no name. Name it, such as `Christmas Day`.");
        }
        else
        {
            report.Add(new Holiday(read, name.Text), date.Line, date.Column);
        }
    }

    private static int IndexOf(IReadOnlyList<CsvCell> row, string column)
    {
        for (var i = 0; i < row.Count; i++)
        {
            if (IsColumn(row[i], column))
            {
                return i;
            }
        }

        return -1;
    }

    private static bool IsColumn(CsvCell cell, string column) => string.Equals(cell.Text, column, StringComparison.OrdinalIgnoreCase);
}
