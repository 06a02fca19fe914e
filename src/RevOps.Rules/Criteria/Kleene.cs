namespace RevOps.Rules;

/// <summary>
/// Three-valued logic with errors. Conjunction ranks NotMet, Error, Unknown, Met; disjunction ranks Met, Error, Unknown, NotMet: an operand
/// that decides alone beats an error, and an error beats what is merely not known.
/// </summary>
internal static class Kleene
{
    public static Verdict Of(bool met) => met ? Verdict.Met : Verdict.NotMet;

    public static Verdict Not(Verdict verdict) => verdict switch
    {
        Verdict.Met => Verdict.NotMet,
        Verdict.NotMet => Verdict.Met,
        _ => verdict,
    };

    public static Verdict And(Verdict left, Verdict right) =>
        left == Verdict.NotMet || right == Verdict.NotMet ? Verdict.NotMet : Open(left, right, Verdict.Met);

    public static Verdict Or(Verdict left, Verdict right) =>
        left == Verdict.Met || right == Verdict.Met ? Verdict.Met : Open(left, right, Verdict.NotMet);

    private static Verdict Open(Verdict left, Verdict right, Verdict closed) =>
        left == Verdict.Error || right == Verdict.Error ? Verdict.Error
        : left == Verdict.Unknown || right == Verdict.Unknown ? Verdict.Unknown
        : closed;
}
