namespace RevOps.Rules;

/// <summary>A record whose territory is looked for, with its signature.</summary>
internal readonly struct AskedRecord
{
    private readonly CriterionNode?[] _territories;
    private readonly bool _isExact;

    public AskedRecord(Frame frame, CriterionNode?[] territories, RecordSignature signature)
    {
        Frame = frame;
        _territories = territories;
        _isExact = signature.TryTake(frame, out var bits);
        Bits = bits;
    }

    public Frame Frame { get; }

    /// <summary>The record's bits, of which a row that it meets refuses none.</summary>
    public ulong Bits { get; }

    /// <summary>Whether a territory that refuses nothing of the record matches.</summary>
    public bool Matches(int territory, bool isExact) => (isExact && _isExact) || _territories[territory]!.Evaluate(Frame) == Verdict.Met;
}
