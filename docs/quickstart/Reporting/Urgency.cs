namespace RevOps.Rules.Quickstart;

/// <summary>Counts clocks by how soon somebody has to act.</summary>
internal sealed class Urgency(DateTimeOffset asOf)
{
    private static readonly (string Name, TimeSpan Within)[] Late = [("overdue up to 1 h", TimeSpan.FromHours(1)), ("overdue up to 1 day", TimeSpan.FromDays(1)), ("overdue longer", TimeSpan.MaxValue)];
    private static readonly (string Name, TimeSpan Within)[] Due = [("due within 15 min", TimeSpan.FromMinutes(15)), ("due within 1 h", TimeSpan.FromHours(1)), ("due within 1 day", TimeSpan.FromDays(1)), ("due later", TimeSpan.MaxValue)];

    private readonly long[] _late = new long[Late.Length];
    private readonly long[] _due = new long[Due.Length];
    private readonly SortedDictionary<SlaOutcome, long> _others = [];

    public long Overdue => _late.Sum();

    public void Add(in SlaDecision sla)
    {
        if (sla.Outcome == SlaOutcome.Breached && sla.DueAt is { } was)
        {
            _late[Array.FindIndex(Late, l => asOf - was <= l.Within)]++;
        }
        else if (sla.Outcome == SlaOutcome.Running && sla.DueAt is { } due)
        {
            _due[Array.FindIndex(Due, d => due - asOf <= d.Within)]++;
        }
        else if (sla.Outcome is not (SlaOutcome.NotApplicable or SlaOutcome.RecordError))
        {
            _others[sla.Outcome] = _others.GetValueOrDefault(sla.Outcome) + 1;
        }
    }

    /// <summary>The most urgent first; what nobody has to act on last.</summary>
    public BarPanel ToPanel()
    {
        var clocks = _late.Sum() + _due.Sum() + _others.Values.Sum();
        var bars = new List<Bar>();
        bars.AddRange(_late.Reverse().Zip(Late.Reverse(), (count, bucket) => BarOf(bucket.Name, count, Tone.Late)));
        bars.AddRange(_due.Zip(Due, (count, bucket) => BarOf(bucket.Name, count, Tone.Waiting)));
        bars.AddRange(_others.Select(o => BarOf(NameOf(o.Key), o.Value, o.Key == SlaOutcome.Met ? Tone.Good : Tone.Quiet)));
        return new BarPanel("Deadlines by urgency", "Leads by their most pressing clock: how soon somebody has to act.", [.. bars.Where(b => b.Length > 0)]);

        Bar BarOf(string name, long count, Tone tone) => new(name, count, Figures.CountAndShare(count, clocks), tone);
    }

    private static string NameOf(SlaOutcome outcome) => outcome switch
    {
        SlaOutcome.Met => "met in time",
        SlaOutcome.MetLate => "met late",
        SlaOutcome.Waiting => "not started",
        SlaOutcome.Unsatisfiable => "no due instant",
        _ => outcome.ToString().ToLowerInvariant(),
    };
}
