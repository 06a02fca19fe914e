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

    // So many sketches lie near the processor; and so many for each constant keep most texts that are none apart from them.
    private const int MostSketches = 4_096;
    private const int LeastSketches = 64;
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
    public KeyedTexts(int ordinal, SymbolTable symbols, List<KeyedRow> rows)
    {
        _lists = new KeyedLists(symbols.Count + CodeWords.Below, rows, c => Array.ConvertAll(((TextCondition)c).Codes, CodeWords.PlaceOf));
        _ordinal = ordinal;
        _codes = symbols.Count;
        if (SketchesOf(rows) is > 0 and var sketches)
        {
            _shift = TextSketch.ShiftOf(sketches);
            _refused = RefusedBySketch(symbols, rows, sketches, _shift);
        }
    }

    /// <summary>Whether a text's lists are so short that it is told by its sketch before it is looked up.</summary>
    public static bool AreSketched(List<KeyedRow> rows) => SketchesOf(rows) > 0;

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

    // 0 where lists are long, or constants too many to be told apart near the processor.
    private static int SketchesOf(List<KeyedRow> rows)
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

            if (codes.Count * SketchesOfAConstant > MostSketches)
            {
                return 0;
            }
        }

        var sketches = LeastSketches;
        while (sketches < codes.Count * SketchesOfAConstant)
        {
            sketches *= 2;
        }

        return entries <= codes.Count * EntriesOfAShortList ? sketches : 0;
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
