using System.Globalization;

namespace RevOps.Rules;

/// <summary>Local dates as counts of days since 1 January 0001, and local time as ticks since its midnight.</summary>
internal static class LocalDay
{
    public static DateTime ToDate(int day) => new(day * TimeSpan.TicksPerDay, DateTimeKind.Unspecified);

    public static long Midnight(long day) => day * TimeSpan.TicksPerDay;

    /// <summary>The date on which a local time falls; a zone can reach a little below the first date.</summary>
    public static long Of(long ticks) => ticks >= 0 ? ticks / TimeSpan.TicksPerDay : ((ticks + 1) / TimeSpan.TicksPerDay) - 1;

    /// <summary>The day of the week: day 0 was a Monday.</summary>
    public static int DayOfWeekOf(long day) => (int)((((day + 1) % 7) + 7) % 7);

    public static DayOfWeek Check(DayOfWeek day, string parameter) => day is >= DayOfWeek.Sunday and <= DayOfWeek.Saturday
        ? day
        : throw new ArgumentOutOfRangeException(parameter, day, "This is not a day of the week.");

    public static bool TryRead(int year, int month, int day, out int result, out CalendarFault fault)
    {
        result = 0;
        fault = default;
        if (year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month))
        {
            result = (int)(new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified).Ticks / TimeSpan.TicksPerDay);
            return true;
        }

        var text = string.Format(CultureInfo.InvariantCulture, "{0:0000}-{1:00}-{2:00}", year, month, day);
        var suggestion = year is >= 1 and <= 9999 && month is >= 1 and <= 12
            ? string.Format(CultureInfo.InvariantCulture, "that month has {0} days", DateTime.DaysInMonth(year, month))
            : "use a year from 1 to 9999 and a month from 1 to 12";
        fault = new CalendarFault(CalendarProblemKind.DateNotReal, $"the date `{text}` does not exist", suggestion);
        return false;
    }

    public static bool TryRead(DateTime date, out int result, out CalendarFault fault)
    {
        result = (int)(date.Ticks / TimeSpan.TicksPerDay);
        fault = default;
        if (date.TimeOfDay == TimeSpan.Zero)
        {
            return true;
        }

        fault = new CalendarFault(
            CalendarProblemKind.DateHasTimeOfDay,
            $"the date `{date.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture)}` has a time of day",
            "give the local date alone, at zero time");
        return false;
    }
}
