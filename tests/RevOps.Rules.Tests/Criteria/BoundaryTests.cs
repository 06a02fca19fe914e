namespace RevOps.Rules.Tests.Criteria;

public class BoundaryTests
{
    // Half past two at night of March 2 in UTC is still March 1 where the host is.
    private static readonly DateTimeOffset AsOf = new(2026, 3, 1, 21, 30, 0, TimeSpan.FromHours(-5));

    [Theory]
    [InlineData(199.99999999999997, Verdict.NotMet)]
    [InlineData(200, Verdict.Met)]
    [InlineData(2000, Verdict.Met)]
    [InlineData(2000.0000000000002, Verdict.NotMet)]
    public void Between_holds_at_both_ends(double value, Verdict expected) =>
        Of(Samples.Employees.Between(200, 2000), value).ShouldBe(expected);

    [Fact]
    public void At_least_and_at_most_hold_at_their_bound()
    {
        Of(Samples.Growth.AtLeast(0), -0.0).ShouldBe(Verdict.Met);
        Of(Samples.Growth.AtLeast(0), -double.Epsilon).ShouldBe(Verdict.NotMet);
        Of(Samples.Growth.AtMost(0), 0.0).ShouldBe(Verdict.Met);
        Of(Samples.Growth.AtMost(0), double.Epsilon).ShouldBe(Verdict.NotMet);
        Of(Samples.Growth.AtLeast(double.MaxValue), double.PositiveInfinity).ShouldBe(Verdict.Met);
        Of(Samples.Growth.In(1, 0), -0.0).ShouldBe(Verdict.Met);
        Of(Samples.Founded.Between(new DateTime(2020, 1, 1), new DateTime(2020, 12, 31)), new DateTime(2020, 12, 31)).ShouldBe(Verdict.Met);
        Of(Samples.Created.AtMost(AsOf), AsOf.ToOffset(TimeSpan.FromHours(9))).ShouldBe(Verdict.Met);
        Of(Samples.Created.AtMost(AsOf), AsOf.AddTicks(1)).ShouldBe(Verdict.NotMet);
    }

    [Fact]
    public void Within_last_reaches_from_the_span_before_as_of_to_as_of_to_the_tick()
    {
        var within = Samples.Created.WithinLast(TimeSpan.FromDays(7));
        Of(within, AsOf.AddDays(-7).AddTicks(-1)).ShouldBe(Verdict.NotMet);
        Of(within, AsOf.AddDays(-7)).ShouldBe(Verdict.Met);
        Of(within, AsOf).ShouldBe(Verdict.Met);
        Of(within, AsOf.AddTicks(1)).ShouldBe(Verdict.NotMet);
    }

    [Fact]
    public void Older_than_begins_a_tick_before_within_last()
    {
        var older = Samples.Created.OlderThan(TimeSpan.FromDays(7));
        Of(older, AsOf.AddDays(-7).AddTicks(-1)).ShouldBe(Verdict.Met);
        Of(older, AsOf.AddDays(-7)).ShouldBe(Verdict.NotMet);
        Of(older, AsOf.AddDays(1)).ShouldBe(Verdict.NotMet);
    }

    [Fact]
    public void A_future_value_is_neither_within_last_nor_older_than()
    {
        Of(Samples.Created.WithinLast(TimeSpan.FromDays(7)) | Samples.Created.OlderThan(TimeSpan.FromDays(7)), AsOf.AddTicks(1)).ShouldBe(Verdict.NotMet);
        Of(Samples.Founded.WithinLast(7) | Samples.Founded.OlderThan(7), new DateTime(2026, 3, 3)).ShouldBe(Verdict.NotMet);
    }

    [Fact]
    public void Dates_are_compared_with_the_utc_date_of_as_of()
    {
        Of(Samples.Founded.WithinLast(1), new DateTime(2026, 3, 2)).ShouldBe(Verdict.Met);
        Of(Samples.Founded.WithinLast(1), new DateTime(2026, 3, 1)).ShouldBe(Verdict.Met);
        Of(Samples.Founded.WithinLast(1), new DateTime(2026, 2, 28)).ShouldBe(Verdict.NotMet);
        Of(Samples.Founded.OlderThan(1), new DateTime(2026, 2, 28)).ShouldBe(Verdict.Met);
        Of(Samples.Founded.OlderThan(1), new DateTime(2026, 3, 1)).ShouldBe(Verdict.NotMet);
    }

    [Fact]
    public void A_day_of_an_instant_is_24_hours_and_one_of_a_date_is_a_calendar_day()
    {
        var yesterday = new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero);
        Of(Samples.Created.WithinLast(TimeSpan.FromDays(1)), yesterday).ShouldBe(Verdict.NotMet);
        Of(Samples.Founded.WithinLast(1), yesterday.UtcDateTime).ShouldBe(Verdict.Met);
    }

    [Fact]
    public void Spans_that_reach_before_the_first_year_hold_everything_past()
    {
        var asOf = new DateTimeOffset(50, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var span = TimeSpan.FromDays(36_525);
        Of(Samples.Created.WithinLast(span), DateTimeOffset.MinValue, asOf: asOf).ShouldBe(Verdict.Met);
        Of(Samples.Created.OlderThan(span), DateTimeOffset.MinValue, asOf: asOf).ShouldBe(Verdict.NotMet);
        Of(Samples.Founded.WithinLast(36_525), DateTime.MinValue, asOf: asOf).ShouldBe(Verdict.Met);
    }

    [Fact]
    public void Empty_text_sets_and_collections_are_known()
    {
        Of(Samples.Country.IsKnown() & Samples.Country.Is(""), "").ShouldBe(Verdict.Met);
        Of(Samples.Country.Contains("x"), "").ShouldBe(Verdict.NotMet);
        Of(Samples.Tech.IsKnown(), Array.Empty<string>()).ShouldBe(Verdict.Met);
        Of(Samples.Tech.AnyOf("x"), Array.Empty<string>()).ShouldBe(Verdict.NotMet);
        Of(Samples.Tech.AllOf("x"), Array.Empty<string>()).ShouldBe(Verdict.NotMet);
        Of(Samples.Contacts.IsKnown(), Array.Empty<SampleRecord>()).ShouldBe(Verdict.Met);
    }

    [Fact]
    public void Of_no_rows_any_is_not_met_all_is_met_and_aggregates_are_zero()
    {
        var none = Array.Empty<SampleRecord>();
        Of(Samples.Contacts.Any(Samples.Active.IsTrue()), none).ShouldBe(Verdict.NotMet);
        Of(Samples.Contacts.All(Samples.Active.IsTrue()), none).ShouldBe(Verdict.Met);
        Of(Samples.Contacts.Count().Between(0, 0), none).ShouldBe(Verdict.Met);
        Of(Samples.Contacts.Sum(Samples.Score).Between(0, 0), none).ShouldBe(Verdict.Met);
    }

    [Fact]
    public void A_missing_value_is_unknown_to_every_comparison_and_to_its_negation()
    {
        foreach (var attribute in Samples.All)
        {
            var generator = new CriterionGenerator(new Random(1)) { UsesPresence = false };
            for (var i = 0; i < 50; i++)
            {
                var leaf = generator.Leaf(attribute);
                Of(leaf, null).ShouldBe(Verdict.Unknown, leaf.ToString());
                Of(!leaf, null).ShouldBe(Verdict.Unknown, leaf.ToString());
            }

            Of(attribute.IsMissing() & !attribute.IsKnown(), null, attribute).ShouldBe(Verdict.Met);
        }
    }

    private static Verdict Of(Criterion criterion, object? value, RecordAttribute? attribute = null, DateTimeOffset? asOf = null)
    {
        var leaf = criterion;
        while (leaf is GroupCriterion group)
        {
            leaf = group.Operands[0];
        }

        var name = (attribute ?? ((LeafCriterion)leaf).Attribute).Name;
        return Samples.Schema.Compile(criterion).Evaluate(new SampleRecord(new Dictionary<string, object?> { [name] = value }), asOf ?? AsOf);
    }
}
