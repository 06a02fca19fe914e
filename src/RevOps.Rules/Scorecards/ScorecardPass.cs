namespace RevOps.Rules;

/// <summary>One pass over events that are grouped by key. For one thread; it holds the events of one record at a time.</summary>
internal sealed class ScorecardPass
{
    private readonly HistoryReader _reader;
    private readonly List<RecordEvent> _record = [];
    private RecordKey _previous;

    public ScorecardPass(ScorecardTerms terms, long asOfTicks, ScorecardOptions options)
    {
        var trail = new DimensionTrail(options.By);
        var sink = new FactSink(Cells, new PeriodCalendar(options.Period, terms.Policy.Zone), trail);
        _reader = new HistoryReader(terms, asOfTicks, trail, sink, Cells.Findings);
    }

    public ScorecardCells Cells { get; } = new();

    /// <summary>Whether each key came after the one before it in the order of <see cref="RecordKeyOrder"/>.</summary>
    public bool IsAscending { get; private set; } = true;

    public void Read(IEnumerable<RecordEvent> grouped)
    {
        foreach (var happened in grouped)
        {
            Cells.Events++;
            if (happened.Key.IsNone)
            {
                Cells.Findings.Add(HistoryFinding.WithoutKey, happened.Key);
                continue;
            }

            if (_record.Count > 0 && happened.Key != _record[0].Key)
            {
                End();
            }

            _record.Add(happened);
        }

        End();
    }

    private void End()
    {
        if (_record.Count == 0)
        {
            return;
        }

        var key = _record[0].Key;
        IsAscending &= _previous.IsNone || RecordKeyOrder.Compare(_previous, key) < 0;
        _previous = key;
        Cells.Records++;
        _reader.Read(_record);
        _record.Clear();
    }
}
