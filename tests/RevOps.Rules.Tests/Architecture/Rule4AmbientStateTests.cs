namespace RevOps.Rules.Tests.Architecture;

public class Rule4AmbientStateTests
{
    private static readonly DesignRule Rule = new(4, "an evaluator reads no clock, randomness, culture, environment or I/O");
    private static readonly string[] EvaluatorFolders = ["Records", "Criteria", "Calendars", .. Layers.Capabilities];

    // Writers of text into memory are how explanations are rendered; they open nothing.
    private static readonly string[] InMemory = ["System.IO.TextWriter", "System.IO.StringWriter", "System.IO.TextReader", "System.IO.StringReader", "System.IO.MemoryStream"];

    private static readonly string[] AmbientTypes =
        ["System.TimeProvider", "System.Console", "System.Environment", "System.Random", "System.Diagnostics.Stopwatch", "System.TimeZoneInfo", "System.AppContext"];

    private static readonly string[] Banned =
    [
        "P:System.DateTime.Now", "P:System.DateTime.UtcNow", "P:System.DateTime.Today", "P:System.DateTimeOffset.Now", "P:System.DateTimeOffset.UtcNow",
        "M:System.Guid.NewGuid", "T:System.Random", "P:System.Globalization.CultureInfo.CurrentCulture", "P:System.Globalization.CultureInfo.CurrentUICulture",
        "T:System.Environment", "T:System.TimeZoneInfo", "P:System.TimeProvider.System", "M:System.String.ToUpper", "M:System.String.ToLower",
    ];

    [Fact]
    public void Evaluators_touch_nothing_ambient() => Rule.Holds(Breaks(SourceTree.Library));

    [Fact]
    public void The_analyser_bans_ambient_state_everywhere()
    {
        var symbols = File.ReadAllLines(Repository.At("src/BannedSymbols.txt")).Select(l => l.Split(';')[0].Trim()).ToHashSet(StringComparer.Ordinal);

        Rule.Holds(Banned.Where(b => !symbols.Contains(b)).Select(b => $"`src/BannedSymbols.txt` does not ban `{b}`"));
    }

    [Fact]
    public void No_ban_is_lifted_in_the_sources() => Rule.Holds(Liftings(SourceTree.Library));

    [Fact]
    public void No_ban_is_lifted_in_the_settings() =>
        Rule.Holds(Settings.OfTheLibrary().Where(s => s.Text.Contains("RS0030", StringComparison.Ordinal)).Select(s => $"`{s.Path}` speaks of RS0030, the ban itself"));

    [Fact]
    public void A_clock_in_an_evaluator_is_seen()
    {
        const string Reads = "namespace RevOps.Rules; internal static class C { internal static object Get(System.TimeProvider t) => t.GetUtcNow(); }";
        const string Opens = "namespace RevOps.Rules; internal static class C { internal static object Get() => File.ReadAllText(\"x\"); }";
        Breaks(SourceTree.Of([("src/RevOps.Rules/Sla/C.cs", Reads)])).ShouldNotBeEmpty();
        Breaks(SourceTree.Of([("src/RevOps.Rules/Criteria/C.cs", Opens)])).ShouldNotBeEmpty();
        Breaks(SourceTree.Of([("src/RevOps.Rules/DependencyInjection/C.cs", Reads)])).ShouldBeEmpty();
        Liftings(SourceTree.Of([("src/RevOps.Rules/Sla/C.cs", "#pragma warning disable RS0030\nclass C { }")])).ShouldHaveSingleItem();
        Liftings(SourceTree.Of([("src/RevOps.Rules/Sla/C.cs", "[System.Diagnostics.CodeAnalysis.SuppressMessage(\"a\", \"b\")]\nclass C { }")])).ShouldHaveSingleItem();
    }

    private static IEnumerable<string> Breaks(SourceTree tree) =>
        tree.Mentions.Where(m => !m.From.IsAbstractions && EvaluatorFolders.Contains(m.From.Folder))
            .Where(m => AmbientTypes.Contains(m.FullName)
                || m.Namespace.StartsWith("System.Net", StringComparison.Ordinal)
                || (m.Namespace.StartsWith("System.IO", StringComparison.Ordinal) && !InMemory.Contains(m.FullName)))
            .Select(m => m.ToString());

    private static IEnumerable<string> Liftings(SourceTree tree) =>
        from file in tree.Files
        from line in file.Text.Split('\n').Select((text, index) => (Text: text, Number: index + 1))
        where line.Text.Contains("#pragma warning", StringComparison.Ordinal) || line.Text.Contains("SuppressMessage", StringComparison.Ordinal)
        select $"{file} suppresses a warning on line {line.Number} (drop the rule centrally, with its reason)";
}
