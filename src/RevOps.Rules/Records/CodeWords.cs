using System.Runtime.CompilerServices;

namespace RevOps.Rules;

/// <summary>A word for each code of a text: what a router wants to know of the text beside its code.</summary>
/// <param name="ordinal">The text.</param>
/// <param name="words">The words: of texts that are no constants, of the missing text, and of the codes from 1.</param>
internal readonly struct CodeWords(int ordinal, ulong[] words)
{
    /// <summary>Tables by <see cref="PlaceOf"/> begin with the texts that are no constants and the missing one.</summary>
    public const int Below = 2;

    private readonly ulong[] _words = words;

    public int Ordinal { get; } = ordinal;

    /// <summary>Where a slot's code stands in such a table: 0 for a text that is no constant, 1 for a missing one, which has no code.</summary>
    public static int PlaceOf(int code) => code + 1;

    /// <summary>The word of a code; constants that were added later are texts like any other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong Of(int code)
    {
        var place = PlaceOf(code);
        return _words[(uint)place < (uint)_words.Length ? place : 0];
    }
}
