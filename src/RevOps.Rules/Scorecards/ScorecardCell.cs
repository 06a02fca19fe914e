namespace RevOps.Rules;

/// <summary>Everything counted under one value of one dimension in one period.</summary>
internal sealed class ScorecardCell
{
    private readonly Tally?[] _whole = new Tally?[(int)Measure.PipelineInfluenced + 1];
    private readonly Dictionary<(Measure Measure, string Of), Tally> _parts = [];

    public IEnumerable<KeyValuePair<(Measure Measure, string Of), Tally>> Parts => _parts;

    /// <summary>Everything in the cell, wholes before parts, each in a fixed order.</summary>
    public IEnumerable<(Measure Measure, string? Of, Tally Tally)> Tallies
    {
        get
        {
            for (var i = 0; i < _whole.Length; i++)
            {
                if (_whole[i] is { } tally)
                {
                    yield return ((Measure)i, null, tally);
                }
            }

            foreach (var part in _parts.OrderBy(p => p.Key.Measure).ThenBy(p => p.Key.Of, StringComparer.Ordinal))
            {
                yield return (part.Key.Measure, part.Key.Of, part.Value);
            }
        }
    }

    /// <summary>Puts a tally where none is yet.</summary>
    /// <returns>Whether none was.</returns>
    public bool TryPut(Measure measure, string? of, Tally tally)
    {
        if (Find(measure, of) is not null)
        {
            return false;
        }

        if (of is null)
        {
            _whole[(int)measure] = tally;
        }
        else
        {
            _parts.Add((measure, of), tally);
        }

        return true;
    }

    public void Add(Measure measure, string? of, long count, decimal sum, long duration) => Tally(measure, of).Add(count, sum, duration);

    public void Add(ScorecardCell other)
    {
        for (var i = 0; i < _whole.Length; i++)
        {
            if (other._whole[i] is { } tally)
            {
                Tally((Measure)i, null).Add(tally);
            }
        }

        foreach (var part in other._parts)
        {
            Tally(part.Key.Measure, part.Key.Of).Add(part.Value);
        }
    }

    /// <summary>Makes the cell quick to read; nothing is added afterwards.</summary>
    public void Seal()
    {
        foreach (var tally in _whole.Concat(_parts.Values))
        {
            tally?.Durations?.Seal();
        }
    }

    public Tally? Find(Measure measure, string? of) => of is null ? _whole[(int)measure] : _parts.TryGetValue((measure, of), out var tally) ? tally : null;

    private Tally Tally(Measure measure, string? of)
    {
        if (of is null)
        {
            return _whole[(int)measure] ??= new Tally();
        }

        if (!_parts.TryGetValue((measure, of), out var tally))
        {
            _parts.Add((measure, of), tally = new Tally());
        }

        return tally;
    }
}
