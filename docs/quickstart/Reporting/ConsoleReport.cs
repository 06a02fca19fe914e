using Spectre.Console;
using Spectre.Console.Rendering;

namespace RevOps.Rules.Quickstart;

/// <summary>Prints a run for people: colour on a terminal, and the same words and columns without it.</summary>
internal sealed class ConsoleReport
{
    private const int PipedWidth = 120;
    private const int Gap = 3;
    private const int GuideWidth = 4;
    private const int TwoColumns = 100;
    private const int BarWidth = 12;
    private const int MostBars = 12;
    private const int MostTerritories = 8;

    private readonly IAnsiConsole _console;
    private readonly bool _isTerminal;

    private ConsoleReport(TextWriter output)
    {
        _isTerminal = ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = _isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = _isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        if (!_isTerminal)
        {
            _console.Profile.Width = PipedWidth;
        }
    }

    /// <summary>Prints a report.</summary>
    public static void Write(TextWriter output, RunReport report)
    {
        var view = new ConsoleReport(output);
        view.Heading(report);
        view.Coverage(report);
        if (report.Records > 0)
        {
            view.SideBySide([.. report.Panels, Most(report.Territories), PoolsOf(report)]);
        }

        view.Explained(report);
        view.Line(string.Empty);
        view.Line($"Decisions written to {report.Decisions}");
    }

    private void Heading(RunReport report)
    {
        Line($"Policy   {report.Policy} ({report.Hash})");
        Line($"Leads    {report.Leads}");
        Line($"As of    {report.AsOf}");
        Line($"Records  {Figures.Count(report.Records)} decided, {Figures.Count(report.InError)} of them in error");
        foreach (var problem in report.Problems)
        {
            Line("         " + problem);
        }

        for (var i = 0; i < report.Mismatches.Count; i++)
        {
            Line((i == 0 ? "Columns  " : "         ") + report.Mismatches[i]);
        }

        if (report.Records == 0)
        {
            Line("         The file holds no records.");
        }
    }

    private void Coverage(RunReport report)
    {
        if (report.Coverage.Count == 0)
        {
            return;
        }

        _console.Write(new Rows(Title("Coverage"), new Rows(report.Coverage.Select(c => new Text($"{c.Share,7} {c.Text}")))));
    }

    private void SideBySide(IReadOnlyList<BarPanel> panels)
    {
        var shown = panels.Where(p => p.Bars.Count > 0).ToArray();
        var isWide = _console.Profile.Width >= TwoColumns;
        var width = isWide ? (_console.Profile.Width - Gap) / 2 : _console.Profile.Width;
        for (var i = 0; i < shown.Length; i += isWide ? 2 : 1)
        {
            var pair = shown.Skip(i).Take(isWide ? 2 : 1).Select(p => Chart(p, width)).ToArray();
            var grid = new Grid { Expand = false };
            foreach (var _ in pair)
            {
                grid.AddColumn(new GridColumn { Width = width, Padding = new Padding(0, 0, isWide ? Gap : 0, 0), NoWrap = true });
            }

            _console.Write(grid.AddRow(pair));
        }
    }

    private static Rows Chart(BarPanel panel, int width)
    {
        var shown = panel.Bars.Take(MostBars).ToArray();
        var figures = shown.Max(b => b.Figures.Length);
        var name = width - BarWidth - figures - 4;
        var table = new Table().Border(TableBorder.None).HideHeaders();
        table.AddColumn(new TableColumn(string.Empty).Width(name).NoWrap().Padding(0, 0));
        table.AddColumn(new TableColumn(string.Empty).Width(BarWidth + 1).NoWrap().Padding(1, 0));
        table.AddColumn(new TableColumn(string.Empty).Width(figures).NoWrap().Padding(0, 0));
        foreach (var bar in shown)
        {
            table.AddRow(new Text(Cut(bar.Name, name - 1)), BarOf(bar, panel.Full), new Text(bar.Figures));
        }

        var more = panel.Bars.Count > MostBars ? $"and {panel.Bars.Count - MostBars} more" : string.Empty;
        var rows = new List<IRenderable> { Title(panel.Title), table };
        if (more.Length > 0)
        {
            rows.Add(new Text(more, new Style(decoration: Decoration.Dim)));
        }

        return new Rows(rows);
    }

    // What was expected is marked in the bar: everybody at the mark got what their weight says.
    private static Paragraph BarOf(Bar bar, double full)
    {
        var cells = new List<(char Symbol, Tone Tone)>();
        var length = 0L;
        foreach (var part in bar.Parts)
        {
            length += part.Length;
            var end = (int)Math.Ceiling(BarWidth * length / full);
            while (cells.Count < end)
            {
                cells.Add((SymbolOf(part.Tone), part.Tone));
            }
        }

        if (bar.Mark is { } mark)
        {
            var at = Math.Clamp((int)Math.Round(BarWidth * mark / full, MidpointRounding.AwayFromZero), 0, BarWidth);
            while (cells.Count <= at)
            {
                cells.Add((' ', Tone.Plain));
            }

            cells[at] = ('|', Tone.Quiet);
        }

        var text = new Paragraph();
        foreach (var (symbol, tone) in cells)
        {
            text.Append(symbol.ToString(), new Style(ColorOf(tone)));
        }

        return text;
    }

    private void Explained(RunReport report)
    {
        if (report.Explained.Count == 0)
        {
            return;
        }

        var tree = new Tree(new Text($"Why: {report.ExplainedId}", new Style(Color.Aqua, decoration: Decoration.Bold))) { Guide = _isTerminal ? TreeGuide.Line : TreeGuide.Ascii };
        foreach (var decision in report.Explained)
        {
            Grow(tree.AddNode(new Text(decision.Text, new Style(decoration: Decoration.Bold))), decision, 2);
        }

        Line(string.Empty);
        _console.Write(tree);
    }

    private void Grow(TreeNode node, ExplanationTree explained, int depth)
    {
        foreach (var child in explained.Children)
        {
            var text = Fold(child.Text, _console.Profile.Width - (GuideWidth * depth));
            Grow(node.AddNode(new Text(text, new Style(ColorOf(child.Tone), decoration: child.IsDeciding ? Decoration.Bold : Decoration.None))), child, depth + 1);
        }
    }

    // What the record holds stands at the end of a line, so that a long list before it gives way.
    private static string Fold(string text, int width)
    {
        const int Kept = 40;
        return text.Length <= width || width < 2 * Kept ? text : text[..(width - Kept - 4)] + " .. " + text[^Kept..];
    }

    private static BarPanel Most(BarPanel territories)
    {
        var most = territories.Bars.OrderByDescending(b => b.Length).Take(MostTerritories).ToArray();
        return territories with { Title = most.Length < territories.Bars.Count ? $"Largest territories of {territories.Bars.Count}" : territories.Title, Bars = most };
    }

    // The members furthest from their share: who asks whether the rotation is fair looks there first.
    private static BarPanel PoolsOf(RunReport report)
    {
        var bars = report.Pools.SelectMany(p => p.Bars.Where(b => b.Mark is not null).Select(b => b with { Name = b.Name + ", " + p.Title })).ToArray();
        return new BarPanel($"Owners against weight, furthest first, of {bars.Length}", string.Empty, [.. bars.OrderByDescending(b => Math.Abs(b.Length - b.Mark!.Value)).Take(MostTerritories)]);
    }

    private static Text Title(string title) => new("\n" + title, new Style(Color.Aqua, decoration: Decoration.Bold));

    private static string Cut(string text, int width) => text.Length <= width ? text : text[..(width - 2)] + "..";

    private static char SymbolOf(Tone tone) => tone switch
    {
        Tone.Waiting => '=',
        Tone.Late => '!',
        Tone.Quiet => '.',
        _ => '#',
    };

    private static Color ColorOf(Tone tone) => tone switch
    {
        Tone.Good => Color.Green,
        Tone.Waiting => Color.Yellow,
        Tone.Late => Color.Red,
        Tone.Quiet => Color.Grey,
        _ => Color.Default,
    };

    private void Line(string text) => _console.Profile.Out.Writer.WriteLine(text);
}
