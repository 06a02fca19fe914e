using System.Runtime.CompilerServices;

namespace RevOps.Rules;

/// <summary>
/// A number for how a text begins and ends, what is in its middle and how long it is, the same for texts that differ in case alone. It costs a fraction
/// of a key: texts of different sketches are different texts, and those of one may be the same.
/// </summary>
internal static class TextSketch
{
    /// <summary>The most sketches that a table can have and still lie near the processor.</summary>
    public const int Most = 4_096;

    private const int Least = 64;

    // So many bits.
    private const int Width = 32;

    // The bit by which ASCII's lower case differs from its upper case. It makes some other units alike as well, which costs a sketch nothing.
    private const ulong Lower = 0x0020_0020_0020_0020;

    /// <summary>The sketch of a text; false when what it is made of is no ASCII, whose case is not told by a bit.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryOf(ReadOnlySpan<char> text, out uint sketch)
    {
        ulong first, middle, last;
        if (text.Length >= AsciiWord.Units)
        {
            first = AsciiWord.ReadWithin(text, 0);
            middle = AsciiWord.ReadWithin(text, (text.Length >> 1) - 2);
            last = AsciiWord.ReadWithin(text, text.Length - AsciiWord.Units);
        }
        else
        {
            (first, middle, last) = (AsciiWord.ReadFew(text), 0, 0);
        }

        sketch = WordHash.Of((ulong)text.Length, first | Lower, unchecked((last | Lower) + Rotated(middle | Lower)));
        return AsciiWord.IsAscii(first | middle | last);
    }

    /// <summary>How many sketches a table has for some constants, a power of two; more than <see cref="Most"/> where those are too many.</summary>
    /// <param name="constants">How many constants there are.</param>
    /// <param name="each">The least for each of them, so that most texts that are none lie apart from them.</param>
    public static int CountFor(int constants, int each)
    {
        var sketches = Least;
        while (sketches < (long)constants * each)
        {
            sketches *= 2;
        }

        return sketches;
    }

    /// <summary>By how much a sketch is shifted where only so many are told apart, a power of two.</summary>
    public static int ShiftOf(int sketches) => Width - Bits.Lowest((ulong)sketches);

    // The middle must not cancel the end out.
    private static ulong Rotated(ulong middle) => (middle << 7) | (middle >> 57);
}
