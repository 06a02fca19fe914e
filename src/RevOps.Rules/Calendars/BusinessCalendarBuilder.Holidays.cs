namespace RevOps.Rules;

/// <content>Closures that come as lists of holidays.</content>
public sealed partial class BusinessCalendarBuilder
{
    /// <summary>Dates on which the calendar is closed, each under its own name.</summary>
    /// <param name="holidays">The holidays, in any order.</param>
    public BusinessCalendarBuilder Closed(IEnumerable<Holiday> holidays)
    {
        foreach (var holiday in holidays ?? throw new ArgumentNullException(nameof(holidays)))
        {
            Closed(holiday.FirstDate, holiday.LastDate, holiday.Name ?? "");
        }

        return this;
    }

    /// <summary>
    /// The holidays of a file. What could not be read of it becomes a problem of the calendar, so that no holiday is missing without
    /// a word: to go on all the same, give <see cref="HolidayFileResult.Holidays"/>.
    /// </summary>
    /// <param name="file">What <see cref="HolidayFile"/> read.</param>
    public BusinessCalendarBuilder Closed(HolidayFileResult file)
    {
        _ = file ?? throw new ArgumentNullException(nameof(file));
        foreach (var problem in file.Problems)
        {
            var message = FormattableString.Invariant($"line {problem.Line}, column {problem.Column} of the holidays: {problem.Message}");
            Add(new CalendarFault(CalendarProblemKind.HolidayFileUnreadable, message.TrimEnd('.'), Suggestion: null), CalendarMember.Closures, _closuresGiven);
        }

        return Closed(file.Holidays);
    }
}
