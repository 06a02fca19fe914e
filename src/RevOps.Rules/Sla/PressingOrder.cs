namespace RevOps.Rules;

/// <summary>
/// Which clock of a record presses most: breached and open, running, unsatisfiable, paused, waiting, met late, met, excused, cancelled, not
/// applicable; of equals the one that is due first, then the order of the metrics.
/// </summary>
internal static class PressingOrder
{
    public static bool PressesMore(in SlaDecision clock, in SlaDecision than)
    {
        var (rank, other) = (RankOf(clock.Outcome), RankOf(than.Outcome));
        if (rank != other)
        {
            return rank < other;
        }

        var (due, otherDue) = (clock.DueAt ?? DateTimeOffset.MaxValue, than.DueAt ?? DateTimeOffset.MaxValue);
        return due != otherDue ? due < otherDue : clock.Metric < than.Metric;
    }

    private static int RankOf(SlaOutcome outcome) => outcome switch
    {
        SlaOutcome.RecordError => 0,
        SlaOutcome.Breached => 1,
        SlaOutcome.Running => 2,
        SlaOutcome.Unsatisfiable => 3,
        SlaOutcome.Paused => 4,
        SlaOutcome.Waiting => 5,
        SlaOutcome.MetLate => 6,
        SlaOutcome.Met => 7,
        SlaOutcome.Excused => 8,
        SlaOutcome.Cancelled => 9,
        _ => 10,
    };
}
