namespace RevOps.Rules.Quickstart;

/// <summary>A chart of bars with one scale.</summary>
/// <param name="Title">What it shows.</param>
/// <param name="Caption">How to read it, in a sentence; empty when the title says all.</param>
/// <param name="Bars">The bars, in the order in which they stand.</param>
/// <param name="Full">What fills the width of the chart.</param>
internal sealed record BarPanel(string Title, string Caption, IReadOnlyList<Bar> Bars, double Full)
{
    /// <summary>A chart whose longest bar fills its width.</summary>
    public BarPanel(string title, string caption, IReadOnlyList<Bar> bars)
        : this(title, caption, bars, Math.Max(1, bars.Select(b => Math.Max(b.Length, b.Mark ?? 0)).DefaultIfEmpty().Max()))
    {
    }
}
