namespace RevOps.Rules;

/// <summary>A record whose territory is looked for; its signature is taken when a list of candidates first asks for it.</summary>
internal struct AskedRecord(Frame frame, CriterionNode?[] territories, RecordSignature signature)
{
    private ulong _bits;
    private bool _isTaken;
    private bool _isExact;

    public readonly Frame Frame => frame;

    /// <summary>The record's bits, of which a row that it meets refuses none.</summary>
    public ulong Bits()
    {
        if (!_isTaken)
        {
            _isExact = signature.TryTake(frame, out _bits);
            _isTaken = true;
        }

        return _bits;
    }

    /// <summary>Whether a territory that refuses nothing of the record matches.</summary>
    public readonly bool Matches(int territory, bool isExact) => (isExact && _isExact) || territories[territory]!.Evaluate(frame) == Verdict.Met;
}
