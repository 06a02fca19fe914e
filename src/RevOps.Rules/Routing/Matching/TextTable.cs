using System.Runtime.CompilerServices;

namespace RevOps.Rules;

/// <summary>
/// What an index has for a text, told without the text's code: by its sketch, or by its first four units where only prefixes are asked for. Texts that
/// cannot be told apart share a place. Immutable.
/// </summary>
internal readonly struct TextTable<TValue>
{
    /// <summary>The place of texts of which nothing is told.</summary>
    public const int Any = 0;

    /// <summary>The place of a missing text.</summary>
    public const int Missing = 1;

    /// <summary>The place of the first sketch, or of a text that starts with no prefix.</summary>
    public const int First = 2;

    private readonly TValue[] _values;
    private readonly ShortPrefixes? _prefixes;
    private readonly int _shift;

    /// <summary>Makes the table.</summary>
    /// <param name="ordinal">The text.</param>
    /// <param name="values">The values by place; of sketches, if those count, a power of two.</param>
    /// <param name="prefixes">The prefixes, or null where sketches count.</param>
    public TextTable(int ordinal, TValue[] values, ShortPrefixes? prefixes)
    {
        Ordinal = ordinal;
        _values = values;
        _prefixes = prefixes;
        _shift = TextSketch.ShiftOf(values.Length - First);
    }

    public int Ordinal { get; }

    /// <summary>The value of a slot that was read and is not in error.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TValue Of(in Slot slot) => _values[slot.State == SlotState.Known ? PlaceOf(slot.Text.AsSpan()) : Missing];

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int PlaceOf(ReadOnlySpan<char> text) =>
        _prefixes is null ? (TextSketch.TryOf(text, out var sketch) ? First + (int)(sketch >> _shift) : Any)
        : _prefixes.TryFind(text, out var node) ? First + node
        : Any;
}
