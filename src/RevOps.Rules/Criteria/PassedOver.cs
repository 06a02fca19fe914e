namespace RevOps.Rules;

/// <summary>Why a candidate whose criterion is not met was passed over: it does not match, it cannot be said, or it met an error.</summary>
internal static class PassedOver
{
    public static Reason Because(string name, CriterionExplanation criterion) => criterion.Verdict switch
    {
        Verdict.Unknown => new Reason(Reasons.MatchUnknown, name, OpenAttributes(criterion)),
        Verdict.Error => new Reason(Reasons.MatchError, name, OpenAttributes(criterion)),
        _ => new Reason(Reasons.NotMatched, name),
    };

    /// <summary>The attributes that leave a criterion open, in backticks.</summary>
    public static string OpenAttributes(CriterionExplanation criterion) =>
        string.Join(", ", criterion.DecidingAttributes(criterion.Verdict).Select(name => "`" + name + "`"));
}
