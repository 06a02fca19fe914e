namespace RevOps.Rules;

/// <summary>
/// A target is not reached within the calendar's horizon: the calendar never opens, or opens too little. The same answer without
/// an exception is a <see cref="DeadlineResult"/>.
/// </summary>
public sealed class CalendarHorizonException : InvalidOperationException
{
    /// <summary>An exception without figures, for serializers and fakes.</summary>
    public CalendarHorizonException()
        : this("The target lies beyond the calendar's horizon.")
    {
    }

    /// <summary>An exception with a message of its own.</summary>
    /// <param name="message">What is wrong.</param>
    public CalendarHorizonException(string message)
        : base(message)
    {
    }

    /// <summary>An exception with a message and a cause.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">The cause.</param>
    public CalendarHorizonException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    internal CalendarHorizonException(string calendar, string asked, DeadlineResult result)
        : base($"The calendar `{CalendarFault.Quote(calendar)}` does not reach {asked}: {result.WhatRemains} up to its horizon at {result.Horizon.UtcDateTime:s}Z. Give it more open hours, or set a longer horizon.")
    {
        Calendar = calendar;
        Remaining = result.Remaining;
        RemainingDays = result.RemainingDays;
        Horizon = result.Horizon;
    }

    /// <summary>The name of the calendar.</summary>
    public string Calendar { get; } = "";

    /// <summary>The open time that is left at the horizon; zero for a target in days.</summary>
    public TimeSpan Remaining { get; }

    /// <summary>The business days that are left at the horizon; zero for a target in open time.</summary>
    public int RemainingDays { get; }

    /// <summary>The instant up to which (or, looking back, down to which) the calendar was looked at.</summary>
    public DateTimeOffset Horizon { get; }
}
