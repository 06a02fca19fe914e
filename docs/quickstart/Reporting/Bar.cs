namespace RevOps.Rules.Quickstart;

/// <summary>One row of a chart: a name, its parts one behind the other, the figures behind them and, where one is expected, a mark.</summary>
/// <param name="Name">What is counted.</param>
/// <param name="Parts">The parts of the bar, from left to right.</param>
/// <param name="Figures">The figures that stand beside the bar.</param>
/// <param name="Mark">Where the bar should end, in the unit of its parts; null when nothing is expected.</param>
internal sealed record Bar(string Name, IReadOnlyList<BarPart> Parts, string Figures, double? Mark = null)
{
    public Bar(string name, long count, string figures, Tone tone = Tone.Plain, double? mark = null)
        : this(name, [new BarPart(count, tone)], figures, mark)
    {
    }

    public long Length => Parts.Sum(p => p.Length);
}

/// <summary>A part of a bar.</summary>
internal readonly record struct BarPart(long Length, Tone Tone);
