namespace RevOps.Rules.Tests.Architecture;

/// <summary>
/// The arrows of the design: which folders of <c>RevOps.Rules</c> a folder may name. Abstractions may be named by all of them, and
/// so may <c>Values</c>, which says how values compare, convert and are written, and files at the project's root.
/// </summary>
internal static class Layers
{
    public static readonly string[] Capabilities = ["Fit", "Engagement", "Committee", "Grades", "Stages", "Routing", "Sla", "Dispositions", "Standards"];

    private static readonly string[] BelowPolicies = ["Records", "Criteria", "Calendars", .. Capabilities];
    private static readonly string[] Everything = [.. BelowPolicies, "Policies", "Audit", "Scorecards"];

    private static readonly Dictionary<string, string[]> Known = new(StringComparer.Ordinal)
    {
        [""] = [],
        ["Values"] = [],
        ["Records"] = [],
        ["Calendars"] = [],
        ["Criteria"] = ["Records"],
        ["Fit"] = ["Records", "Criteria"],
        ["Engagement"] = ["Records", "Criteria"],
        ["Committee"] = ["Records", "Criteria"],
        ["Grades"] = ["Records", "Criteria"],
        ["Stages"] = ["Records", "Criteria", "Calendars"],
        ["Routing"] = ["Records", "Criteria", "Calendars"],
        ["Sla"] = ["Records", "Criteria", "Calendars"],
        ["Dispositions"] = ["Records", "Criteria", "Calendars"],
        ["Standards"] = ["Records", "Criteria"],
        ["Policies"] = [.. BelowPolicies, "Scorecards"],
        ["Audit"] = [],
        ["Scorecards"] = ["Calendars"],
        ["Simulation"] = Everything,
        ["DependencyInjection"] = Everything,
    };

    /// <summary>Whether the design has this folder.</summary>
    public static bool Has(string folder) => Known.ContainsKey(folder);

    /// <summary>Whether files of <paramref name="from"/> may name types of <paramref name="to"/>.</summary>
    public static bool Allows(string from, string to) => from == to || to is "" or "Values" || !Known.TryGetValue(from, out var may) || may.Contains(to);
}
