namespace RevOps.Rules;

/// <summary>Which stages of the policy play the parts that the field's numbers speak of. Immutable.</summary>
public sealed class ScorecardStages
{
    internal ScorecardStages(string qualified, string accepted, string salesQualified, string opportunity, string won, IReadOnlyList<string> lost)
    {
        Qualified = qualified;
        Accepted = accepted;
        SalesQualified = salesQualified;
        Opportunity = opportunity;
        Won = won;
        Lost = lost;
    }

    /// <summary>Marketing hands the record over: the MQL.</summary>
    public string Qualified { get; }

    /// <summary>Sales accepts it: the SAL.</summary>
    public string Accepted { get; }

    /// <summary>It is sales-qualified: the SQL.</summary>
    public string SalesQualified { get; }

    /// <summary>An account executive accepts it: the SAO.</summary>
    public string Opportunity { get; }

    /// <summary>It is won.</summary>
    public string Won { get; }

    /// <summary>It is lost, by any of these.</summary>
    public IReadOnlyList<string> Lost { get; }

    internal static ScorecardStages Usual { get; } = new("MQL", "SAL", "SQL", "SAO", "Won", ["Lost"]);

    internal IEnumerable<string> All => [Qualified, Accepted, SalesQualified, Opportunity, Won, .. Lost];
}
