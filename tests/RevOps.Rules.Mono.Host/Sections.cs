namespace RevOps.Rules.Mono.Host;

/// <summary>What the host exercises, in the order in which it prints. A new part of the core gets a line here and a file beside this one.</summary>
internal static class Sections
{
    public static IReadOnlyList<(string Name, Func<IEnumerable<string>> Lines)> All { get; } =
    [
        ("assemblies", AssembliesSection.Lines),
        ("values", ValuesSection.Lines),
        ("policy", PolicySection.Lines),
        ("log", LogSection.Lines),
    ];
}
