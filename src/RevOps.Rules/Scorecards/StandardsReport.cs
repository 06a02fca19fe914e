using System.Globalization;
using System.Text;

namespace RevOps.Rules;

/// <summary>How well marketing keeps its standards: breaches by rule and by source. Immutable; its builder is fed one explanation at a time.</summary>
public sealed class StandardsReport
{
    private const string Unknown = "(unknown)";

    internal StandardsReport(IReadOnlyList<StandardsSource> sources, IReadOnlyList<StandardsTotal> totals)
    {
        Sources = sources;
        Totals = totals;
    }

    /// <summary>The sources, by name in ordinal order; leads whose source is not known come last, without a name.</summary>
    public IReadOnlyList<StandardsSource> Sources { get; }

    /// <summary>The breaches: the most frequent first, then by kind, rule and source.</summary>
    public IReadOnlyList<StandardsTotal> Totals { get; }

    /// <summary>How many leads were added.</summary>
    public int Leads => Sources.Sum(s => s.Leads);

    /// <summary>How many of them are up to standard.</summary>
    public int UpToStandard => Sources.Sum(s => s.UpToStandard);

    /// <summary>How many records could not be read; they are among the leads, and up to no standard.</summary>
    public int Unreadable => Sources.Sum(s => s.Unreadable);

    /// <summary>The report as a page of Markdown.</summary>
    /// <returns>The text, with line feeds.</returns>
    public string ToMarkdown()
    {
        var text = new StringBuilder("# Lead standards\n\n");
        text.Append(Count(UpToStandard)).Append(" of ").Append(Count(Leads)).Append(" leads are up to standard (").Append(Share(UpToStandard, Leads)).Append(").");
        text.Append(Unreadable == 0 ? string.Empty : $" {Count(Unreadable)} could not be read.").Append("\n\n## By source\n\n");
        var sources = new MarkdownTable("source", "#leads", "#up to standard", "#share");
        foreach (var source in Sources)
        {
            sources.Add(source.Name ?? Unknown, Count(source.Leads), Count(source.UpToStandard), Share(source.UpToStandard, source.Leads));
        }

        text.Append(sources).Append("\n## By rule\n\n");
        var rules = new MarkdownTable("breach", "rule", "#leads", "most from");
        foreach (var rule in Totals.GroupBy(t => (t.Kind, t.Rule)).OrderByDescending(g => g.Sum(t => t.Leads)).ThenBy(g => g.Key.Kind.Value, StringComparer.Ordinal).ThenBy(g => g.Key.Rule, StringComparer.Ordinal))
        {
            var most = rule.First();
            rules.Add(NameOf(rule.Key.Kind), rule.Key.Rule, Count(rule.Sum(t => t.Leads)), $"{most.Source ?? Unknown} ({Count(most.Leads)})");
        }

        return text.Append(rules).ToString();
    }

    private static string NameOf(ReasonCode kind) => kind.Value switch
    {
        Reasons.StandardSuppressed => "suppressed",
        Reasons.StandardMissing => "missing",
        Reasons.StandardUnmet => "not met",
        _ => "not checked",
    };

    private static string Count(int count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Share(int part, int whole) => whole == 0 ? "-" : ((decimal)part / whole).ToString("0.0%", CultureInfo.InvariantCulture);
}
