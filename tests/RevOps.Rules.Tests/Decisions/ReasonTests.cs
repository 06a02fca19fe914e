namespace RevOps.Rules.Tests.Decisions;

public class ReasonTests
{
    [Fact]
    public void A_sentence_names_its_arguments_in_their_places() =>
        new Reason(Reasons.GateOpen, "MQL", "SAL").ToString().ShouldBe("The move from MQL to SAL is allowed.");

    [Fact]
    public void An_argument_that_looks_like_a_place_is_shown_as_it_is() =>
        new Reason(Reasons.GateOpen, "{1}", "{0}").ToString().ShouldBe("The move from {1} to {0} is allowed.");

    [Fact]
    public void A_place_without_an_argument_stays() =>
        new Reason(Reasons.GateOpen, "MQL").ToString().ShouldContain("{1}");

    [Fact]
    public void A_code_without_a_sentence_is_shown_with_its_arguments()
    {
        new Reason(new ReasonCode("Mine")).ToString().ShouldBe("Mine");
        new Reason(new ReasonCode("Mine"), "a", "b").ToString().ShouldBe("Mine: a, b");
    }
}
