namespace RevOps.Rules;

/// <summary>The spans of time that a policy can state, in C# as in JSON: whole seconds, up to a hundred years.</summary>
internal static class Spans
{
    public const int MostDays = 36_525;

    public static bool CanBeWritten(TimeSpan span) => span.Ticks % TimeSpan.TicksPerSecond == 0 && span.TotalDays <= MostDays;

    public static string CannotBeWritten(TimeSpan span) => $"`{span}` cannot be stated in a policy. Give whole seconds, up to {MostDays} days.";
}
