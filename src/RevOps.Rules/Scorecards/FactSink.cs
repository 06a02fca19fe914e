namespace RevOps.Rules;

/// <summary>Puts the facts of one record after another into the cells of a scorecard. For one thread.</summary>
internal sealed class FactSink(ScorecardCells cells, PeriodCalendar calendar, DimensionTrail trail)
{
    private readonly ScorecardCell[] _found = new ScorecardCell[trail.By.Count + 1];

    /// <summary>Adds a fact of no part.</summary>
    public void Add(Measure measure, long atTicks, long count = 1, decimal sum = 0, long duration = -1)
    {
        foreach (var cell in CellsAt(atTicks))
        {
            cell.Add(measure, null, count, sum, duration);
        }
    }

    /// <summary>Adds a fact of a part, and to the whole where parts have one.</summary>
    public void AddPart(Measure measure, string of, long atTicks, bool toWhole, decimal sum = 0, long duration = -1)
    {
        foreach (var cell in CellsAt(atTicks))
        {
            cell.Add(measure, of, 1, sum, duration);
            if (toWhole)
            {
                cell.Add(measure, null, 1, sum, duration);
            }
        }
    }

    /// <summary>Notes that a policy decided at an instant.</summary>
    public void AddPolicy(PolicyReference policy, long atTicks)
    {
        if (policy.ContentHash.Length > 0)
        {
            cells.AddPolicy(calendar.At(atTicks), policy);
        }
    }

    private ScorecardCell[] CellsAt(long atTicks)
    {
        var period = calendar.At(atTicks);
        _found[0] = cells.Get(new CellKey(period, null, null));
        for (var i = 1; i < _found.Length; i++)
        {
            _found[i] = cells.Get(new CellKey(period, trail.By[i - 1], trail.At(i - 1, atTicks)));
        }

        return _found;
    }
}
