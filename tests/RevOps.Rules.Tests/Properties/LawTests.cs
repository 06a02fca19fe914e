using FsCheck.Fluent;

namespace RevOps.Rules.Tests.Properties;

public class LawTests
{
    [Fact]
    public void A_law_that_fails_names_its_seed()
    {
        Should.Throw<Exception>(() => Law.Holds(ArbMap.Default.ArbFor<int>(), x => x < 3)).Message.ShouldContain("seed", Case.Insensitive);
        Should.Throw<Exception>(() => Law.ForEachCase(10, 10, r => r.Next(2).ShouldBe(2))).Message.ShouldContain($"REVOPS_RULES_SEED={Law.Seed}");
    }

    [Fact]
    public void A_law_that_holds_passes() => Law.Holds(ArbMap.Default.ArbFor<int>(), x => (x ^ x) == 0);
}
