using RevOps.Rules.Tests.Properties;

namespace RevOps.Rules.Tests.Criteria;

public class AttributePartitionLaws
{
    private static readonly RecordAttribute[] Partitioned =
    [
        .. Samples.Scalars, Samples.Tech,
        Attributes.Text("tier", allowedValues: ["US", "acme.example", "Straße", "k", "", "x"]),
        Attributes.Text("trimmed", trim: true, options: new AttributeOptions { MissingPlaceholders = ["a", "N/A"] }),
        Attributes.TextSet("products", allowedValues: ["US", "k", "ß"]),
        Attributes.Number("share", min: 0, max: 1),
        Attributes.Number("fixed", min: 2, max: 2),
        Attributes.Number("owed", max: 0),
    ];

    [Fact]
    public void No_leaf_tells_two_values_of_a_class_apart_and_every_value_is_in_one_class() => Law.ForEachCase(1_500, 100_000, random =>
    {
        var attribute = Partitioned[random.Next(Partitioned.Length)];
        var generator = new CriterionGenerator(random) { UsesInfinities = true, Errors = 0 };
        var criteria = Enumerable.Range(0, random.Next(4)).Select(_ => generator.Criterion([attribute], depth: 2)).ToArray();
        var partition = AttributePartition.Of(attribute, criteria, Samples.AsOf);
        var schema = Samples.SchemaOf([attribute]);
        var leaves = criteria.SelectMany(AttributeScope.Leaves).Select(leaf => schema.Compile(leaf)).ToArray();
        var known = schema.Compile(attribute.IsKnown());

        partition.Classes.Select(c => c.Label).Distinct().Count().ShouldBe(partition.Classes.Count, attribute.Name);
        foreach (var each in partition.Classes)
        {
            partition.ClassOf(each.Representative).ShouldBeSameAs(each);
            Says(known, each.Representative).ShouldBe(each.IsMissing ? Verdict.NotMet : Verdict.Met);
        }

        for (var i = 0; i < 20; i++)
        {
            var value = Near(generator.Value(attribute), random);
            var found = partition.ClassOf(value);
            if (found is null)
            {
                (Says(known, value) == Verdict.Error || !partition.IsComplete).ShouldBeTrue($"{value} of {attribute} in {string.Join<Criterion>("; ", criteria)}");
                continue;
            }

            foreach (var leaf in leaves)
            {
                Says(leaf, value).ShouldBe(Says(leaf, found.Representative), $"{leaf.Criterion}: {value} in `{found}`, represented by {found.Representative}");
            }
        }

        Verdict Says(CompiledCriterion<SampleRecord> criterion, object? value) =>
            criterion.Evaluate(new SampleRecord(new Dictionary<string, object?> { [attribute.Name] = value }), Samples.AsOf);
    });

    // The value itself, or one as close to it as can be.
    private static object Near(object value, Random random) => (random.Next(3), value) switch
    {
        (0, double number) => Math.BitIncrement(number),
        (1, double number) => Math.BitDecrement(number),
        (0, DateTimeOffset instant) => instant.AddTicks(1),
        (1, DateTimeOffset instant) => instant.AddTicks(-1),
        (0, DateTime date) => date.AddDays(1),
        (1, DateTime date) => date.AddDays(-1),
        (0, string text) => text + "us",
        (1, string text) => "x" + text.ToUpperInvariant(),
        (0, string[] set) => set.Append("US").ToArray(),
        _ => value,
    };
}
