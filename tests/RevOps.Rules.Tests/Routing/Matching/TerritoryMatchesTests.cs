using RevOps.Rules.Tests.Services;
using static RevOps.Rules.Tests.Services.Leads;

namespace RevOps.Rules.Tests.Routing.Matching;

public class TerritoryMatchesTests
{
    private static readonly PolicyEngine<Lead> Territories = Engine(p => p.Routing(r => r
        .Suppress("Competitor", Title.Is("rival"), "triage")
        .Territory("large", Employees.AtLeast(1_000), RoutingTarget.Owner("kim"))
        .Territory("us", Country.Is("US") | Country.StartsWith("us-"), RoutingTarget.Owner("ann"))
        .Territory("scored", Facts.FitTier.Is("A"), RoutingTarget.Owner("zoe"))
        .Territory("rest", null, RoutingTarget.Queue("triage"))
        .Queue("triage").CatchAll("triage")));

    [Fact]
    public void All_territories_that_match_are_told_in_order_whatever_else_decides()
    {
        var context = RoutingContext.At(AsOf);
        Territories.MatchesOf(new Lead(5_000, "us", "rival"), context).ShouldBe(["large", "us", "rest"]);
        Territories.MatchesOf(new Lead(Country: "US-CA"), context.WithFacts(FactSet.Empty.With(FactNames.FitTier, "a"))).ShouldBe(["us", "scored", "rest"]);
        Territories.MatchesOf(new Lead(Country: Throws, Employees: 2_000), context).ShouldBe(["large", "rest"]);
        Territories.MatchesOf(new Lead(Problem: "broken"), context).ShouldBeEmpty();
        Territories.Routing.Route(new Lead(Country: "us"), context).Territory.ShouldBe("us");
    }

    [Fact]
    public void Only_a_policy_with_territories_can_be_asked()
    {
        Should.Throw<ArgumentNullException>(() => TerritoryMatches.MatchesOf<Lead>(null!, new Lead(), RoutingContext.At(AsOf)));
        Should.Throw<InvalidOperationException>(() => Engine(p => p.Fit(f => f.Profile("p", x => x.Score("a", "b", 1, Country.Is("US")).Tier("A", 0)))).MatchesOf(new Lead(), RoutingContext.At(AsOf)));
    }

    [Fact]
    public void The_explanation_says_of_every_territory_before_the_match_why_it_did_not()
    {
        var explained = Territories.Routing.Explain(new Lead(20, "CA"), RoutingContext.At(AsOf));
        explained.Explanation!.Considered.Where(c => c.Kind == "territory").Select(c => (c.Name, c.Reason.Code.Value)).ShouldBe(
            [("large", Reasons.NotMatched), ("us", Reasons.NotMatched), ("scored", Reasons.MatchUnknown), ("rest", Reasons.TerritoryMatched)]);
    }
}
