namespace RevOps.Rules.Tests.Decisions;

public class ReasonCodeTests
{
    [Fact]
    public void Codes_compare_ordinally()
    {
        ReasonCode code = "competitor";
        (code == new string("competitor".ToCharArray())).ShouldBeTrue();
        (code != "Competitor").ShouldBeTrue();
        code.Equals((object)new ReasonCode("competitor")).ShouldBeTrue();
        code.Equals((object)"competitor").ShouldBeFalse();
        code.GetHashCode().ShouldBe(new ReasonCode("competitor").GetHashCode());
        code.Value.ShouldBe("competitor");
        code.ToString().ShouldBe("competitor");
    }

    [Fact]
    public void No_reason_is_the_default_and_an_empty_one_cannot_be_made()
    {
        ReasonCode.None.ShouldBe(default);
        ReasonCode.None.Value.ShouldBe("");
        ReasonCode.None.GetHashCode().ShouldBe(default(ReasonCode).GetHashCode());
        (ReasonCode.None == "x").ShouldBeFalse();
        Should.Throw<ArgumentException>(() => new ReasonCode("")).Message.ShouldContain("cannot be empty");
        Should.Throw<ArgumentException>(() => (ReasonCode)(string)null!);
    }
}
