using System.Runtime.CompilerServices;

namespace RevOps.Rules;

/// <summary>
/// A word of rows for each unit that a text may begin with: the rows that take some text which does. Where rows are few, it rules most of them out
/// before anything else is looked at. Immutable.
/// </summary>
/// <param name="ordinal">The text.</param>
/// <param name="words">The words of ASCII's units, and behind them of any other text and of the missing one.</param>
internal readonly struct FirstUnits(int ordinal, ulong[] words)
{
    /// <summary>The place of a text that is empty, or begins with what is no ASCII, which may fold to it.</summary>
    public const int Any = 128;

    /// <summary>The place of a missing text.</summary>
    public const int Missing = Any + 1;

    /// <summary>How many places there are.</summary>
    public const int Places = Missing + 1;

    private readonly ulong[] _words = words;

    public int Ordinal { get; } = ordinal;

    /// <summary>The word of a slot that was read and is not in error.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Of(in Slot slot) => _words[slot.State == SlotState.Known ? PlaceOf(slot.Text) : Missing];

    private static int PlaceOf(string text) => text.Length == 0 ? Any : Math.Min((int)text[0], Any);
}
