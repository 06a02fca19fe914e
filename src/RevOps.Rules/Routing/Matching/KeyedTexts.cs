using System.Runtime.CompilerServices;

namespace RevOps.Rules;

/// <summary>
/// The territories that ask for a text among those that are looked up, in lists by its code. Where those lists are short, most texts are told by their sketch
/// to be in none that the record's signature leaves, and are not looked up at all. Immutable.
/// </summary>
internal readonly struct KeyedTexts
{
    // A longer list has mostly an entry that the signature leaves.
    private const int EntriesOfAShortList = 4;

    private const int SketchesOfAConstant = 2;

    private readonly KeyedLists _lists;
    private readonly int _ordinal;
    private readonly int _codes;
    private readonly ulong[]? _refused;
    private readonly int _shift;

    /// <summary>Makes the lists of a text.</summary>
    /// <param name="ordinal">The text.</param>
    /// <param name="symbols">The constants that it is compared with.</param>
    /// <param name="rows">The rows, by precedence; the key of each is on the text, and what it refuses is known.</param>
    /// <param name="sketches">What <see cref="SketchesOf"/> gives for the rows.</param>
    public KeyedTexts(int ordinal, SymbolTable symbols, List<KeyedRow> rows, int sketches)
    {
        _lists = new KeyedLists(symbols.Count + CodeWords.Below, rows, c => Array.ConvertAll(((TextCondition)c).Codes, CodeWords.PlaceOf));
        _ordinal = ordinal;
        _codes = symbols.Count;
        if (sketches > 0)
        {
            _shift = TextSketch.ShiftOf(sketches);
            _refused = RefusedBySketch(symbols, rows, sketches, _shift);
        }
    }

    /// <summary>By how many sketches a text is told before it is looked up; 0 where lists are long, or constants too many for that.</summary>
    public static int SketchesOf(List<KeyedRow> rows)
    {
        var codes = new HashSet<int>();
        var entries = 0;
        foreach (var row in rows)
        {
            foreach (var code in ((TextCondition)row.Key).Codes)
            {
                entries++;
                codes.Add(code);
            }

            if (codes.Count * SketchesOfAConstant > TextSketch.Most)
            {
                return 0;
            }
        }

        return entries <= codes.Count * EntriesOfAShortList ? TextSketch.CountFor(codes.Count, SketchesOfAConstant) : 0;
    }

    /// <inheritdoc cref="KeyedRows.First"/>
    public int First(in AskedRecord record, int from, int before) => IsRefused(in record) ? before : _lists.First(ListOf(in record), in record, from, before);

    /// <inheritdoc cref="KeyedRows.All"/>
    public void All(in AskedRecord record, List<int> matches)
    {
        if (!IsRefused(in record))
        {
            _lists.All(ListOf(in record), in record, matches);
        }
    }

    // What all rows refuse whose constants have a sketch; of a sketch that none has, everything.
    private static ulong[] RefusedBySketch(SymbolTable symbols, List<KeyedRow> rows, int sketches, int shift)
    {
        var refused = new ulong[sketches];
        refused.AsSpan().Fill(ulong.MaxValue);
        foreach (var row in rows)
        {
            foreach (var code in ((TextCondition)row.Key).Codes)
            {
                // A constant without a sketch is no text that has one.
                if (TextSketch.TryOf(symbols.TextOf(code).AsSpan(), out var sketch))
                {
                    refused[sketch >> shift] &= row.Refused;
                }
            }
        }

        return refused;
    }

    // Only what is certain: a text that was looked up already, or has no sketch, has a list.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool IsRefused(in AskedRecord record)
    {
        ref readonly var slot = ref record.Frame.Present[_ordinal];
        return slot.State != SlotState.Known
            || (_refused is not null && slot.Code == Slot.NotEncoded && TextSketch.TryOf(slot.Text.AsSpan(), out var sketch) && (_refused[sketch >> _shift] & record.Bits) != 0);
    }

    // Constants of sections that were compiled later are texts like any other; those have an empty list.
    private int ListOf(in AskedRecord record) => record.Frame.Code(_ordinal, ref record.Frame.Read(_ordinal)) is var code && code <= _codes ? CodeWords.PlaceOf(code) : 0;
}
