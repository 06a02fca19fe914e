using System.Globalization;
using System.Text;

namespace RevOps.Rules;

/// <summary>The replay of a whole log: counts, and the first lines that were not identical. Immutable.</summary>
public sealed class ReplayReport
{
    private readonly long[] _counts;

    internal ReplayReport(long[] counts, long unreadable, long storeFailures, IReadOnlyList<ReplayedLine> notIdentical)
    {
        _counts = counts;
        Unreadable = unreadable;
        StoreFailures = storeFailures;
        NotIdentical = notIdentical;
    }

    /// <summary>How many lines there were.</summary>
    public long Lines => _counts.Sum() + Unreadable;

    /// <summary>How many lines could not be read.</summary>
    public long Unreadable { get; }

    /// <summary>In how many entries the store is said to have failed, which no replay can check; see <see cref="ReplayedTurn.StoreFailed"/>.</summary>
    public long StoreFailures { get; }

    /// <summary>Whether every line was read, and every entry decided identically.</summary>
    public bool IsIdentical => Of(ReplayOutcome.Identical) == Lines;

    /// <summary>The first lines that were not identical, those that could not be read included, in the order of the log.</summary>
    public IReadOnlyList<ReplayedLine> NotIdentical { get; }

    /// <summary>How many entries came out so.</summary>
    /// <param name="outcome">The outcome.</param>
    /// <returns>The count.</returns>
    public long Of(ReplayOutcome outcome) => _counts[(int)outcome];

    /// <summary>The counts, and each kept line that was not identical.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Line(text, Lines, "lines replayed");
        Line(text, Of(ReplayOutcome.Identical), "identical");
        LineIf(text, Of(ReplayOutcome.Different), "different");
        LineIf(text, Of(ReplayOutcome.OtherPolicy), "of another policy");
        LineIf(text, Of(ReplayOutcome.OtherSchema), "of another schema revision");
        LineIf(text, Of(ReplayOutcome.Insufficient), "that hold too little to be decided again");
        LineIf(text, Unreadable, "that cannot be read");
        LineIf(text, StoreFailures, "whose store is said to have failed, which cannot be checked");
        foreach (var line in NotIdentical)
        {
            text.Append(line).Append('\n');
        }

        return text.ToString().TrimEnd('\n');
    }

    private static void LineIf(StringBuilder text, long count, string what)
    {
        if (count > 0)
        {
            Line(text, count, what);
        }
    }

    private static void Line(StringBuilder text, long count, string what) =>
        text.Append(count.ToString("N0", CultureInfo.InvariantCulture).PadLeft(13)).Append(' ').Append(what).Append('\n');
}
