using System.Globalization;
using Spectre.Console;

namespace RevOps.Rules.Quickstart;

/// <summary>Prints a run for people: colour on a terminal, and the same words and columns without it.</summary>
internal sealed class SummaryView
{
    private const int PipedWidth = 120;
    private const int BarWidth = 24;
    private const int MostRows = 10;
    private const int MostNames = 60;

    private readonly IAnsiConsole _console;

    private SummaryView(TextWriter output)
    {
        var isTerminal = ReferenceEquals(output, Console.Out) && !Console.IsOutputRedirected;
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = isTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        if (!isTerminal)
        {
            _console.Profile.Width = PipedWidth;
        }
    }

    /// <summary>Prints the summary of a run, and the explanation that it kept.</summary>
    public static void Write(TextWriter output, Options options, Policy policy, BatchRun run)
    {
        var view = new SummaryView(output);
        view.Heading(options, policy, run);
        view.Decisions(run.Summary, policy);
        view.Data(run.Summary);
        if (run.Explained is { } explained)
        {
            view.Section($"Why: {run.ExplainedId}");
            // The explanation has its own layout, which wrapping would break.
            output.WriteLine(explained.ToString());
        }

        view.Line(string.Empty);
        view.Line($"Decisions written to {options.Out}");
    }

    private void Heading(Options options, Policy policy, BatchRun run)
    {
        var sample = options.UsesSampleLeads && options.AsOf == Options.SampleAsOf ? " (fixed for the shipped leads; --as-of changes it)" : string.Empty;
        Line($"Policy   {policy.Name} {policy.Version} ({policy.ContentHash})");
        Line($"Leads    {options.Leads}");
        Line(Invariant($"As of    {options.AsOf.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}{sample}"));
        Line(Invariant($"Records  {run.Summary.Records:N0} decided, {run.Summary.InError:N0} of them in error"));
        foreach (var problem in run.Summary.Problems)
        {
            Line("         " + problem);
        }
    }

    private void Decisions(Summary summary, Policy policy)
    {
        Section("Decisions by outcome");
        var grid = Columns("decision", "outcome", "records", "share", string.Empty);
        foreach (var (kind, tally) in summary.Outcomes)
        {
            var name = kind.ToString();
            foreach (var (outcome, count) in tally.MostFrequent())
            {
                Row(grid, name, outcome, count, tally.Total, tally.Total);
                name = string.Empty;
            }
        }

        _console.Write(grid);
        var tiers = policy.Fit?.Profiles.SelectMany(p => p.Tiers).Select(t => t.Name).Distinct(StringComparer.Ordinal).ToArray() ?? [];
        List("Fit tiers", "tier", summary.Tiers, summary.Tiers.MostFrequent().OrderBy(t => Array.IndexOf(tiers, t.Key) is var at and >= 0 ? at : int.MaxValue), int.MaxValue);
        List("Stage moves", "move", summary.Stages, summary.Stages.MostFrequent(), MostRows);
        List("Territories", "territory", summary.Territories, summary.Territories.MostFrequent(), int.MaxValue);
        List("Load of owners", "owner", summary.Owners, summary.Owners.MostFrequent(), int.MaxValue);
        List("Load of queues", "queue", summary.Queues, summary.Queues.MostFrequent(), int.MaxValue);
        List("Deadlines by target and state", "target", summary.Deadlines, summary.Deadlines.MostFrequent(), 2 * MostRows);
        List("Dispositions resolved", "reason and action", summary.Actions, summary.Actions.MostFrequent(), MostRows);
        List("Top reasons", "reason", summary.Reasons, summary.Reasons.MostFrequent(), 2 * MostRows);
    }

    private void Data(Summary summary)
    {
        List("Top missing attributes", "attribute", summary.Presence.Missing, summary.Presence.Missing.MostFrequent(), MostNames, summary.Records);
        List("Attributes with values that cannot be used", "attribute", summary.Presence.Unusable, summary.Presence.Unusable.MostFrequent(), MostRows, summary.Records);
        Section("Coverage");
        var territory = summary.Territories.Total;
        if (summary.Outcomes.ContainsKey(DecisionKind.Routing))
        {
            Line(Invariant($"{Share(territory, summary.Records)} matched a territory, {Share(summary.Owners.Total, summary.Records)} have a person as owner"));
        }

        if (summary.Scored > 0)
        {
            Line(Invariant($"{summary.Completeness / summary.Scored,7:P1} of the points could be decided, on average of the records that were scored"));
        }

        Line(Invariant($"{Share(summary.InError, summary.Records)} could not be read"));
    }

    private void List(string title, string column, Tally tally, IEnumerable<KeyValuePair<string, long>> counts, int most, long? of = null)
    {
        if (tally.Count == 0)
        {
            return;
        }

        Section(title);
        var grid = Columns(column, string.Empty, "records", "share", string.Empty);
        var shown = counts.Take(Math.Min(most, MostNames)).ToArray();
        var longest = shown.Max(c => c.Value);
        foreach (var (name, count) in shown)
        {
            Row(grid, name, string.Empty, count, of ?? tally.Total, longest);
        }

        _console.Write(grid);
        if (tally.Count > shown.Length)
        {
            Line($"and {tally.Count - shown.Length} more");
        }
    }

    private static Table Columns(string first, string second, params string[] numbers)
    {
        var table = new Table().Border(TableBorder.None);
        table.AddColumn(new TableColumn(new Text(first, new Style(decoration: Decoration.Dim))).Width(44).NoWrap());
        table.AddColumn(new TableColumn(new Text(second, new Style(decoration: Decoration.Dim))).Width(second.Length == 0 ? 1 : 16).NoWrap());
        foreach (var number in numbers)
        {
            var column = new TableColumn(new Text(number, new Style(decoration: Decoration.Dim))).NoWrap();
            table.AddColumn(number.Length == 0 ? column : column.RightAligned().Width(10));
        }

        return table;
    }

    // A bar is as long as the count is large beside the one that fills the width.
    private static void Row(Table table, string first, string second, long count, long total, long full) => table.AddRow(
        new Text(first),
        new Text(second),
        new Text(Invariant($"{count:N0}")),
        new Text(Share(count, total)),
        new Text(new string('#', (int)Math.Ceiling((double)BarWidth * count / full)), new Style(Color.Green)));

    private void Section(string title)
    {
        Line(string.Empty);
        _console.Write(new Text(title + "\n", new Style(Color.Aqua, decoration: Decoration.Bold)));
    }

    private void Line(string text) => _console.Profile.Out.Writer.WriteLine(text);

    private static string Share(long count, long total) => Invariant($"{(total == 0 ? 0 : (double)count / total),7:P1}");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
