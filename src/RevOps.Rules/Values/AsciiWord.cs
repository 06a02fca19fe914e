using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace RevOps.Rules;

/// <summary>Four UTF-16 code units in one machine word, the first in its lowest bits whatever the processor's byte order.</summary>
internal static class AsciiWord
{
    /// <summary>How many code units a word holds.</summary>
    public const int Units = 4;

    private const ulong Each = 0x0001_0001_0001_0001;

    /// <summary>The four units from <paramref name="index"/> on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Read(ReadOnlySpan<char> text, int index)
    {
        var units = text.Slice(index, Units);
#if NET10_0_OR_GREATER
        if (BitConverter.IsLittleEndian)
        {
            return ReadWithin(units, 0);
        }
#endif
        return BitConverter.IsLittleEndian
            ? MemoryMarshal.Read<ulong>(MemoryMarshal.AsBytes(units))
            : units[0] | ((ulong)units[1] << 16) | ((ulong)units[2] << 32) | ((ulong)units[3] << 48);
    }

    /// <summary>The same where it is known that there are four.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong ReadWithin(ReadOnlySpan<char> text, int index)
    {
#if NET10_0_OR_GREATER
        if (BitConverter.IsLittleEndian)
        {
            return Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<char, byte>(ref Unsafe.Add(ref MemoryMarshal.GetReference(text), index)));
        }
#endif
        return Read(text, index);
    }

    /// <summary>A text of up to three units: its first, its middle and its last one are all of it, some of them twice.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong ReadFew(ReadOnlySpan<char> text) =>
        text.Length == 0 ? 0 : text[0] | ((ulong)text[text.Length >> 1] << 16) | ((ulong)text[text.Length - 1] << 32);

    /// <summary>Whether every unit is below U+0080.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsAscii(ulong word) => (word & (0xFF80 * Each)) == 0;

    /// <summary>The word with A to Z as a to z; every unit must be ASCII.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Fold(ulong word)
    {
        // Bit 7 of a lane is free in ASCII: each addition sets it where the unit is at least `A`, or beyond `Z`.
        var atLeastA = word + ((0x80 - 'A') * Each);
        var beyondZ = word + ((0x80 - 'Z' - 1) * Each);
        return word | ((atLeastA & ~beyondZ & (0x80 * Each)) >> 2);
    }
}
