namespace RevOps.Rules.Tests.Criteria;

public class AttributePartitionTests
{
    [Fact]
    public void Numbers_are_cut_where_a_criterion_changes_its_mind() =>
        Labels(Samples.Employees, Samples.Employees.Between(200, 2000) & Samples.Country.Is("US"), Samples.Employees.AtLeast(2000), !Samples.Employees.Is(7))
            .ShouldBe(["(missing)", "0 to below 7", "7", "above 7 to below 200", "200 to below 2000", "2000", "above 2000 to 10000"]);

    [Fact]
    public void Numbers_without_declared_bounds_are_open_at_both_ends()
    {
        Labels(Samples.Growth, Samples.Growth.Between(-0.5, 2)).ShouldBe(["(missing)", "below -0.5", "-0.5 to 2", "above 2"]);
        Labels(Samples.Growth).ShouldBe(["(missing)", "any number"]);
        Labels(Samples.Growth, Samples.Growth.AtMost(3)).ShouldBe(["(missing)", "3 or less", "above 3"]);
        Labels(Samples.Growth, Samples.Growth.AtLeast(3)).ShouldBe(["(missing)", "below 3", "3 or more"]);
        AttributePartition.Of(Samples.Growth, [Samples.Growth.AtLeast(3)], Samples.AsOf).ClassOf(double.PositiveInfinity)!.Label.ShouldBe("3 or more");
    }

    [Fact]
    public void Between_neighbouring_doubles_there_is_no_class()
    {
        var next = Math.BitIncrement(1.0);
        Labels(Samples.Growth, Samples.Growth.Is(1), Samples.Growth.Is(next)).Length.ShouldBe(5);
        Labels(Samples.Growth, Samples.Growth.Is(1), Samples.Growth.Is(Math.BitIncrement(next))).Length.ShouldBe(6);
        Labels(Samples.Growth, Samples.Growth.Is(0), Samples.Growth.Is(-0.0)).Length.ShouldBe(4);
    }

    [Fact]
    public void Representatives_are_whole_numbers_where_there_are_any() =>
        AttributePartition.Of(Samples.Growth, [Samples.Growth.Between(10, 20), Samples.Growth.Is(0.5)], Samples.AsOf).Classes.Select(c => c.Representative)
            .ShouldBe([null, 0.0, 0.5, 5.0, 15.0, 21.0]);

    [Fact]
    public void Ages_are_cut_relative_to_as_of()
    {
        var asOf = new DateTimeOffset(2026, 3, 1, 23, 0, 0, TimeSpan.FromHours(-5));
        Labels(Samples.Founded, asOf, Samples.Founded.WithinLast(30)).ShouldBe(["(missing)", "before 2026-01-31", "2026-01-31 to 2026-03-02", "after 2026-03-02"]);
        Labels(Samples.Founded, asOf, Samples.Founded.OlderThan(1)).ShouldBe(["(missing)", "before 2026-03-01", "2026-03-01 or later"]);
        Labels(Samples.Created, asOf, Samples.Created.OlderThan(TimeSpan.FromHours(4))).ShouldBe(["(missing)", "before 2026-03-02T00:00:00Z", "2026-03-02T00:00:00Z or later"]);
        Labels(Samples.Created, new DateTimeOffset(50, 1, 1, 0, 0, 0, TimeSpan.Zero), Samples.Created.OlderThan(TimeSpan.FromDays(36_525))).ShouldBe(["(missing)", "any instant"]);
    }

    [Fact]
    public void Texts_are_the_constants_the_patterns_and_any_other()
    {
        Labels(Samples.Country, Samples.Country.In("US", "CA"), Samples.Country.Is("us")).ShouldBe(["(missing)", "US", "CA", "any other text"]);
        Labels(Samples.Country).ShouldBe(["(missing)", "any text"]);
        Labels(Samples.Country, Samples.Country.StartsWith("ab"), Samples.Country.StartsWith("a"), Samples.Country.Contains("b"))
            .ShouldBe(["(missing)", "any other text", "starts with ab and starts with a and contains b", "starts with a", "contains b", "starts with a and contains b"]);
    }

    [Fact]
    public void Declared_values_are_all_the_texts_there_are()
    {
        var tier = Attributes.Text("tier", allowedValues: ["A", "B", "C"]);
        var partition = AttributePartition.Of(tier, [tier.Is("a") | tier.Is("Z")], Samples.AsOf);
        partition.Classes.Select(c => c.Label).ShouldBe(["(missing)", "a", "any other allowed text"]);
        partition.ClassOf("c")!.Label.ShouldBe("any other allowed text");
        partition.ClassOf("Z").ShouldBeNull();
        var only = Attributes.Text("only", allowedValues: ["A"]);
        AttributePartition.Of(only, [only.Is("A")], Samples.AsOf).Classes.Count.ShouldBe(2);
    }

    [Fact]
    public void Too_many_patterns_make_a_partition_that_says_it_is_not_complete()
    {
        var many = Enumerable.Range(0, 40).Select(i => Samples.Country.Contains($"p{i}q")).ToArray();
        var partition = AttributePartition.Of(Samples.Country, many, Samples.AsOf);
        partition.IsComplete.ShouldBeFalse();
        partition.ClassOf("p3q p9q")!.Label.ShouldBe("contains p3q and contains p9q");
        partition.ClassOf(string.Concat(Enumerable.Range(0, 40).Select(i => $"p{i}q"))).ShouldBeNull();
    }

    [Fact]
    public void Sets_are_told_apart_by_the_constants_that_they_hold()
    {
        Labels(Samples.Tech, Samples.Tech.AnyOf("a", "b")).ShouldBe(["(missing)", "any other set", "with a"]);
        Labels(Samples.Tech, Samples.Tech.AllOf("a", "b"), Samples.Tech.AnyOf("b")).ShouldBe(["(missing)", "any other set", "with b", "with a and b"]);
        var many = AttributePartition.Of(Samples.Tech, [Samples.Tech.AllOf([.. Enumerable.Range(0, 40).Select(i => "t" + i)])], Samples.AsOf);
        many.IsComplete.ShouldBeFalse();
        many.Classes.Count.ShouldBe(3);
    }

    [Fact]
    public void Flags_are_true_or_false_and_collections_known_or_missing()
    {
        Labels(Samples.Partner, Samples.Partner.IsTrue()).ShouldBe(["(missing)", "false", "true"]);
        Labels(Samples.Contacts, Samples.Contacts.IsKnown()).ShouldBe(["(missing)", "any rows"]);
        AttributePartition.Of(Samples.Contacts, [Samples.Contacts.IsKnown()], Samples.AsOf).IsComplete.ShouldBeTrue();
        AttributePartition.Of(Samples.Contacts, [Samples.Contacts.Count().AtLeast(1)], Samples.AsOf).IsComplete.ShouldBeFalse();
    }

    [Fact]
    public void What_an_attribute_may_not_be_is_in_no_class()
    {
        AttributePartition.Of(Samples.Employees, [], Samples.AsOf).ClassOf(-1.0).ShouldBeNull();
        AttributePartition.Of(Samples.Employees, [], Samples.AsOf).ClassOf(double.NaN).ShouldBeNull();
        AttributePartition.Of(Samples.Employees, [], Samples.AsOf).ClassOf("x").ShouldBeNull();
        AttributePartition.Of(Samples.Founded, [], Samples.AsOf).ClassOf(new DateTime(2026, 1, 1, 1, 0, 0)).ShouldBeNull();
    }

    private static string[] Labels(RecordAttribute attribute, params Criterion[] criteria) => Labels(attribute, Samples.AsOf, criteria);

    private static string[] Labels(RecordAttribute attribute, DateTimeOffset asOf, params Criterion[] criteria) =>
        [.. AttributePartition.Of(attribute, criteria, asOf).Classes.Select(c => c.Label)];
}
