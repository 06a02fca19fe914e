namespace RevOps.Rules;

/// <summary>A territory in the list of a value, with two of the further things that it asks as masks of a <see cref="RecordSignature"/>.</summary>
internal readonly struct KeyedEntry(int territory, bool isExact, ulong first, ulong second)
{
    private readonly int _entry = (territory << 1) | (isExact ? 1 : 0);

    public int Territory => _entry >> 1;

    /// <summary>The entry of a row in the lists of one of its conditions.</summary>
    public static KeyedEntry Of(in MatchRow row, MatchCondition key)
    {
        var first = RecordSignature.Anything;
        var second = RecordSignature.Anything;
        foreach (var condition in row.Conditions)
        {
            if (condition is TextCondition { IsNegated: false } text && condition != key && text.Codes.Length < 16)
            {
                (first, second) = first == RecordSignature.Anything ? (RecordSignature.MaskOf(text), second) : (first, RecordSignature.MaskOf(text));
            }
        }

        return new(row.Territory, row.IsExact && row.Conditions.Length == 1, first, second);
    }

    /// <summary>Whether a record that has the value belongs to the territory.</summary>
    public bool Matches(CriterionNode?[] territories, Frame frame, ulong signature) =>
        (signature & first) != 0 && (signature & second) != 0 && ((_entry & 1) != 0 || territories[Territory]!.Evaluate(frame) == Verdict.Met);
}
