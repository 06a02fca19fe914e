using System.Diagnostics;
using System.Text;

namespace RevOps.Rules.Benchmarks;

/// <summary>
/// Whether the time that a document takes to load grows with its size and no faster, for shapes that tempt a reader to look at everything
/// again for each new thing.
/// </summary>
internal static class PolicyLoading
{
    private const int Rounds = 9;

    // Between two sizes, caches and the collector make a large document dearer by the byte. A reader that is quadratic would show sixteen times.
    private const double MostGrowth = 2.5;
    private const int Step = 16;

    private static readonly (string Name, int Count, Func<int, string> Document)[] Shapes =
    [
        ("territories", 250, Territories),
        ("attributes", 500, Attributes),
        ("one long list", 4_000, OneList),
        ("pools and members", 250, Pools),
        ("names that are wrong", 30, WrongNames),
        ("members that are unknown", 250, UnknownMembers),
        ("names that stand twice", 250, Duplicates),
        ("white space and comments", 4_000, Comments),
    ];

    /// <summary>Measures and prints; 1 when a shape is not linear.</summary>
    public static int Check(TextWriter output)
    {
        var failed = 0;
        output.WriteLine("shape                             bytes       ms    ns/byte        bytes       ms    ns/byte   growth");
        foreach (var (name, count, document) in Shapes)
        {
            var (small, large) = (Encoding.UTF8.GetBytes(document(count)), Encoding.UTF8.GetBytes(document(count * Step)));
            var (fast, slow) = (Median(small), Median(large));
            var growth = slow / large.Length / (fast / small.Length);
            failed += growth > MostGrowth ? 1 : 0;
            output.WriteLine(FormattableString.Invariant(
                $"{name,-26} {small.Length,12:N0} {fast,8:0.0} {1e6 * fast / small.Length,10:0.0} {large.Length,12:N0} {slow,8:0.0} {1e6 * slow / large.Length,10:0.0} {growth,8:0.00}{(growth > MostGrowth ? "  not linear" : string.Empty)}"));
        }

        return failed == 0 ? 0 : 1;
    }

    private static double Median(byte[] document)
    {
        for (var i = 0; i < 3; i++)
        {
            GC.KeepAlive(PolicyDocument.Read(document));
        }

        var times = new List<double>();
        for (var i = 0; i < Rounds; i++)
        {
            var start = Stopwatch.GetTimestamp();
            GC.KeepAlive(PolicyDocument.Read(document));
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return times.Order().ElementAt(Rounds / 2);
    }

    private static string Territories(int count) => Policy(
        """{ "name": "employees", "type": "number" }, { "name": "country", "type": "text" }""",
        Listed(count, i => $$"""{ "name": "territory {{i}}", "when": { "all": [ { "attribute": "employees", "between": [{{i}}, {{i + 9}}] }, { "attribute": "country", "in": ["US", "CA"] } ] }, "queue": "all" }"""));

    private static string Attributes(int count) => Policy(
        Listed(count, i => $$"""{ "name": "attribute{{i}}", "type": "number" }"""),
        Listed(count, i => $$"""{ "name": "territory {{i}}", "when": { "attribute": "attribute{{i}}", "atLeast": 1 }, "queue": "all" }"""));

    private static string OneList(int count) => Policy(
        """{ "name": "domain", "type": "text" }""",
        $$"""{ "name": "named", "when": { "attribute": "domain", "in": [{{Listed(count, i => $"\"company{i}.example\"")}}] }, "queue": "all" }""");

    private static string Pools(int count) => Policy(
        """{ "name": "employees", "type": "number" }""",
        Listed(count, i => $$"""{ "name": "territory {{i}}", "when": { "attribute": "employees", "equals": {{i}} }, "pool": "pool {{i}}" }"""),
        $$""", "pools": [{{Listed(count, i => $$"""{ "name": "pool {{i}}", "fallback": "all", "members": [ { "name": "ann {{i}}" }, { "name": "bob {{i}}", "weight": 2 } ] }""")}}]""");

    private static string WrongNames(int count) => Policy(
        Listed(count * 10, i => $$"""{ "name": "attribute{{i}}", "type": "number" }"""),
        Listed(count, i => $$"""{ "name": "territory {{i}}", "when": { "attribute": "atribute{{i}}x", "atLeast": 1 }, "queue": "al" }"""));

    private static string UnknownMembers(int count) => Policy(
        """{ "name": "employees", "type": "number" }""",
        Listed(count, i => $$"""{ "name": "territory {{i}}", "wehn": { "attribute": "employees", "equals": {{i}} }, "queue": "all" }"""));

    private static string Duplicates(int count) => Policy(
        """{ "name": "employees", "type": "number" }""",
        Listed(count, i => $$"""{ "name": "territory {{i / 2}}", "when": { "attribute": "employees", "equals": {{i}} }, "queue": "all" }"""));

    private static string Comments(int count) => Policy(
        """{ "name": "employees", "type": "number" }""",
        """{ "name": "t", "when": { "attribute": "employees", "equals": 1 }, "queue": "all" }""") + string.Concat(Enumerable.Repeat("\n      // a line that says nothing", count)) + "\n";

    private static string Policy(string attributes, string territories, string pools = "") =>
        $$"""{ "format": 1, "name": "loading", "version": "1", "attributes": [{{attributes}}], "routing": { "catchAll": "all", "queues": [ { "name": "all" } ], "territories": [{{territories}}]{{pools}} } }""";

    private static string Listed(int count, Func<int, string> one) => string.Join(",\n", Enumerable.Range(0, count).Select(one));
}
