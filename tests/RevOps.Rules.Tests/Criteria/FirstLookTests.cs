namespace RevOps.Rules.Tests.Criteria;

public class FirstLookTests
{
    private sealed record Contact(string? Title, double? Score);

    private sealed record Lead(string Id, int? Employees, string? Country, string[]? Tech, Contact[]? Contacts);

    private static readonly NumberAttribute Employees = Attributes.Number("employees", min: 0);
    private static readonly TextAttribute Country = Attributes.Text("country");
    private static readonly TextSetAttribute Tech = Attributes.TextSet("tech");
    private static readonly TextAttribute Title = Attributes.Text("title");
    private static readonly NumberAttribute Score = Attributes.Number("score");
    private static readonly RowCollectionAttribute Contacts = Attributes.Collection("contacts", Title, Score);

    private static readonly RecordSchema<Lead> Schema = RecordSchema.For<Lead>()
        .Key(l => l.Id)
        .Bind(Employees, l => l.Employees)
        .Bind(Country, l => l.Country)
        .Bind(Tech, l => l.Tech)
        .Bind(Contacts, l => l.Contacts, RecordSchema.For<Contact>().Bind(Title, c => c.Title).Bind(Score, c => c.Score).Build())
        .Build();

    private static readonly DateTimeOffset AsOf = new(2026, 1, 5, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void A_criterion_reads_like_the_business_and_allocates_nothing()
    {
        var midMarket = Employees.Between(200, 2000) & Country.In("US", "CA") & Tech.AnyOf("Salesforce", "HubSpot") & Contacts.Any(Title.Contains("vp") & Score.AtLeast(3)) & Contacts.Sum(Score).AtLeast(5);
        var compiled = Schema.Compile(midMarket);
        var lead = new Lead("1", 300, "us", ["hubspot", "jira"], [new("VP Sales", 4.5), new("Rep", 0.5)]);
        compiled.Evaluate(lead, AsOf).ShouldBe(Verdict.Met, compiled.Explain(lead, AsOf).ToString());
        compiled.Evaluate(lead with { Employees = null }, AsOf).ShouldBe(Verdict.Unknown);
        compiled.Evaluate(lead with { Employees = -1 }, AsOf).ShouldBe(Verdict.Error);
        compiled.Evaluate(lead with { Employees = -1, Country = "DE" }, AsOf).ShouldBe(Verdict.NotMet);
        Allocation.Of(() => compiled.Evaluate(lead, AsOf)).ShouldBe(0);
        TestContext.Current.TestOutputHelper!.WriteLine(midMarket + "\n" + compiled.Explain(lead with { Employees = null }, AsOf));
    }
}
