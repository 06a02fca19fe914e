namespace RevOps.Rules;

/// <summary>What a policy makes of a stage history. Immutable.</summary>
public sealed class StageHistoryReport
{
    /// <summary>Makes a report.</summary>
    /// <param name="visits">The stages that the record was in, in the order of time.</param>
    /// <param name="findings">What the policy does not allow.</param>
    /// <param name="notChecked">The moves whose criteria could not be checked.</param>
    /// <exception cref="ArgumentNullException">A list is null.</exception>
    public StageHistoryReport(IReadOnlyList<StageVisit> visits, IReadOnlyList<StageFinding> findings, IReadOnlyList<Reason> notChecked)
    {
        Visits = visits ?? throw new ArgumentNullException(nameof(visits));
        Findings = findings ?? throw new ArgumentNullException(nameof(findings));
        NotChecked = notChecked ?? throw new ArgumentNullException(nameof(notChecked));
    }

    /// <summary>The stages that the record was in, in the order of time; the last one is where it is.</summary>
    public IReadOnlyList<StageVisit> Visits { get; }

    /// <summary>What the policy does not allow, in the order of the history as it was given.</summary>
    public IReadOnlyList<StageFinding> Findings { get; }

    /// <summary>The moves whose criteria could not be checked, since the record as of then was not supplied. Their shape was checked.</summary>
    public IReadOnlyList<Reason> NotChecked { get; }

    /// <summary>The findings and what was not checked, a line each.</summary>
    public override string ToString() => string.Join("\n", Findings.Select(f => f.ToString()).Concat(NotChecked.Select(r => r.ToString())));
}
