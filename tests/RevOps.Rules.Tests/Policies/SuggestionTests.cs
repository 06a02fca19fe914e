using RevOps.Rules.Tests.Properties;

namespace RevOps.Rules.Tests.Policies;

public class SuggestionTests
{
    private static readonly string[] Names = ["employees", "country", "annualRevenue", "industry", "tier", "fit.tier", "id", "is"];

    [Theory]
    [InlineData("employes", "employees")]
    [InlineData("Employees", "employees")]
    [InlineData("num_employees", "employees")]
    [InlineData("emploeyes", "employees")]
    [InlineData("annual_revenue", "annualRevenue")]
    [InlineData("annual-revenue", "annualRevenue")]
    [InlineData("revenue", "annualRevenue")]
    [InlineData("contry", "country")]
    [InlineData("teir", "tier")]
    [InlineData("fitTier", "fit.tier")]
    [InlineData("ID", "id")]
    [InlineData("if", null)] // of two letters every change is another word
    [InlineData("zebra", null)]
    [InlineData("", null)]
    [InlineData("___", null)]
    public void The_name_that_was_meant_is_found(string input, string? meant) => Suggestion.For(input, Names).ShouldBe(meant);

    [Fact]
    public void The_order_of_the_candidates_does_not_decide()
    {
        Suggestion.For("tiex", ["tiey", "tier", "tiez"]).ShouldBe("tier");
        Suggestion.For("tiex", ["tiez", "tiey", "tier"]).ShouldBe("tier");
    }

    [Fact]
    public void The_cost_has_a_ceiling_whatever_comes_in()
    {
        Suggestion.For(new string('x', 1_000_000), Names).ShouldBeNull();
        Suggestion.For("employees", [new string('e', 1_000_000), "employes"]).ShouldBe("employes");

        var many = Enumerable.Range(0, 100_000).Select(i => $"employeesOfTheBranch{i:00000}").ToArray();
        Suggestion.For("employeesOfTheBranchX1234", many, out var steps);
        steps.ShouldBeLessThan(Suggestion.MostSteps + 10_000);
    }

    [Fact]
    public void The_mistakes_of_one_load_share_a_ceiling_and_the_first_of_them_have_their_guesses()
    {
        var names = Enumerable.Range(0, 50_000).Select(i => $"employeesOfTheBranch{i:00000}").ToArray();
        var memory = new SuggestionMemory();
        var guesses = Enumerable.Range(0, 500).Select(i => memory.Sentence($"employesOfTheBranch{i:00000}", names)).ToArray();

        guesses[0].ShouldBe("Did you mean `employeesOfTheBranch00000`?");
        guesses[^1].ShouldBeNull();
        guesses.TakeWhile(g => g is not null).Count().ShouldBe(guesses.Count(g => g is not null));
    }

    [Fact]
    public void A_memory_guesses_what_a_single_question_guesses() => Law.ForEachCase(2_000, 50_000, random =>
    {
        var names = Enumerable.Range(0, 5).Select(_ => Word(random)).ToArray();
        var memory = new SuggestionMemory();
        for (var i = 0; i < 3; i++)
        {
            var input = Word(random);
            memory.Sentence(input, names).ShouldBe(Suggestion.Sentence(input, names));
        }
    });

    [Fact]
    public void Distances_agree_with_the_full_table() => Law.ForEachCase(5_000, 200_000, random =>
    {
        var a = Word(random);
        var b = Word(random);
        var most = random.Next(4);
        var steps = 0;
        EditDistance.Within(a, b, most, ref steps).ShouldBe(Math.Min(FullTable(a, b), most + 1), $"{a} {b} {most}");
        steps.ShouldBeLessThanOrEqualTo(a.Length * ((2 * most) + 1));
    });

    private static string Word(Random random) => new([.. Enumerable.Range(0, random.Next(9)).Select(_ => (char)('a' + random.Next(3)))]);

    private static int FullTable(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                d[i, j] = i == 0 ? j : j == 0 ? i : Math.Min(Math.Min(d[i - 1, j], d[i, j - 1]) + 1, d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
                }
            }
        }

        return d[a.Length, b.Length];
    }
}
