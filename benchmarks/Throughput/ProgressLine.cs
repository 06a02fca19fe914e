namespace RevOps.Rules.Benchmarks.Throughput;

/// <summary>One line of a terminal that says what is being done.</summary>
internal sealed class ProgressLine(TextWriter terminal, bool quiet)
{
    private const int Width = 76;

    public void Show(string text)
    {
        if (!quiet)
        {
            terminal.Write("\r" + text.PadRight(Width));
        }
    }

    public void Clear()
    {
        if (!quiet)
        {
            terminal.Write("\r" + new string(' ', Width) + "\r");
        }
    }
}
