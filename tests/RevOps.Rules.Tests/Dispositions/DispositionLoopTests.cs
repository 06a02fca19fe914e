using RevOps.Rules.Tests.Services;
using static RevOps.Rules.Tests.Services.Leads;

namespace RevOps.Rules.Tests.Dispositions;

public class DispositionLoopTests
{
    [Theory]
    [InlineData("MQL", "MQL", "MQL, `code`, Out, MQL")]
    [InlineData("SAL", "MQL", "SAL, `code`, Out, MQL, SAL")]
    [InlineData("MQL", "SAL", null)]
    [InlineData("SAL", null, null)]
    public void A_round_over_stages_is_named_and_one_that_leads_past_the_stage_is_none(string stage, string? returnsTo, string? round)
    {
        var found = Of(p => p
            .Stages(s => s.Stage("Inquiry").Stage("MQL").Stage("SAL").Detour("Out", returnsTo: returnsTo))
            .Dispositions(d => d.On("code", "c", DispositionAction.Recycle(TimeSpan.FromDays(9)).MovingTo("Out"), stages: [stage])));
        found.Where(d => d.Code == "RR9004").Select(d => d.Message).ShouldBe(round is null ? [] : [$"Nothing ends the round {round}. Add a `recycleLimit`."]);
    }

    [Theory]
    [InlineData(243, 3, null)]
    [InlineData(244, 3, null)]
    [InlineData(247, 3, "RR9008")]
    [InlineData(740, 1, "RR9008")]
    public void A_limit_that_so_slow_a_round_never_reaches_is_none(int days, int most, string? code)
    {
        var found = Of(p => p.Dispositions(d => d.On("code", "c", DispositionAction.Recycle(TimeSpan.FromDays(days))).AtMostRecycles(most, DispositionPeriod.OfMonths(24))));
        found.Select(d => d.Code).ShouldBe(code is null ? [] : [code]);
    }

    [Theory]
    [InlineData(1_201)]
    [InlineData(1_000_000)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void Months_that_no_policy_can_state_are_refused_and_fail_nothing(int months) =>
        Should.Throw<PolicyException>(() => Policy.Named("p", "1")
            .Dispositions(d => d.On("later", "l", DispositionAction.Recycle(DispositionPeriod.OfMonths(months))).AtMostRecycles(3, DispositionPeriod.OfMonths(24))).Build());

    [Fact]
    public void A_cooldown_alone_can_be_too_long_for_the_limit_and_dates_never_are()
    {
        Of(p => p.Dispositions(d => d.On("code", "c", DispositionAction.Nurture("t", DispositionReturn.Once(Country.Is("US")).NotWithin(TimeSpan.FromDays(500)))).AtMostRecycles(2, TimeSpan.FromDays(900)))).Single().Code.ShouldBe("RR9008");
        Of(p => p.Dispositions(d => d.On("code", "c", DispositionAction.RecycleOn(Callback, otherwiseAfter: TimeSpan.FromDays(500))).AtMostRecycles(2, TimeSpan.FromDays(900)))).ShouldBeEmpty();
    }

    [Fact]
    public void What_goes_round_at_once_needs_a_limit_or_excludes_who_had_it()
    {
        Of(p => p.Dispositions(d => d.On("code", "c", DispositionAction.Reroute()))).ShouldBeEmpty();
        Of(p => p.Dispositions(d => d.On("code", "c", DispositionAction.Reroute(RerouteExclusion.Nobody)))).Single().Message.ShouldBe("Nothing ends the round `code`, routed again, `code`. Add a `turnBackLimit`, or exclude the earlier holders.");
        Of(p => p.Dispositions(d => d.On("code", "c", DispositionAction.Reroute(RerouteExclusion.Nobody)).AtMostTurnBacks(2, "q"))).ShouldBeEmpty();
        Of(p => p.Dispositions(d => d.On("code", "c", DispositionAction.Enrich(Email)))).Single().Code.ShouldBe("RR9007");
    }

    [Fact]
    public void Eight_reasons_in_one_place_are_enough()
    {
        static PolicyDiagnostic[] Reasons(int count, params string[] stages) => Of(p => p.Dispositions(d =>
        {
            for (var i = 0; i < count; i++)
            {
                d.On("code " + i, "c", DispositionAction.Suppress(), stages: stages.Length == 0 ? null : [stages[i % stages.Length]]);
            }

            d.Accept("fine", "Fine");
        }));
        Reasons(8).ShouldBeEmpty("an acceptance is no reason");
        Reasons(9).Single().Code.ShouldBe("RR9001");
        Reasons(16, "MQL", "SAL").ShouldBeEmpty();
        Reasons(17, "MQL", "SAL").Single().Message.ShouldBe("9 reasons in `MQL` are more than people tell apart. Keep at most 8.");
    }

    [Fact]
    public void Presets_load_without_a_finding_and_say_in_a_document_what_they_do()
    {
        var places = new DispositionPlaces(["MQL", "SAL"]);
        var policy = Policy(p => p
            .Stages(s => s.Stage("MQL").Stage("SAL").Stage("Opportunity")
                .Detour("Nurture", returnsTo: "MQL").Detour("Recycled", returnsTo: "MQL").Detour("Disqualified", returnsTo: "MQL").Detour("Lost"))
            .Dispositions(d => d
                .Add(DispositionPresets.SixReasons([Employees, Country], Callback, [Email, Title], Survivor, places))
                .Add(DispositionPresets.ClosedLost(Title, places)).AtMostRecycles(3, DispositionPeriod.OfMonths(24), "Disqualified").AtMostTurnBacks(3, "triage")));
        var document = PolicyDocument.Write(policy);
        PolicyDocument.Read(document).Diagnostics.ShouldBeEmpty();
        PolicyDocument.Load(document).ContentHash.ShouldBe(policy.ContentHash);
        policy.Dispositions!.Dispositions.Count.ShouldBe(11);
        var engine = policy.CompileFor(Schema);
        engine.Dispositions.Evaluate(new Lead(), DispositionContext.At(AsOf).From("MQL").Disposed("OutsideIcp")).TargetStage.ShouldBe("Disqualified");
        engine.Dispositions.Evaluate(new Lead(), DispositionContext.At(AsOf).From("Opportunity").Disposed("LostToCompetitor")).MissingAttributes.ShouldBe(1);
        var four = Policy(p => p
            .Sla(s => s.Touches("touches", new TouchRule(2), TimeSpan.FromDays(9)))
            .Dispositions(d => d.Add(DispositionPresets.FourReasons([Employees], Callback)).AtMostRecycles(3)));
        PolicyDocument.Read(PolicyDocument.Write(four)).Diagnostics.ShouldBeEmpty();
        four.Dispositions!.Dispositions.Select(d => d.Code).ShouldBe(["NoFit", "NoTiming", "NoContact", "Competitor"]);
    }

    private static PolicyDiagnostic[] Of(Action<PolicyBuilder> sections) => [.. PolicyDocument.Read(PolicyDocument.Write(Policy(sections))).Diagnostics];
}
