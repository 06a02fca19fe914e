using System.Globalization;

namespace RevOps.Rules;

/// <summary>
/// Reads holidays from iCalendar files as public feeds write them, and from CSV. Whatever is wrong or not supported is a problem with
/// line and column, never an exception and never left out in silence. What is read is bounded: see the limits below.
/// </summary>
/// <remarks>Safe for any number of threads. Nothing is fetched: the caller opens the file or feed, and decides which years matter.</remarks>
public static class HolidayFile
{
    /// <summary>The most UTF-16 units of one file.</summary>
    public const int MaxCharacters = 4 * 1024 * 1024;

    /// <summary>The most holidays that one file may give.</summary>
    public const int MaxHolidays = 10_000;

    /// <summary>The most problems that are listed; after them reading ends.</summary>
    public const int MaxProblems = 100;

    /// <summary>
    /// Reads an iCalendar file (RFC 5545): all-day events of one date or several, once or by a yearly rule (<c>RRULE</c> with
    /// <c>INTERVAL</c>, <c>COUNT</c>, <c>UNTIL</c>, <c>BYMONTH</c>, <c>BYMONTHDAY</c>, <c>BYDAY</c>, <c>BYSETPOS</c>), without the
    /// dates of <c>EXDATE</c>. Cancelled events are no holidays.
    /// </summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="firstYear">The first year of interest, 1 to 9999; a holiday that ends before it is left out.</param>
    /// <param name="lastYear">The last year of interest, inclusive; a holiday that begins after it is left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">The years are out of range or reversed.</exception>
    public static HolidayFileResult ReadIcs(string text, int firstYear, int lastYear)
    {
        var report = new HolidayReport(text ?? throw new ArgumentNullException(nameof(text)), Check(firstYear, lastYear), lastYear);
        if (!report.IsTooLong)
        {
            new IcsReader(report).Read();
        }

        return report.ToResult();
    }

    /// <summary>As <see cref="ReadIcs(string, int, int)"/>, from a reader that stays open; no more is taken from it than a file may have.</summary>
    /// <param name="reader">The text of the file.</param>
    /// <param name="firstYear">The first year of interest, 1 to 9999.</param>
    /// <param name="lastYear">The last year of interest, inclusive.</param>
    /// <exception cref="ArgumentOutOfRangeException">The years are out of range or reversed.</exception>
    public static HolidayFileResult ReadIcs(TextReader reader, int firstYear, int lastYear) => ReadIcs(Text(reader), firstYear, lastYear);

    /// <summary>
    /// Reads a CSV file (RFC 4180) of dates such as <c>2026-12-25</c> and names, a row each. A first row that holds the words
    /// <c>date</c> and <c>name</c> says in which order they stand; without it the date comes first. There are no other columns.
    /// </summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="firstYear">The first year of interest, 1 to 9999; dates before it are left out.</param>
    /// <param name="lastYear">The last year of interest, inclusive; dates after it are left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">The years are out of range or reversed.</exception>
    public static HolidayFileResult ReadCsv(string text, int firstYear, int lastYear)
    {
        var report = new HolidayReport(text ?? throw new ArgumentNullException(nameof(text)), Check(firstYear, lastYear), lastYear);
        if (!report.IsTooLong)
        {
            new CsvHolidayReader(report).Read();
        }

        return report.ToResult();
    }

    /// <summary>As <see cref="ReadCsv(string, int, int)"/>, from a reader that stays open; no more is taken from it than a file may have.</summary>
    /// <param name="reader">The text of the file.</param>
    /// <param name="firstYear">The first year of interest, 1 to 9999.</param>
    /// <param name="lastYear">The last year of interest, inclusive.</param>
    /// <exception cref="ArgumentOutOfRangeException">The years are out of range or reversed.</exception>
    public static HolidayFileResult ReadCsv(TextReader reader, int firstYear, int lastYear) => ReadCsv(Text(reader), firstYear, lastYear);

    private static int Check(int firstYear, int lastYear)
    {
        if (firstYear is < 1 or > 9999)
        {
            throw new ArgumentOutOfRangeException(nameof(firstYear), firstYear, "Give a year from 1 to 9999.");
        }

        return lastYear >= firstYear && lastYear <= 9999
            ? firstYear
            : throw new ArgumentOutOfRangeException(nameof(lastYear), lastYear, string.Format(CultureInfo.InvariantCulture, "Give a year from {0} to 9999.", firstYear));
    }

    private static string Text(TextReader reader)
    {
        _ = reader ?? throw new ArgumentNullException(nameof(reader));
        var text = new System.Text.StringBuilder();
        var buffer = new char[8192];
        while (text.Length <= MaxCharacters && reader.Read(buffer, 0, buffer.Length) is > 0 and var read)
        {
            text.Append(buffer, 0, read);
        }

        return text.ToString();
    }
}
