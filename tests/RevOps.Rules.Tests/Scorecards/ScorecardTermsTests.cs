using RevOps.Rules.Tests.Properties;

namespace RevOps.Rules.Tests.Scorecards;

/// <summary>Terms are compared by what they say, so they may say the same only where they are the same.</summary>
public class ScorecardTermsTests
{
    private static readonly string[] Pieces = ["`", "``", ", ", "a", "` lost `", "` won `", " from "];

    [Fact]
    public void A_comma_in_the_name_of_a_stage_is_not_two_stages()
    {
        Apart(s => s.Stages("MQL", "SAL", "SQL", "SAO", "Won", "Lost, Gone"), s => s.Stages("MQL", "SAL", "SQL", "SAO", "Won", "Lost", "Gone")).ShouldBe(["stages"]);
        Apart(s => s.Pipeline(["Open", "Signed"], "Open", "Signed", "Lost, Gone"), s => s.Pipeline(["Open", "Signed"], "Open", "Signed", "Lost", "Gone")).ShouldBe(["pipeline"]);
    }

    [Fact]
    public void A_back_tick_in_a_name_closes_no_quotation() =>
        Apart(s => s.Stages("MQL", "SAL", "SQL", "SAO", "Won", "a`, `b"), s => s.Stages("MQL", "SAL", "SQL", "SAO", "Won", "a", "b")).ShouldBe(["stages"]);

    [Fact]
    public void No_two_pipelines_say_the_same() => Law.ForEachCase(2_000, 200_000, random =>
    {
        // Half of the pairs are a list and its names written as one.
        var one = Names(random);
        var other = random.Next(2) == 0 ? Names(random) : [string.Join(random.Next(2) == 0 ? ", " : "`, `", one)];

        Apart(s => s.Pipeline(["Open", "Signed"], "Open", "Signed", one), s => s.Pipeline(["Open", "Signed"], "Open", "Signed", other)).Any().ShouldBe(!one.SequenceEqual(other));
    });

    private static string[] Names(Random random) =>
        [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => Pieces[random.Next(Pieces.Length)])).Trim()).Where(n => n.Length > 0).Distinct()];

    private static IEnumerable<string> Apart(Action<ScorecardPolicyBuilder> one, Action<ScorecardPolicyBuilder> other) => Terms(one).Differing(Terms(other)).Select(d => d.Name);

    private static ScorecardTerms Terms(Action<ScorecardPolicyBuilder> section)
    {
        var builder = new ScorecardPolicyBuilder("UTC");
        section(builder);
        return new ScorecardTerms(builder.Build());
    }
}
