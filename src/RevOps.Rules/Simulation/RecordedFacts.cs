namespace RevOps.Rules;

/// <summary>The facts of one entry, or of one row in it, as a record that can be decided again. Notes what it is asked for and does not hold. For one thread at a time.</summary>
internal sealed class RecordedFacts
{
    private readonly IReadOnlyList<FactRead> _facts;
    private readonly RecordedFacts? _entry;
    private readonly List<ReplayDifference>? _lacks;

    public RecordedFacts(DecisionEntry entry)
    {
        Entry = entry;
        _facts = entry.Facts;
        _lacks = [];
    }

    public RecordedFacts(RecordedFacts entry, IReadOnlyList<FactRead> facts)
    {
        Entry = entry.Entry;
        _facts = facts;
        _entry = entry._entry ?? entry;
    }

    /// <summary>The entry.</summary>
    public DecisionEntry Entry { get; }

    /// <summary>What was asked for and is not in the entry.</summary>
    public IReadOnlyList<ReplayDifference> Lacks => (_entry ?? this)._lacks!;

    public static RecordKey KeyOf(RecordedFacts record) => record.Entry.Key;

    /// <summary>Why the record could not be read at all; null when it could.</summary>
    public static string? ProblemOf(RecordedFacts record) =>
        record.Entry.Reason == Reasons.RecordError && string.Equals(record.Entry.Outcome, nameof(FitOutcome.RecordError), StringComparison.Ordinal)
            ? record.Entry.Arguments.Count > 0 ? record.Entry.Arguments[0] : "The record could not be read."
            : null;

    public FactRead? Find(string name)
    {
        for (var i = 0; i < _facts.Count; i++)
        {
            if (string.Equals(_facts[i].Name, name, StringComparison.Ordinal))
            {
                return _facts[i];
            }
        }

        return null;
    }

    /// <summary>Notes that something is not in the entry, as often as that can be told: once a value lacks, what is read after it may be its consequence.</summary>
    public void Lack(string name, string recorded, string needed, bool mayFollow = false)
    {
        var lacks = (_entry ?? this)._lacks!;
        if (mayFollow && lacks.Count > 0)
        {
            return;
        }

        var difference = new ReplayDifference("facts." + name, recorded, needed);
        if (!lacks.Contains(difference))
        {
            lacks.Add(difference);
        }
    }
}
