using RevOps.Rules.Benchmarks.Paired;

namespace RevOps.Rules.Benchmarks;

/// <summary>
/// The fixed floor: the framework's OrdinalIgnoreCase hash of the eight texts of a record. Budgets are ratios to it, because
/// nanoseconds differ between machines and this ratio hardly does.
/// </summary>
internal static class FloorScenario
{
    public const string FloorName = "floor: 8 OrdinalIgnoreCase hashes";

    /// <summary>The floor over given records, for scenarios of matching.</summary>
    public static Engine Floor(IReadOnlyList<LeadTexts> records)
    {
        var texts = records.Select(r => r.Values).ToArray();
        return new Engine(FloorName, texts.Length, () =>
        {
            var sum = 0;
            foreach (var record in texts)
            {
                foreach (var text in record)
                {
                    sum ^= text is null ? 1 : StringComparer.OrdinalIgnoreCase.GetHashCode(text);
                }
            }

            return sum;
        });
    }

    public static Scenario Make() => new("floor", () =>
    {
        var records = LeadTexts.Varied();
        var twin = Floor(records);

        // The floor beside itself: what this machine's noise makes of a ratio of 1.
        return [Floor(records), new Engine("the same once more", twin.Operations, twin.Run, new Budget(1.25, 0))];
    });
}
