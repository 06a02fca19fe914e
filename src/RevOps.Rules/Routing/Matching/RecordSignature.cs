namespace RevOps.Rules;

/// <summary>
/// The values of attributes of few values, a bit for each class of them in one word: a record has one bit for each attribute. What a row refuses
/// is a mask of the same bits, so that one operation says whether a record meets all that the row asks of these attributes. Immutable.
/// </summary>
internal sealed class RecordSignature
{
    private const int Bits = 63;

    // Every record has this bit, which only an empty list refuses.
    private const ulong Every = 1UL << Bits;

    // What is no bit of the signature, but a key, is looked up with the rest.
    private static readonly ulong[] NoBits = [0];

    // Texts, whose bit stands in a table by their code; and all else.
    private readonly CodeWords[] _texts;
    private readonly (MatchColumn Column, int First)[] _columns;

    /// <summary>Chooses the attributes that most rows ask for, as far as there are bits, and tells each row what it refuses.</summary>
    /// <param name="layout">The layout, which has every constant of the conditions.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="keys">The texts that are looked up with those of the signature.</param>
    public RecordSignature(FrameLayout layout, List<KeyedRow> rows, IEnumerable<int> keys)
    {
        var texts = keys.ToDictionary(o => o, _ => NoBits);
        var columns = new List<(MatchColumn, int)>();
        var used = 0;
        foreach (var (ordinal, input) in InputsOf(rows).OrderByDescending(i => i.Value.Count).ThenBy(i => i.Key).Select(i => (i.Key, i.Value)))
        {
            var column = IsSmall(input) ? MatchColumn.Of(layout, ordinal, input, row => rows[row].IsExact = false, quickRows: 0) : null;
            if (column is null || used + column.Classes > Bits)
            {
                for (var i = 0; i < input.Count; i++)
                {
                    rows[input.Row(i)].IsExact = false;
                }

                continue;
            }

            Refuse(column, input, used, rows);
            var first = used;
            if ((column as TextColumn)?.ByCode() is { } classes)
            {
                texts[ordinal] = Array.ConvertAll(classes, c => 1UL << (first + c));
            }
            else
            {
                columns.Add((column, first));
            }

            used += column.Classes;
        }

        _texts = [.. texts.OrderBy(t => t.Key).Select(t => new CodeWords(t.Key, t.Value))];
        _columns = [.. columns];
    }

    /// <summary>The bits of a record whose attributes were read, and looks up the texts that are keys; false when a value has no place among them, so that nothing follows from the bits.</summary>
    public bool TryTake(Frame frame, out ulong bits)
    {
        bits = Every | frame.Encode(_texts);
        foreach (var (column, first) in _columns)
        {
            var number = column.Locate(frame, ref frame.Read(column.Ordinal));
            if (number < 0)
            {
                bits = 0;
                return false;
            }

            bits |= 1UL << (first + number);
        }

        return true;
    }

    private static Dictionary<int, ColumnInput> InputsOf(List<KeyedRow> rows)
    {
        var inputs = new Dictionary<int, ColumnInput>();
        for (var row = 0; row < rows.Count; row++)
        {
            foreach (var condition in rows[row].Others)
            {
                if (!inputs.TryGetValue(condition.Ordinal, out var input))
                {
                    inputs.Add(condition.Ordinal, input = new ColumnInput());
                }

                input.Add(row, condition);
            }
        }

        return inputs;
    }

    // A record's set has several classes; and a column of thousands of texts need not be made to see that it is too large.
    private static bool IsSmall(ColumnInput input)
    {
        var codes = new HashSet<int>();
        for (var i = 0; i < input.End(input.Count - 1) && codes.Count < Bits; i++)
        {
            switch (input.Condition(i))
            {
                case ElementCondition:
                    return false;
                case TextCondition text:
                    codes.UnionWith(text.Codes);
                    break;
            }
        }

        return codes.Count < Bits;
    }

    private static void Refuse(MatchColumn column, ColumnInput input, int first, List<KeyedRow> rows)
    {
        var stride = (rows.Count + 63) >> 6;
        var words = new ulong[column.Classes * stride];
        column.Fill(new BitRows(words, 0, stride, rows.Count));
        for (var i = 0; i < input.Count; i++)
        {
            var row = input.Row(i);
            for (var number = 0; number < column.Classes; number++)
            {
                if ((words[(number * stride) + (row >> 6)] & (1UL << (row & 63))) == 0)
                {
                    rows[row].Refused |= 1UL << (first + number);
                }
            }
        }
    }
}
