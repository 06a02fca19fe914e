namespace RevOps.Rules;

/// <summary>
/// One alternative of a territory: a conjunction of conditions. Where it is exact, a record that meets the conditions matches; else it is a
/// candidate, and the territory's criterion decides.
/// </summary>
internal readonly struct MatchRow(int territory, MatchCondition[] conditions, bool isExact)
{
    public int Territory { get; } = territory;

    public MatchCondition[] Conditions { get; } = conditions;

    public bool IsExact { get; } = isExact;
}
