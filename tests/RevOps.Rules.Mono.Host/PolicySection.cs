using System.Reflection;

namespace RevOps.Rules.Mono.Host;

/// <summary>
/// The sample policy has one hash everywhere, and decides and explains alike: all five decisions over records that are whole, poor in data, in
/// error and unreadable; and a broken document is told apart by the same diagnostics.
/// </summary>
internal static class PolicySection
{
    private static readonly DateTimeOffset AsOf = new(2026, 11, 1, 5, 30, 0, TimeSpan.Zero);

    public static IEnumerable<string> Lines()
    {
        var json = File.ReadAllText(Path.Combine(Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location)!, "larkfield.policy.json"));
        var policy = PolicyDocument.Load(json);
        var written = PolicyDocument.Write(policy);
        yield return $"{policy} {policy.ContentHash}";
        yield return $"written {written.Length} {PolicyDocument.Load(written).ContentHash == policy.ContentHash}";

        foreach (var diagnostic in PolicyDocument.Read(json.Replace("\"employees\"", "\"employes\"").Replace("\"5m\"", "\"5 minutes\"")).Diagnostics)
        {
            yield return diagnostic.ToString();
        }

        var engine = policy.CompileFor(RecordSchema.ForDictionaries(policy.Attributes, "id").Revision("host").Build());
        var number = 0;
        foreach (var record in Records())
        {
            var context = DecisionContext.At(AsOf).From(number % 2 == 0 ? "Inquiry" : "MQL").Disposed(number % 3 == 0 ? "NotReady" : null)
                .WithTimeline([new TimelineEvent(TimelineEventKind.HandRaised, AsOf.AddHours(-30 * number)), new TimelineEvent(TimelineEventKind.HumanTouch, AsOf.AddMinutes(-7))]);
            foreach (var line in engine.Explain(record, context).ToString().Split('\n'))
            {
                yield return line;
            }

            number++;
        }
    }

    private static IEnumerable<IReadOnlyDictionary<string, object?>> Records()
    {
        var whole = new Dictionary<string, object?>
        {
            ["id"] = "L-1",
            ["employees"] = 640,
            ["country"] = "us",
            ["state"] = "NY",
            ["industry"] = "Software",
            ["technologies"] = new[] { "HubSpot" },
            ["title"] = "VP Sales",
            ["seniority"] = "VP",
            ["function"] = "Sales",
            ["handRaise"] = true,
            ["email"] = "ann@example.com",
            ["company"] = "Ann's",
            ["domain"] = "example.com",
        };
        yield return whole;
        yield return new Dictionary<string, object?>(whole) { ["id"] = "L-2", ["employees"] = null, ["country"] = "Stra\u00DFe", ["state"] = "N/A" };
        yield return new Dictionary<string, object?>(whole) { ["id"] = "L-3", ["employees"] = "many", ["country"] = "GB", ["handRaise"] = "YES" };
        yield return new Dictionary<string, object?>(whole) { ["id"] = 4, ["employees"] = 2500.5m, ["country"] = "DE", ["handRaise"] = "no" };
        yield return new Dictionary<string, object?>(whole) { ["id"] = "L-6", ["handRaise"] = false, ["activities"] = Activities(), ["intentSignals"] = Activities(), ["contacts"] = Contacts() };
        yield return new Dictionary<string, object?> { ["id"] = "L-5" };
        yield return null!;
    }

    // Decay over many ages, whose every bit is the same everywhere.
    private static object[] Activities() =>
    [
        .. Enumerable.Range(0, 40).Select(i => new Dictionary<string, object?>
        {
            ["kind"] = i % 7 == 6 ? null : new[] { "webinar", "PRICING PAGE", "Download", "Funding", "Topic surge", "stra\u00DFe" }[i % 6],
            ["at"] = i % 11 == 10 ? null : AsOf.AddSeconds(-i * 123_457.0),
            ["asset"] = "page " + i,
        }),
    ];

    private static object[] Contacts() =>
    [
        new Dictionary<string, object?> { ["name"] = "Ann", ["seniority"] = "C-level", ["function"] = "IT", ["engagedAt"] = AsOf.AddDays(-3) },
        new Dictionary<string, object?> { ["name"] = "Bob", ["seniority"] = "c-level", ["engagedAt"] = AsOf },
        new Dictionary<string, object?> { ["name"] = "Cleo", ["function"] = "Sales", ["seniority"] = "Staff" },
    ];
}
