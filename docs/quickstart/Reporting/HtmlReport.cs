using System.Globalization;
using System.Net;

namespace RevOps.Rules.Quickstart;

/// <summary>
/// Writes a report as one page: styles and charts are inside, nothing is fetched and nothing runs, so that it can be mailed, printed and kept.
/// </summary>
internal sealed class HtmlReport
{
    private const string StyleSheet = "report.css";

    private readonly TextWriter _page;

    private HtmlReport(TextWriter page) => _page = page;

    /// <summary>Writes the page.</summary>
    public static void Write(TextWriter page, RunReport report) => new HtmlReport(page).Write(report);

    private void Write(RunReport report)
    {
        Line("<!DOCTYPE html>");
        Line("<html lang=\"en\">");
        Line("<head>");
        Line("<meta charset=\"utf-8\"/>");
        Line("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>");
        Line("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>");
        Line($"<title>{Text(report.Policy)}: {Figures.Count(report.Records)} leads</title>");
        Line("<style>");
        _page.Write(Style());
        Line("</style>");
        Line("</head>");
        Line("<body>");
        Line("<main>");
        Head(report);
        Line("<div class=\"panels\">");
        foreach (var panel in report.Panels)
        {
            Section(panel);
        }

        Columns("Scorecard", "What happened so far, by the definitions of the glossary.", report.Scorecard);
        Columns(report.Territories.Title, report.Territories.Caption, Halves(report.Territories));
        Columns("Owners: load against weight", "What rotation gave to each member, pool by pool; the mark is what the weights say.", report.Pools);
        Problems(report);
        Why(report);
        Line("</div>");
        Line($"<footer>Decisions, one a line: {Text(report.Decisions)}. Content hash of the policy: {Text(report.Hash)}.</footer>");
        Line("</main>");
        Line("</body>");
        Line("</html>");
    }

    private void Head(RunReport report)
    {
        Line("<header>");
        Line($"<h1>{Figures.Count(report.Records)} leads decided by {Text(report.Policy)}</h1>");
        Line($"<p class=\"run\">As of {Text(report.AsOf)}. Leads: {Text(report.Leads)}</p>");
        foreach (var mismatch in report.Mismatches)
        {
            Line($"<p class=\"run\">Columns: {Text(mismatch)}.</p>");
        }

        Line("</header>");
        if (report.Tiles.Count > 0)
        {
            Line("<div class=\"tiles\">");
            foreach (var tile in report.Tiles)
            {
                Line($"<div class=\"tile {NameOf(tile.Tone)}\"><b>{Text(tile.Figure)}</b><span>{Text(tile.Text)}</span></div>");
            }

            Line("</div>");
        }

        if (report.Coverage.Count > 0)
        {
            Line("<section style=\"margin-bottom:.75rem\"><h2>Coverage</h2><ul class=\"coverage\">");
            foreach (var line in report.Coverage)
            {
                Line($"<li><b>{Text(line.Share)}</b> {Text(line.Text)}</li>");
            }

            Line("</ul></section>");
        }
    }

    private void Section(BarPanel panel)
    {
        if (panel.Bars.Count == 0)
        {
            return;
        }

        Line($"<section><h2>{Text(panel.Title)}</h2>");
        Chart(panel);
        Line("</section>");
    }

    private void Chart(BarPanel panel)
    {
        if (panel.Caption.Length > 0)
        {
            Line($"<p class=\"caption\">{Text(panel.Caption)}</p>");
        }

        Line("<table class=\"bars\">");
        foreach (var bar in panel.Bars)
        {
            Line($"<tr><th scope=\"row\">{Text(bar.Name)}</th><td>{Svg(bar, panel.Full)}</td><td>{Text(bar.Figures)}</td></tr>");
        }

        Line("</table>");
    }

    // The drawing stretches with its cell; the figures beside it say the same to those who do not see it.
    private static string Svg(Bar bar, double full)
    {
        var svg = new StringWriter(CultureInfo.InvariantCulture);
        svg.Write("<svg viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\">");
        var at = 0.0;
        foreach (var part in bar.Parts)
        {
            var width = 100 * part.Length / full;
            if (width > 0)
            {
                svg.Write($"<rect class=\"{NameOf(part.Tone)}\" x=\"{at:0.###}\" y=\"1\" width=\"{width:0.###}\" height=\"8\"/>");
            }

            at += width;
        }

        if (bar.Mark is { } mark)
        {
            var x = 100 * mark / full;
            svg.Write($"<line class=\"mark\" x1=\"{x:0.###}\" y1=\"0\" x2=\"{x:0.###}\" y2=\"10\"/>");
        }

        svg.Write("</svg>");
        return svg.ToString();
    }

    private void Columns(string title, string caption, IReadOnlyList<BarPanel> charts)
    {
        if (charts.Count == 0)
        {
            return;
        }

        Line($"<section class=\"wide\"><h2>{Text(title)}</h2><p class=\"caption\">{Text(caption)}</p>");
        Line("<div class=\"columns\">");
        foreach (var chart in charts)
        {
            Line($"<div>{(chart.Title.Length > 0 ? $"<h3>{Text(chart.Title)}</h3>" : string.Empty)}");
            Chart(chart);
            Line("</div>");
        }

        Line("</div></section>");
    }

    // Two charts of one scale: a list as long as a sales map would make a column of its own otherwise.
    private static IReadOnlyList<BarPanel> Halves(BarPanel panel)
    {
        var half = (panel.Bars.Count + 1) / 2;
        BarPanel[] halves = [new(string.Empty, string.Empty, [.. panel.Bars.Take(half)], panel.Full), new(string.Empty, string.Empty, [.. panel.Bars.Skip(half)], panel.Full)];
        return [.. halves.Where(h => h.Bars.Count > 0)];
    }

    private void Problems(RunReport report)
    {
        if (report.InError == 0)
        {
            return;
        }

        Line($"<section class=\"wide\"><h2>Records in error</h2><p class=\"caption\">{Figures.Count(report.InError)} could not be read. They are decided all the same, and wait in the catch-all queue.</p><ul>");
        foreach (var problem in report.Problems)
        {
            Line($"<li>{Text(problem)}</li>");
        }

        Line("</ul></section>");
    }

    private void Why(RunReport report)
    {
        if (report.Explained.Count == 0)
        {
            return;
        }

        Line($"<section class=\"wide\"><h2>Why: {Text(report.ExplainedId ?? string.Empty)}</h2><div class=\"why\">");
        foreach (var decision in report.Explained)
        {
            Node(decision, isOpen: true);
        }

        Line("</div></section>");
    }

    // What was passed over is folded, what decided is open: a reader sees the answer first and finds the rest below it.
    private void Node(ExplanationTree node, bool isOpen)
    {
        var style = $"t-{NameOf(node.Tone)}{(node.IsDeciding ? " deciding" : string.Empty)}";
        if (node.Children.Count == 0)
        {
            Line($"<div class=\"{style}\">{Text(node.Text)}</div>");
            return;
        }

        Line($"<details{(isOpen ? " open=\"\"" : string.Empty)}><summary class=\"{style}\">{Text(node.Text)}</summary>");
        foreach (var child in node.Children)
        {
            Node(child, isOpen: isOpen && child.Tone != Tone.Quiet);
        }

        Line("</details>");
    }

    private static string NameOf(Tone tone) => tone switch
    {
        Tone.Good => "good",
        Tone.Waiting => "waiting",
        Tone.Late => "late",
        Tone.Quiet => "quiet",
        _ => "plain",
    };

    private static string Style()
    {
        using var reader = new StreamReader(typeof(HtmlReport).Assembly.GetManifestResourceStream(StyleSheet)!);
        return reader.ReadToEnd();
    }

    // Names come from files of other people: nothing of them may become markup.
    private static string Text(string text) => WebUtility.HtmlEncode(text);

    private void Line(string text) => _page.Write(text + "\n");
}
