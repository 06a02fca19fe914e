namespace RevOps.Rules;

/// <summary>
/// The territories whose alternatives are bits: each attribute's value selects a row of bits, a bit for every alternative that accepts the value,
/// and what all rows have in common are the candidates. Texts are told by sketches first, which is cheaper than to look them up; what they leave is
/// asked itself. Immutable.
/// </summary>
internal sealed class BitIndex
{
    /// <summary>So many rows are one word.</summary>
    public const int Few = 64;

    // Sketches that deceive more often are those of a text made to do so, or like many others. Codes are not deceived.
    private const int MostDeceptions = 4;

    private readonly CriterionNode?[] _territories;
    private readonly FirstUnits[] _units;
    private readonly TextRows[] _sketched;
    private readonly MatchColumn[] _columns;
    private readonly ElementColumn[] _elements;
    private readonly int[] _starts;
    private readonly int[] _elementStarts;
    private readonly ulong[] _table;
    private readonly ulong[] _exact;
    private readonly ulong[] _told;
    private readonly int[] _territoryOf;
    private readonly int[] _rowsBefore;
    private readonly int _stride;
    private readonly int _rowsOfARecord;

    /// <summary>Lays the columns out in one table and fills it.</summary>
    /// <param name="territories">The territories' criteria.</param>
    /// <param name="columns">The attributes whose values select rows of bits.</param>
    /// <param name="rows">The alternatives that the bits stand for.</param>
    /// <param name="isExact">A bit for each of them that needs no criterion.</param>
    public BitIndex(CriterionNode?[] territories, IReadOnlyList<MatchColumn> columns, List<MatchRow> rows, ulong[] isExact)
    {
        _territories = territories;
        _columns = [.. columns.Where(c => c is not ElementColumn).OrderByDescending(c => c is TextColumn { QuickClasses: not null })];
        _elements = [.. columns.OfType<ElementColumn>()];
        _exact = isExact;
        _territoryOf = [.. rows.Select(r => r.Territory)];
        _rowsBefore = RowsBefore(territories.Length, _territoryOf);
        _stride = (rows.Count + BlockScan.Rows - 1) / BlockScan.Rows * BlockScan.Words;

        // The first row has every bit: what is left where no attribute is asked for.
        var height = 1;
        _starts = new int[_columns.Length];
        _rowsOfARecord = Math.Max(1, _columns.Length);
        for (var i = 0; i < _columns.Length; i++)
        {
            _starts[i] = checked(height * _stride);
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
            _columns[i].Fill(new BitRows(_table, _starts[i], _stride, rows.Count));
        }

        for (var i = 0; i < _elements.Length; i++)
        {
            _elements[i].Fill(new BitRows(_table, _elementStarts[i], _stride, rows.Count));
        }

        _sketched = [.. _columns.TakeWhile(c => c is TextColumn { QuickClasses: not null })
            .Select((c, i) => new TextRows(c.Ordinal, Array.ConvertAll(((TextColumn)c).QuickClasses!, number => _starts[i] + (number * _stride)), ((TextColumn)c).Prefixes))];
        _units = [.. _columns.Select((c, i) => (c.Ordinal, Start: _starts[i], (c as TextColumn)?.UnitClasses)).Where(c => c.UnitClasses is not null)
            .Select(c => new FirstUnits(c.Ordinal, Array.ConvertAll(c.UnitClasses!, number => _table[c.Start + (number * _stride)])))];
        _told = ToldBySketch(rows);
    }

    public bool IsEmpty => _territoryOf.Length == 0;

    /// <summary>Whether there are texts that can be told without their codes.</summary>
    public bool HasSketches => _sketched.Length + _units.Length > 0;

    /// <summary>
    /// The first territory that matches, from one on, for a record whose attributes were read, none of them in error; its texts are told by sketches.
    /// False when a value has no place in a column, or sketches deceived too often.
    /// </summary>
    public bool TryFirstBySketch(Frame frame, bool holdsOnError, int from, out TerritoryMatch found)
    {
        found = TerritoryMatch.None;
        if (_units.Length > 0 && RulesOutAll(frame))
        {
            return true;
        }

        Span<int> rows = stackalloc int[_rowsOfARecord];
        var slots = frame.Present;
        for (var i = 0; i < _sketched.Length; i++)
        {
            ref readonly var text = ref _sketched[i];
            rows[i] = text.Of(in slots[text.Ordinal]);
        }

        return TryScan(frame, holdsOnError, _rowsBefore[from], _territoryOf.Length, rows, _sketched.Length, ref found);
    }

    /// <summary>
    /// The first territory that matches, from one on and before another, for a record whose attributes were read, none of them in error. False when a
    /// value has no place in a column.
    /// </summary>
    public bool TryFirst(Frame frame, bool holdsOnError, int from, int before, out TerritoryMatch found)
    {
        found = TerritoryMatch.None;
        Span<int> rows = stackalloc int[_rowsOfARecord];
        return from >= before || TryScan(frame, holdsOnError, _rowsBefore[from], _rowsBefore[before], rows, 0, ref found);
    }

    /// <summary>Adds every territory that matches, in order, some of them twice. False when a value has no place in a column.</summary>
    public bool TryAll(Frame frame, List<int> matches)
    {
        Span<int> rows = stackalloc int[_rowsOfARecord];
        Span<int> united = stackalloc int[_elements.Length * (ElementColumn.MostUnited + 1)];
        if (!Locate(frame, rows, 0, united, out var groups))
        {
            return false;
        }

        Span<ulong> block = stackalloc ulong[BlockScan.Words];
        for (var at = 0; (at = BlockScan.Next(_table, rows, united.Slice(0, groups), at, _stride, block, out var filled)) >= 0; at += BlockScan.Words)
        {
            for (; filled != 0; filled &= filled - 1)
            {
                var i = Bits.Lowest(filled);
                for (var word = block[i]; word != 0; word &= word - 1)
                {
                    var row = ((at + i) << 6) + Bits.Lowest(word);
                    if (Has(_exact, row) || _territories[_territoryOf[row]]!.Evaluate(frame) == Verdict.Met)
                    {
                        matches.Add(_territoryOf[row]);
                    }
                }
            }
        }

        return true;
    }

    // Goes through the candidates of some rows of the territories in order, with the rows of the first columns selected.
    private bool TryScan(Frame frame, bool holdsOnError, int first, int end, Span<int> rows, int selected, ref TerritoryMatch found)
    {
        Span<int> united = stackalloc int[_elements.Length * (ElementColumn.MostUnited + 1)];
        if (!Locate(frame, rows, selected, united, out var groups))
        {
            return false;
        }

        united = united.Slice(0, groups);
        Span<ulong> block = stackalloc ulong[BlockScan.Words];
        var isBySketch = selected > 0;
        var deceptions = 0;
        var at = (first >> 6) / BlockScan.Words * BlockScan.Words;
        for (var last = (end + 63) >> 6; (at = BlockScan.Next(_table, rows, united, at, last, block, out var filled)) >= 0; at += BlockScan.Words)
        {
            for (; filled != 0; filled &= filled - 1)
            {
                var i = Bits.Lowest(filled);
                for (var word = block[i]; word != 0; word &= word - 1)
                {
                    var row = ((at + i) << 6) + Bits.Lowest(word);
                    if (row >= end)
                    {
                        return true;
                    }

                    if (row < first)
                    {
                        continue;
                    }

                    var isTold = isBySketch && Has(_told, row);
                    var verdict = Has(_exact, row) && !isTold ? Verdict.Met : _territories[_territoryOf[row]]!.Evaluate(frame);
                    if (verdict == Verdict.Met || (verdict == Verdict.Error && holdsOnError))
                    {
                        found = verdict == Verdict.Met ? TerritoryMatch.By(_territoryOf[row]) : TerritoryMatch.Held;
                        return true;
                    }

                    if (isTold && ++deceptions > MostDeceptions)
                    {
                        return false;
                    }
                }
            }
        }

        return true;
    }

    private bool RulesOutAll(Frame frame)
    {
        var common = _table[0];
        var slots = frame.Present;
        foreach (ref readonly var text in _units.AsSpan())
        {
            common &= text.Of(in slots[text.Ordinal]);
        }

        return common == 0;
    }

    // Where the rows of bits start that the record's values select, from a column on; false when a value has no place in a column.
    private bool Locate(Frame frame, Span<int> rows, int from, Span<int> united, out int groups)
    {
        groups = 0;
        for (var i = from; i < _columns.Length; i++)
        {
            var column = _columns[i];
            var number = column.Locate(frame, ref frame.Read(column.Ordinal));
            if (number < 0)
            {
                return false;
            }

            rows[i] = _starts[i] + (number * _stride);
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

    private static bool Has(ulong[] bits, int row) => (bits[row >> 6] & (1UL << (row & 63))) != 0;

    // A bit for each row that asks for a text which sketches tell.
    private ulong[] ToldBySketch(List<MatchRow> rows)
    {
        var told = new ulong[_exact.Length];
        for (var row = 0; row < rows.Count; row++)
        {
            told[row >> 6] |= Array.Exists(rows[row].Conditions, c => Array.Exists(_sketched, s => s.Ordinal == c.Ordinal)) ? 1UL << (row & 63) : 0;
        }

        return told;
    }

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
