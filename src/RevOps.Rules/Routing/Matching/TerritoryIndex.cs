namespace RevOps.Rules;

/// <summary>
/// Finds the territories that match a record: each attribute's value selects a row of bits, a bit for every alternative of a territory that
/// accepts the value, and what all rows have in common are the candidates. Territories by rare values stand in lists of their own. Immutable.
/// </summary>
internal sealed class TerritoryIndex
{
    /// <summary>The most columns; what further attributes ask is left to the criteria.</summary>
    public const int MostColumns = 48;

    /// <summary>The most columns of sets.</summary>
    public const int MostElementColumns = 4;

    private const int BitsOfAWord = 64;

    private readonly CriterionNode?[] _territories;
    private readonly int[] _read;
    private readonly KeyedTexts[] _texts;
    private readonly KeyedRows[] _keyed;
    private readonly RecordSignature _signature;
    private readonly MatchColumn[] _columns;
    private readonly ElementColumn[] _elements;
    private readonly ulong[] _asking;
    private readonly int[] _starts;
    private readonly int[] _elementStarts;
    private readonly ulong[] _table;
    private readonly ulong[] _exact;
    private readonly int[] _territoryOf;
    private readonly int[] _rowsBefore;
    private readonly int _stride;

    /// <summary>Lays the columns out in one table and fills it.</summary>
    /// <param name="territories">The territories' criteria.</param>
    /// <param name="read">The attributes to read before anything else: an error among them leaves the record to the linear scan.</param>
    /// <param name="texts">The territories that are looked up by a text, those with the first ones first.</param>
    /// <param name="keyed">The territories that are looked up otherwise, those with the first ones first.</param>
    /// <param name="signature">Tells which of those a record meets beside the value by which they are looked up.</param>
    /// <param name="columns">The attributes whose values select rows of bits.</param>
    /// <param name="rows">The alternatives that the bits stand for.</param>
    /// <param name="isExact">A bit for each of them that needs no criterion.</param>
    public TerritoryIndex(CriterionNode?[] territories, int[] read, KeyedTexts[] texts, KeyedRows[] keyed, RecordSignature signature, IReadOnlyList<MatchColumn> columns, List<MatchRow> rows, ulong[] isExact)
    {
        _territories = territories;
        _read = read;
        _texts = texts;
        _keyed = keyed;
        _signature = signature;
        _columns = [.. columns.Where(c => c is not ElementColumn)];
        _elements = [.. columns.OfType<ElementColumn>()];
        _exact = isExact;
        _territoryOf = [.. rows.Select(r => r.Territory)];
        _rowsBefore = RowsBefore(territories.Length, _territoryOf);
        _stride = (rows.Count + (64 * BlockScan.Words) - 1) / (64 * BlockScan.Words) * BlockScan.Words;

        // Of the first word, the rows that ask for the attribute.
        _asking = Array.ConvertAll(_columns, c => AskingFor(rows, c.Ordinal));

        // The first row has every bit, so that there is one to begin with and no bit beyond the last.
        var height = 1;
        _starts = new int[_columns.Length + 1];
        for (var i = 0; i < _columns.Length; i++)
        {
            _starts[i + 1] = checked(height * _stride);
            height += _columns[i].Classes;
        }

        _elementStarts = new int[_elements.Length];
        for (var i = 0; i < _elements.Length; i++)
        {
            _elementStarts[i] = checked(height * _stride);
            height += _elements[i].Classes;
        }

        _table = new ulong[checked(height * _stride)];
        new BitRows(_table, 0, _stride, rows.Count).SetAll(0);
        for (var i = 0; i < _columns.Length; i++)
        {
            _columns[i].Fill(new BitRows(_table, _starts[i + 1], _stride, rows.Count));
        }

        for (var i = 0; i < _elements.Length; i++)
        {
            _elements[i].Fill(new BitRows(_table, _elementStarts[i], _stride, rows.Count));
        }
    }

    /// <summary>The first territory that matches, from one on; what the linear scan gives.</summary>
    public TerritoryMatch First(Frame frame, bool holdsOnError, int from = 0)
    {
        if (!frame.ReadAll(_read))
        {
            return LinearScan.First(_territories, frame, holdsOnError, from);
        }

        var before = _texts.Length + _keyed.Length == 0 ? _territories.Length : FirstKeyed(frame, from);
        return _territoryOf.Length > 0 ? FirstOfRows(frame, holdsOnError, from, before)
            : before == _territories.Length ? TerritoryMatch.None
            : TerritoryMatch.By(before);
    }

    /// <summary>Every territory that matches, in order; what the linear scan gives.</summary>
    public void All(Frame frame, List<int> matches)
    {
        Span<int> rows = stackalloc int[_starts.Length];
        Span<int> united = stackalloc int[_elements.Length * (ElementColumn.MostUnited + 1)];
        if (!frame.ReadAll(_read) || !Locate(frame, rows, united, out var groups))
        {
            LinearScan.All(_territories, frame, matches);
            return;
        }

        var all = new List<int>();
        var record = new AskedRecord(frame, _territories, _signature);
        foreach (ref readonly var text in _texts.AsSpan())
        {
            text.All(in record, all);
        }

        foreach (var keyed in _keyed)
        {
            keyed.All(in record, ref frame.Read(keyed.Ordinal), all);
        }

        Span<ulong> block = stackalloc ulong[BlockScan.Words];
        for (var at = 0; (at = BlockScan.Next(_table, rows, united.Slice(0, groups), at, _stride, block)) >= 0; at += BlockScan.Words)
        {
            for (var i = 0; i < BlockScan.Words; i++)
            {
                for (var word = block[i]; word != 0; word &= word - 1)
                {
                    var row = ((at + i) << 6) + Bits.Lowest(word);
                    if (IsExact(row) || _territories[_territoryOf[row]]!.Evaluate(frame) == Verdict.Met)
                    {
                        all.Add(_territoryOf[row]);
                    }
                }
            }
        }

        // A territory may match by more than one alternative.
        all.Sort();
        for (var i = 0; i < all.Count; i++)
        {
            if (i == 0 || all[i] != all[i - 1])
            {
                matches.Add(all[i]);
            }
        }
    }

    // The first of the territories that are looked up; how many there are when none matches.
    private int FirstKeyed(Frame frame, int from)
    {
        var before = _territories.Length;
        var record = new AskedRecord(frame, _territories, _signature);
        foreach (ref readonly var text in _texts.AsSpan())
        {
            before = text.First(in record, from, before);
        }

        foreach (var keyed in _keyed)
        {
            before = keyed.Lowest < before ? keyed.First(in record, ref frame.Read(keyed.Ordinal), from, before) : before;
        }

        return before;
    }

    // The first of the others, before one that was found.
    private TerritoryMatch FirstOfRows(Frame frame, bool holdsOnError, int from, int before)
    {
        var found = TerritoryMatch.None;
        var (first, end) = from < before ? (_rowsBefore[from], _rowsBefore[before]) : (0, 0);
        if (first < end && !(end <= BitsOfAWord && _elements.Length == 0 ? TryFew(frame, first, end, holdsOnError, out found) : TryMany(frame, first, end, holdsOnError, out found)))
        {
            return LinearScan.First(_territories, frame, holdsOnError, from);
        }

        return found != TerritoryMatch.None || before == _territories.Length ? found : TerritoryMatch.By(before);
    }

    // Rows of one word. Most records are out after an attribute or two, and what the others are need not be looked up, nor what no row that is
    // left asks for.
    private bool TryFew(Frame frame, int first, int end, bool holdsOnError, out TerritoryMatch found)
    {
        found = TerritoryMatch.None;
        var common = _table[0];
        for (var i = 0; i < _columns.Length && common != 0; i++)
        {
            if ((common & _asking[i]) == 0)
            {
                continue;
            }

            var number = _columns[i].Locate(frame, ref frame.Read(_columns[i].Ordinal));
            if (number < 0)
            {
                return false;
            }

            common &= _table[_starts[i + 1] + (number * _stride)];
        }

        _ = IsDecided(frame, common, 0, first, end, holdsOnError, ref found);
        return true;
    }

    private bool TryMany(Frame frame, int first, int end, bool holdsOnError, out TerritoryMatch found)
    {
        found = TerritoryMatch.None;
        Span<int> rows = stackalloc int[_starts.Length];
        Span<int> united = stackalloc int[_elements.Length * (ElementColumn.MostUnited + 1)];
        if (!Locate(frame, rows, united, out var groups))
        {
            return false;
        }

        united = united.Slice(0, groups);
        Span<ulong> block = stackalloc ulong[BlockScan.Words];
        var at = (first >> 6) / BlockScan.Words * BlockScan.Words;
        for (var last = (end + 63) >> 6; (at = BlockScan.Next(_table, rows, united, at, last, block)) >= 0; at += BlockScan.Words)
        {
            for (var i = 0; i < BlockScan.Words; i++)
            {
                if (IsDecided(frame, block[i], (at + i) << 6, first, end, holdsOnError, ref found))
                {
                    return true;
                }
            }
        }

        return true;
    }

    // Goes through the candidates of a word, in order.
    private bool IsDecided(Frame frame, ulong word, int start, int first, int end, bool holdsOnError, ref TerritoryMatch found)
    {
        for (; word != 0; word &= word - 1)
        {
            var row = start + Bits.Lowest(word);
            if (row >= end)
            {
                return true;
            }

            if (row < first)
            {
                continue;
            }

            var verdict = IsExact(row) ? Verdict.Met : _territories[_territoryOf[row]]!.Evaluate(frame);
            if (verdict == Verdict.Met || (verdict == Verdict.Error && holdsOnError))
            {
                found = verdict == Verdict.Met ? TerritoryMatch.By(_territoryOf[row]) : TerritoryMatch.Held;
                return true;
            }
        }

        return false;
    }

    // Where the rows of bits start that the record's values select; false when a value has no place in a column.
    private bool Locate(Frame frame, Span<int> rows, Span<int> united, out int groups)
    {
        groups = 0;
        rows[0] = 0;
        for (var i = 0; i < _columns.Length; i++)
        {
            var column = _columns[i];
            var number = column.Locate(frame, ref frame.Read(column.Ordinal));
            if (number < 0)
            {
                return false;
            }

            rows[i + 1] = _starts[i + 1] + (number * _stride);
        }

        for (var i = 0; i < _elements.Length; i++)
        {
            var classes = united.Slice(groups + 1);
            var count = _elements[i].Locate(frame, in frame.Read(_elements[i].Ordinal), classes);
            for (var c = 0; c < count; c++)
            {
                classes[c] = _elementStarts[i] + (classes[c] * _stride);
            }

            united[groups] = count;
            groups += count + 1;
        }

        return true;
    }

    private static ulong AskingFor(List<MatchRow> rows, int ordinal)
    {
        var asking = 0UL;
        for (var row = 0; row < Math.Min(rows.Count, BitsOfAWord); row++)
        {
            asking |= Array.Exists(rows[row].Conditions, c => c.Ordinal == ordinal) ? 1UL << row : 0;
        }

        return asking;
    }

    private bool IsExact(int row) => (_exact[row >> 6] & (1UL << (row & 63))) != 0;

    private static int[] RowsBefore(int territories, int[] territoryOf)
    {
        var before = new int[territories + 1];
        foreach (var territory in territoryOf)
        {
            before[territory + 1]++;
        }

        for (var i = 0; i < territories; i++)
        {
            before[i + 1] += before[i];
        }

        return before;
    }
}
