namespace RevOps.Rules.Tests.Records;

public class FactSetTests
{
    [Fact]
    public void A_set_with_one_fact_more_leaves_the_first_as_it_was()
    {
        var one = FactSet.Empty.With("a", 1);
        var two = one.With("b", "x");
        var replaced = two.With("a", true);
        FactSet.Empty.Names.ShouldBeEmpty();
        one.Names.ShouldBe(["a"]);
        two.Names.ShouldBe(["a", "b"]);
        replaced.Names.ShouldBe(["a", "b"]);
        two.Get("a").Number.ShouldBe(1);
        replaced.Get("a").Flag.ShouldBe(true);
        replaced.Get("b").Text.ShouldBe("x");
    }

    [Fact]
    public void A_fact_that_is_not_there_is_missing_and_names_compare_ordinally()
    {
        var facts = FactSet.Empty.With("a", 1);
        facts.Get("A").IsMissing.ShouldBeTrue();
        facts.Get("b").IsMissing.ShouldBeTrue();
        facts.Get(null!).IsMissing.ShouldBeTrue();
        Should.Throw<ArgumentException>(() => facts.With("", 1));
        Should.Throw<ArgumentException>(() => facts.With(null!, 1));
    }

    [Fact]
    public void A_fact_is_a_text_a_number_a_flag_or_missing()
    {
        Shape("x").ShouldBe((AttributeType.Text, "x", null, null));
        Shape("").ShouldBe((AttributeType.Text, "", null, null));
        Shape(0.0).ShouldBe((AttributeType.Number, null, 0.0, null));
        Shape(double.PositiveInfinity).ShouldBe((AttributeType.Number, null, double.PositiveInfinity, null));
        Shape(false).ShouldBe((AttributeType.Flag, null, null, false));
        Shape(true).ShouldBe((AttributeType.Flag, null, null, true));
        Shape((string?)null).ShouldBe((null, null, null, null));
        Shape(double.NaN).ShouldBe((null, null, null, null));
        Shape(default).ShouldBe((null, null, null, null));

        static (AttributeType?, string?, double?, bool?) Shape(FactValue fact)
        {
            fact.IsMissing.ShouldBe(fact.Type is null);
            return (fact.Type, fact.Text, fact.Number, fact.Flag);
        }
    }

    [Fact]
    public void Facts_are_equal_by_kind_and_value()
    {
        FactValue[] facts = ["x", "X", "", 0.0, 1.0, false, true, default, double.NegativeInfinity, "1", "true"];
        for (var i = 0; i < facts.Length; i++)
        {
            for (var j = 0; j < facts.Length; j++)
            {
                (facts[i] == facts[j]).ShouldBe(i == j, $"{facts[i]} and {facts[j]}");
                (facts[i] != facts[j]).ShouldBe(i != j);
                facts[i].Equals((object)facts[j]).ShouldBe(i == j);
            }
        }

        ((FactValue)1.0).GetHashCode().ShouldBe(((FactValue)1).GetHashCode());
        ((FactValue)"x").GetHashCode().ShouldBe(((FactValue)new string('x', 1)).GetHashCode());
        ((FactValue)"x").Equals((object)"x").ShouldBeFalse();
    }

    [Fact]
    public void A_fact_reads_the_same_under_every_culture() => Reading.Under("de-DE", () =>
    {
        ((FactValue)1.5).ToString().ShouldBe("1.5");
        ((FactValue)true).ToString().ShouldBe("true");
        ((FactValue)"x").ToString().ShouldBe("x");
        default(FactValue).ToString().ShouldBe("(missing)");
    });
}
