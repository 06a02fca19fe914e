namespace RevOps.Rules;

/// <summary>
/// A set of texts. What a record's set is accepted by is the union of what its elements are accepted by; beyond a few elements every row
/// that asks for any is a candidate.
/// </summary>
internal sealed class ElementColumn : MatchColumn
{
    /// <summary>The most rows of bits that a set is united of.</summary>
    public const int MostUnited = 16;

    private const int MostElements = 64;
    private const int Any = 1;
    private const int None = 2;
    private const int Nothing = 3;

    private readonly ColumnInput _input;
    private readonly RowChanges _changes = new(Nothing + 1);
    private readonly int[] _classByCode;

    public ElementColumn(int ordinal, int codes, ColumnInput input)
        : base(ordinal)
    {
        _input = input;
        var byCode = new Mentions<int>(codes + 1);
        for (var pass = 0; pass < 2; pass++)
        {
            for (var i = 0; i < input.Count; i++)
            {
                foreach (var code in ConditionOf(i)?.Codes ?? [])
                {
                    byCode.Add(code, i);
                }
            }

            byCode.EndPass();
        }

        _classByCode = new int[byCode.Keys];
        for (var code = 1; code < byCode.Keys; code++)
        {
            foreach (var index in byCode[code])
            {
                if (AcceptsPresence(index))
                {
                    _changes.Add(input.Row(index), true);
                }
            }

            _classByCode[code] = _changes.End();
        }
    }

    public override int Classes => Nothing + 1 + _changes.Count;

    public override int Locate(Frame frame, ref Slot slot) => slot.State == SlotState.Missing ? Missing : None;

    /// <summary>Adds the classes that unite to what a set is accepted by; gives how many there are, the column's own among them.</summary>
    public int Locate(Frame frame, in Slot slot, Span<int> united)
    {
        united[0] = slot.State == SlotState.Missing ? Missing : None;
        if (slot.State == SlotState.Missing)
        {
            return 1;
        }

        var elements = frame.Codes(in slot);
        var count = 1;
        if (elements.Length <= MostElements)
        {
            foreach (var code in elements)
            {
                var number = code > 0 && code < _classByCode.Length ? _classByCode[code] : Nothing;
                if (number != Nothing && united.Slice(0, count).IndexOf(number) < 0)
                {
                    if (count == MostUnited)
                    {
                        break;
                    }

                    united[count++] = number;
                }
            }

            if (count < MostUnited)
            {
                return count;
            }
        }

        united[0] = Any;
        return 1;
    }

    public override void Fill(in BitRows rows)
    {
        rows.SetAll(Missing);
        rows.SetAll(Any);
        rows.SetAll(None);
        for (var i = 0; i < _input.Count; i++)
        {
            rows.Set(Missing, _input.Row(i), _input.AcceptsMissing(i));
            rows.Set(Any, _input.Row(i), AcceptsPresence(i));
            rows.Set(None, _input.Row(i), AcceptsPresence(i) && ConditionOf(i) is null);
        }

        _changes.Fill(in rows);
    }

    // Of several conditions on one set the first is held; their rows are never exact.
    private ElementCondition? ConditionOf(int index)
    {
        for (var i = _input.First(index); i < _input.End(index); i++)
        {
            if (_input.Condition(i) is ElementCondition condition)
            {
                return condition;
            }
        }

        return null;
    }

    private bool AcceptsPresence(int index)
    {
        for (var i = _input.First(index); i < _input.End(index); i++)
        {
            if (_input.Condition(i) is PresenceCondition { IsKnown: false })
            {
                return false;
            }
        }

        return true;
    }
}
