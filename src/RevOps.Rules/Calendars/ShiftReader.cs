namespace RevOps.Rules;

/// <summary>Turns times of day into a shift, or into the sentence that says why there is none.</summary>
internal static class ShiftReader
{
    /// <summary>What is wrong with the default value of a shift.</summary>
    public static CalendarFault Empty => new(CalendarProblemKind.ShiftEmpty, "the shift has no length", "give it a start and an end");

    public static bool TryRead(string? text, out Shift shift, out CalendarFault fault)
    {
        var hyphen = text is null ? -1 : text.IndexOf('-');
        if (hyphen < 0)
        {
            shift = default;
            fault = new CalendarFault(CalendarProblemKind.TimeUnreadable, $"`{CalendarFault.Quote(text)}` is not a shift", "write two times joined by a hyphen, such as `08:00-20:00`");
            return false;
        }

        return TryRead(text!.Substring(0, hyphen), text.Substring(hyphen + 1), out shift, out fault);
    }

    public static bool TryRead(string? start, string? end, out Shift shift, out CalendarFault fault)
    {
        shift = default;
        if (!TimeOfDayText.TryParse(start, out var startTicks))
        {
            fault = Unreadable(start);
            return false;
        }

        if (!TimeOfDayText.TryParse(end, out var endTicks))
        {
            fault = Unreadable(end);
            return false;
        }

        return TryCreate(startTicks, endTicks, out shift, out fault);
    }

    public static bool TryCreate(long start, long end, out Shift shift, out CalendarFault fault)
    {
        shift = default;
        fault = default;
        if (start < 0 || start > TimeSpan.TicksPerDay || end < 0 || end > TimeSpan.TicksPerDay)
        {
            var outside = start < 0 || start > TimeSpan.TicksPerDay ? start : end;
            fault = new CalendarFault(CalendarProblemKind.TimeUnreadable, $"`{new TimeSpan(outside):c}` is not a time of day", "use a time from 00:00 to 24:00");
        }
        else if (start == TimeSpan.TicksPerDay)
        {
            fault = new CalendarFault(CalendarProblemKind.ShiftStartsAtMidnightEnd, "a shift cannot start at `24:00`, which is a closing time", "start it at `00:00` of the next date");
        }
        else if (start == end)
        {
            var time = TimeOfDayText.Format(start);
            fault = new CalendarFault(CalendarProblemKind.ShiftEmpty, $"the shift `{time}-{time}` starts and ends at the same time", start == 0 ? "write `00:00-24:00` for the whole date" : "leave it out, or give it an end");
        }
        else
        {
            shift = Shift.FromCheckedTicks(start, end > start ? end : end + TimeSpan.TicksPerDay);
            return true;
        }

        return false;
    }

    private static CalendarFault Unreadable(string? text)
    {
        var advice = text is { Length: > 0 } && TimeOfDayText.TryParse("0" + text, out _) ? $"write `0{text}`"
            : text is { Length: > 1 } && text[text.Length - 1] is 'm' or 'M' ? "write 24 hours without am or pm, such as `17:30` for half past five in the afternoon"
            : "write hours and minutes, from `00:00` to `24:00`";
        return new CalendarFault(CalendarProblemKind.TimeUnreadable, $"`{CalendarFault.Quote(text)}` is not a time of day", advice);
    }
}
