using System.Runtime.CompilerServices;

namespace RevOps.Rules;

/// <summary>
/// The rows of bits of a text, told without its code: by its sketch, or by its first four units where only prefixes are asked for. A row has every bit
/// that some text of the same place could have. Immutable.
/// </summary>
internal readonly struct TextRows
{
    /// <summary>The place of texts of which nothing is told.</summary>
    public const int Any = 0;

    /// <summary>The place of a missing text.</summary>
    public const int Missing = 1;

    /// <summary>The place of the first sketch, or of a text that starts with no prefix.</summary>
    public const int First = 2;

    private readonly int[] _rows;
    private readonly ShortPrefixes? _prefixes;
    private readonly int _shift;

    /// <summary>Keeps the rows.</summary>
    /// <param name="ordinal">The text.</param>
    /// <param name="rows">Where each starts, by place; of sketches, if those count, a power of two.</param>
    /// <param name="prefixes">The prefixes, or null where sketches count.</param>
    public TextRows(int ordinal, int[] rows, ShortPrefixes? prefixes)
    {
        Ordinal = ordinal;
        _rows = rows;
        _prefixes = prefixes;
        _shift = TextSketch.ShiftOf(rows.Length - First);
    }

    public int Ordinal { get; }

    /// <summary>Where the row of a slot starts that was read and is not in error.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Of(in Slot slot) => _rows[slot.State == SlotState.Known ? PlaceOf(slot.Text.AsSpan()) : Missing];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int PlaceOf(ReadOnlySpan<char> text) =>
        _prefixes is null ? (TextSketch.TryOf(text, out var sketch) ? First + (int)(sketch >> _shift) : Any)
        : _prefixes.TryFind(text, out var node) ? First + node
        : Any;
}
