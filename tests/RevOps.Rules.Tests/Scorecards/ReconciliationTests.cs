using RevOps.Rules.Tests.Properties;

namespace RevOps.Rules.Tests.Scorecards;

public class ReconciliationTests
{
    private static readonly DateTimeOffset March = new(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Each_difference_has_its_line_and_the_lines_are_the_whole_difference()
    {
        CountedOpportunity[] marketing =
        [
            new("O-1", 10_000.00m, "Opportunity", March), new("O-2", 25_000.10m, "Opportunity", March), new("O-3", 7_500m, "SQL", March.AddDays(4)), new("O-4", 1_000m),
            new("O-4", 1_000m), new(RecordKey.None, 12.34m), new("O | 6 <b>", 0.01m),
        ];
        CountedOpportunity[] crm =
        [
            new("O-1", 10_000m, "Opportunity", March), new("O-2", 24_999.99m, "Opportunity", March), new("O-3", 7_500m, "Opportunity", March), new("O-4", 1_000m, "SQL"), new("O-5", 88_000m),
            new("O-5", 88_000m, "SQL"),
        ];

        var reconciliation = Reconciliation.Of(marketing, crm);

        reconciliation.Count(ReconciliationFinding.Matched).ShouldBe(2);
        reconciliation.Lines.Sum(l => l.Delta).ShouldBe(reconciliation.Delta);
        Approved.Matches("Scorecards/reconciliation.approved.md", reconciliation.ToMarkdown());
    }

    [Fact]
    public void Dates_within_the_tolerance_agree_and_a_date_that_nobody_gave_differs_from_nothing()
    {
        Found(new("K", 1, date: March), new("K", 1, date: March.AddHours(24)), TimeSpan.FromHours(24)).ShouldBe(ReconciliationFinding.Matched);
        Found(new("K", 1, date: March), new("K", 1, date: March.AddHours(24).AddTicks(1)), TimeSpan.FromHours(24)).ShouldBe(ReconciliationFinding.Differing);
        Found(new("K", 1, date: March), new("K", 1), TimeSpan.Zero).ShouldBe(ReconciliationFinding.Matched);
        Found(new("K", 1, "won"), new("K", 1, "Won"), TimeSpan.Zero).ShouldBe(ReconciliationFinding.Differing);
        Found(new("K", 1.0m, "won"), new("K", 1.00m), TimeSpan.Zero).ShouldBe(ReconciliationFinding.Matched);
    }

    [Fact]
    public void Nothing_reconciles_with_nothing() => Reconciliation.Of([], []).ToMarkdown().ShouldContain("| all | 0 | 0.00 |");

    [Fact]
    public void A_negative_tolerance_is_refused() => Should.Throw<ArgumentOutOfRangeException>(() => Reconciliation.Of([], [], TimeSpan.FromTicks(-1)));

    [Fact]
    public void The_lines_are_the_whole_difference_whatever_the_rows_and_their_order() => Law.ForEachCase(3_000, 200_000, random =>
    {
        var (marketing, crm) = (Rows(random), Rows(random));
        var reconciliation = Reconciliation.Of(marketing, crm);

        reconciliation.Delta.ShouldBe(marketing.Sum(r => r.Amount) - crm.Sum(r => r.Amount));
        reconciliation.Lines.Sum(l => l.Delta).ShouldBe(reconciliation.Delta);
        Enum.GetValues<ReconciliationFinding>().Sum(reconciliation.DeltaOf).ShouldBe(reconciliation.Delta);

        // Each row is told of once: a pair tells of two.
        var pairs = reconciliation.Count(ReconciliationFinding.Matched) + reconciliation.Count(ReconciliationFinding.Differing);
        (Enum.GetValues<ReconciliationFinding>().Sum(reconciliation.Count) + pairs).ShouldBe(marketing.Length + crm.Length);

        random.Shuffle(marketing);
        random.Shuffle(crm);
        Reconciliation.Of(marketing, crm).ToMarkdown().ShouldBe(reconciliation.ToMarkdown());
    });

    [Fact]
    public void Exchanging_the_sides_turns_the_difference_around() => Law.ForEachCase(1_000, 50_000, random =>
    {
        var (marketing, crm) = (Rows(random), Rows(random));
        var (there, back) = (Reconciliation.Of(marketing, crm), Reconciliation.Of(crm, marketing));

        back.Delta.ShouldBe(-there.Delta);
        back.Count(ReconciliationFinding.MissingInCrm).ShouldBe(there.Count(ReconciliationFinding.MissingInMarketing));
        back.Count(ReconciliationFinding.DuplicateInCrm).ShouldBe(there.Count(ReconciliationFinding.DuplicateInMarketing));
        back.Count(ReconciliationFinding.Differing).ShouldBe(there.Count(ReconciliationFinding.Differing));
    });

    private static ReconciliationFinding Found(CountedOpportunity marketing, CountedOpportunity crm, TimeSpan tolerance)
    {
        var reconciliation = Reconciliation.Of([marketing], [crm], tolerance);
        return Enum.GetValues<ReconciliationFinding>().Single(f => reconciliation.Count(f) == 1);
    }

    private static CountedOpportunity[] Rows(Random random) => [.. Enumerable.Range(0, random.Next(12)).Select(_ => new CountedOpportunity(
        random.Next(10) == 0 ? RecordKey.None : "O-" + random.Next(8),
        random.Next(-2, 4) * 0.01m,
        random.Next(3) switch { 0 => null, 1 => "SQL", _ => "Opportunity" },
        random.Next(3) == 0 ? null : March.AddDays(random.Next(3))))];
}
