namespace RevOps.Rules;

/// <summary>What criteria and attributes accept as arguments, checked when they are made and never again.</summary>
internal static class CriterionArguments
{
    // A hundred years: what a policy can state as a duration.
    private const int MostDays = 36_525;

    public static string Pattern(string text, string name) =>
        string.IsNullOrEmpty(text) ? throw new ArgumentException("The text to look for is empty. Give at least one character.", name) : AttributeArguments.Whole(text, name);

    public static TimeSpan Days(int days, string name) =>
        days is >= 1 and <= MostDays
            ? TimeSpan.FromDays(days)
            : throw new ArgumentOutOfRangeException(name, days, $"`{days}` days is out of range. Give 1 to {MostDays}.");

    public static TimeSpan Span(TimeSpan span, string name) =>
        span > TimeSpan.Zero && span.TotalDays <= MostDays && span.Ticks % TimeSpan.TicksPerSecond == 0
            ? span
            : throw new ArgumentOutOfRangeException(name, span, $"`{span}` is no span of time to look back. Give whole seconds, more than zero and at most {MostDays} days.");

    public static Criterion[] Operands(IEnumerable<Criterion> operands)
    {
        var array = AttributeArguments.NotEmpty([.. operands ?? throw new ArgumentNullException(nameof(operands))], nameof(operands));
        return Array.IndexOf(array, null) < 0 ? array : throw new ArgumentException("The operands hold a null.", nameof(operands));
    }

    public static int DepthOf(Criterion[] operands)
    {
        var deepest = 0;
        foreach (var operand in operands)
        {
            deepest = Math.Max(deepest, operand.Depth);
        }

        return deepest + 1;
    }
}
