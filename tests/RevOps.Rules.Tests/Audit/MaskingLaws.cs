using System.Text;
using RevOps.Rules.Tests.Properties;

namespace RevOps.Rules.Tests.Audit;

public class MaskingLaws
{
    [Fact]
    public void No_masked_value_nor_a_part_of_it_is_in_any_entry_or_explanation() =>
        Law.ForEachCase(usual: 15, full: 10_000, random =>
        {
            var logged = new LoggedCase(random);

            // What a decision itself takes from a value is warned of when the policy loads.
            var shown = PolicyMasking.WholeOf(logged.Policy.Sections).Select(u => u.Path).ToHashSet(StringComparer.Ordinal);
            if (logged.Policy.Attributes.Any(a => a.IsMasked && shown.Contains(a.Name)))
            {
                return;
            }

            for (var i = 0; i < 4; i++)
            {
                var (record, context) = (logged.Secret(logged.Record()), logged.Context());
                var explained = logged.Engine.Explain(record, context);
                foreach (var text in logged.Log.Entries.Select(e => Encoding.UTF8.GetString(JsonLinesDecisionLog.LineOf(e)))
                    .Concat(logged.Log.Entries.Select(e => string.Join('\n', e.Facts.Select(f => f.ToString()))))
                    .Append(explained.ToString()))
                {
                    text.Any(c => c is >= 'ᚠ' and <= 'ᛪ').ShouldBeFalse(text);
                    text.ShouldNotContain("73451968");
                    text.ShouldNotContain("1987-06");
                }
            }
        });

    [Fact]
    public void The_class_of_a_value_is_that_of_every_value_of_which_criteria_say_the_same() =>
        Law.ForEachCase(usual: 60, full: 20_000, random =>
        {
            var values = new Criteria.CriterionGenerator(random) { UsesInfinities = true };
            var attribute = Criteria.Samples.All[random.Next(Criteria.Samples.All.Length - 2)];
            LeafCriterion[] leaves = [.. Enumerable.Range(0, random.Next(1, 5)).Select(_ => values.Leaf(attribute)).OfType<LeafCriterion>()];
            var masked = new MaskedAttribute(attribute, leaves, isNeededWhole: false);
            var asOf = Criteria.Samples.AsOf.AddMinutes(random.Next(9_999));
            var probe = new AttributeProbe(attribute, leaves, asOf);
            for (var i = 0; i < 12; i++)
            {
                var value = values.Value(attribute);
                if (masked.ClassOf(value, asOf.UtcTicks) is { } number)
                {
                    probe.VerdictsOf(masked.Representative(number, asOf.UtcTicks)).ShouldBe(probe.VerdictsOf(value), $"{attribute}: {value}");
                }
            }
        });
}
