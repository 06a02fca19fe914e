using System.Text;

namespace RevOps.Rules;

/// <summary>Every metric that a scorecard has, and the glossary of them.</summary>
public static class Metrics
{
    private static readonly (string Title, IReadOnlyList<MetricDefinition> Metrics)[] Groups =
    [
        ("Response", ResponseMetrics.All),
        ("Funnel and rejections", FunnelMetrics.All),
        ("Routing and data", RoutingMetrics.All),
        ("Pipeline", PipelineMetrics.All),
    ];

    /// <summary>All metrics, in the order of the glossary.</summary>
    public static IReadOnlyList<MetricDefinition> All { get; } = [.. Groups.SelectMany(g => g.Metrics)];

    /// <summary>Finds a metric.</summary>
    /// <param name="name">Its name, such as <c>speed-to-lead.median</c>.</param>
    /// <returns>The metric; null when there is none of that name.</returns>
    public static MetricDefinition? Find(string name) => All.FirstOrDefault(m => string.Equals(m.Name, name, StringComparison.Ordinal));

    /// <summary>The glossary as a page of Markdown: every definition that both teams read the same numbers by.</summary>
    /// <returns>The text, with line feeds.</returns>
    public static string Glossary()
    {
        var text = new StringBuilder("# Glossary of metrics\n\n");
        text.Append("Written from the definitions in code; the build holds the two together. A change of meaning is a new version, and values of different\n");
        text.Append("versions are never joined. How to use them: [scorecards](scorecards.md).\n");
        foreach (var (title, metrics) in Groups)
        {
            text.Append("\n## ").Append(title).Append('\n');
            foreach (var metric in metrics)
            {
                text.Append("\n### ").Append(metric.Name).Append("\n\n");
                Line(text, "Formula", metric.Formula);
                Line(text, "Counted", metric.Includes);
                Line(text, "Left out", metric.Excludes);
                Line(text, "Unit", UnitOf(metric.Unit));
                Line(text, "Part", metric.Part is null ? "none" : metric.NeedsPart ? metric.Part + "; there is no whole" : metric.Part + ", or all together");
                Line(text, "Better", metric.MoreIsBetter switch { true => "more", false => "less", _ => "neither: it takes no target" });
                Line(text, "Breakdowns", metric.IsAdditive ? "add up to the whole" : "do not add up");
                Line(text, "Owner", FormattableString.Invariant($"{metric.Owner}; version {metric.Version}"));
            }
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, string what, string says) => text.Append("- ").Append(what).Append(": ").Append(says).Append(".\n");

    private static string UnitOf(MetricUnit unit) => unit switch
    {
        MetricUnit.Count => "a number",
        MetricUnit.Share => "percent",
        MetricUnit.Duration => "exact time",
        MetricUnit.Money => "money, in one currency",
        _ => "turns",
    };
}
