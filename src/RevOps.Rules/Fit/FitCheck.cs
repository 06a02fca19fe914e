namespace RevOps.Rules;

/// <summary>A disqualifier or a must-have, compiled. Immutable.</summary>
internal sealed class FitCheck
{
    private readonly SettledNode? _settled;

    public FitCheck(FitDisqualifier disqualifier, CriterionCompiler compiler)
        : this(disqualifier.Code, disqualifier.When, disqualifier.BlocksWhenUnknown, isMustHave: false, compiler)
    {
    }

    public FitCheck(FitMustHave mustHave, CriterionCompiler compiler)
        : this(mustHave.Code, mustHave.When, mustHave.BlocksWhenUnknown, isMustHave: true, compiler)
    {
    }

    private FitCheck(string code, Criterion when, bool blocksWhenUnknown, bool isMustHave, CriterionCompiler compiler)
    {
        Code = code;
        BlocksWhenUnknown = blocksWhenUnknown;
        IsMustHave = isMustHave;
        When = compiler.Compile(when);
        _settled = SettledNode.Of(when, compiler);
    }

    public string Code { get; }

    public bool BlocksWhenUnknown { get; }

    public bool IsMustHave { get; }

    public CriterionNode When { get; }

    /// <summary>What the policy calls it.</summary>
    public string Kind => IsMustHave ? "must-have" : "disqualifier";

    /// <summary>The verdict with which the check rules the record out.</summary>
    public Verdict Failing => IsMustHave ? Verdict.NotMet : Verdict.Met;

    /// <summary>Whether the check, which does not rule the record out now, could once more is known.</summary>
    public bool CouldFail(Frame frame)
    {
        var now = When.Evaluate(frame);
        var later = _settled is null ? now : _settled.Evaluate(frame);
        return now != Failing && (later == Failing || later is Verdict.Unknown or Verdict.Error);
    }
}
