using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
#if NET10_0_OR_GREATER
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
#endif

namespace RevOps.Rules;

/// <summary>
/// What a text is looked up by: a hash of all of it and its last sixteen units, folded, in two words. Folding and hashing are one pass, without
/// a branch for most lengths, since what a record brings is as long as it likes. Only texts that fold to ASCII have a key. Vectors and words
/// give the same.
/// </summary>
internal readonly struct TextKey(ulong first, ulong last, ulong chain)
{
    /// <summary>Texts up to this length are known by their length and the two words.</summary>
    public const int ShortText = 4 * AsciiWord.Units;

    // Beyond it a buffer of the stack would be too large.
    private const int MostOnStack = 256;

    // The length, and what comes before the last sixteen units.
    private readonly ulong _chain = chain;

    /// <summary>The text's first eight units, or the first half of its last sixteen, a byte each.</summary>
    public ulong First { get; } = first;

    /// <summary>The text's last eight units, a byte each.</summary>
    public ulong Last { get; } = last;

    /// <summary>A hash by which some thousand texts are told apart.</summary>
    public uint Hash
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => WordHash.Of(_chain, First, Last);
    }

    /// <summary>A hash by which a million texts are told apart.</summary>
    public ulong LongHash
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var hash = unchecked(((First ^ _chain) * HashMultiplier.First) ^ ((Last + _chain) * HashMultiplier.Second));
            return hash ^ (hash >> 32);
        }
    }

    /// <summary>The key of an ASCII text; false when a unit is none, so that <see cref="TryOfFolded"/> has to say more.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryOfAscii(ReadOnlySpan<char> text, out TextKey key)
    {
#if NET10_0_OR_GREATER
        if (Vector128.IsHardwareAccelerated && BitConverter.IsLittleEndian)
        {
            return TryOfByVector(text, out key);
        }
#endif
        return TryOfByWord(text, out key);
    }

    /// <summary>The key of any text; false when something in it folds to no ASCII. The Kelvin sign and the long s are no ASCII, but fold to it.</summary>
    public static bool TryOfFolded(ReadOnlySpan<char> text, out TextKey key)
    {
        Span<char> folded = text.Length <= MostOnStack ? stackalloc char[MostOnStack] : new char[text.Length];
        folded = folded.Slice(0, text.Length);
        TextFold.Fold(text, folded);
        return TryOfByWord(folded, out key);
    }

    /// <inheritdoc cref="TryOfAscii"/>
    public static bool TryOfByWord(ReadOnlySpan<char> text, out TextKey key)
    {
        key = default;
        var length = text.Length;
        var chain = (ulong)length;
        var (first, last) = (0UL, 0UL);
        if (length >= AsciiWord.Units)
        {
            var rest = 0;
            for (; rest + ShortText < length; rest += ShortText)
            {
                if (!TryRead(text, rest, rest + 4, out var a) || !TryRead(text, rest + 8, rest + 12, out var b))
                {
                    return false;
                }

                chain = Chained(chain, a, b);
            }

            var isLong = length > ShortText;
            var second = isLong ? length - 12 : Math.Min(4, length - 4);
            if (!TryRead(text, isLong ? length - 16 : 0, second, out first) || !TryRead(text, Math.Max(length - 8, 0), length - 4, out last))
            {
                return false;
            }
        }
        else
        {
            var word = AsciiWord.ReadFew(text);
            if (!AsciiWord.IsAscii(word))
            {
                return false;
            }

            first = Packed(AsciiWord.Fold(word));
        }

        key = new TextKey(first, last, chain);
        return true;
    }

    private static bool TryRead(ReadOnlySpan<char> text, int low, int high, out ulong packed)
    {
        var (l, h) = (AsciiWord.Read(text, low), AsciiWord.Read(text, high));
        packed = Packed(AsciiWord.Fold(l)) | (Packed(AsciiWord.Fold(h)) << 32);
        return AsciiWord.IsAscii(l | h);
    }

    // A byte for each of four units.
    private static ulong Packed(ulong word)
    {
        word = (word | (word >> 8)) & 0x0000_FFFF_0000_FFFF;
        return (word | (word >> 16)) & 0xFFFF_FFFF;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Chained(ulong chain, ulong first, ulong last)
    {
        chain = (chain ^ first) * HashMultiplier.First;
        chain = ((chain ^ (chain >> 29)) ^ last) * HashMultiplier.First;
        return chain ^ (chain >> 29);
    }

#if NET10_0_OR_GREATER
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryOfByVector(ReadOnlySpan<char> text, out TextKey key)
    {
        var length = text.Length;
        ref var start = ref Unsafe.As<char, byte>(ref MemoryMarshal.GetReference(text));
        var chain = (ulong)length;
        Vector128<ushort> low, high;
        if ((uint)(length - AsciiWord.Units) <= ShortText - AsciiWord.Units)
        {
            // Four times four units, some of them twice where the text has less than eight; without a branch, which nothing would predict.
            var beyond = length - 8;
            var less = beyond >> 31;
            low = Vector128.Create(Word(ref start, 0), Word(ref start, 4 + (beyond & less))).AsUInt16();
            high = Vector128.Create(Word(ref start, beyond & ~less), Word(ref start, length - 4)).AsUInt16();
        }
        else if (length < AsciiWord.Units)
        {
            low = Vector128.CreateScalar(AsciiWord.ReadFew(text)).AsUInt16();
            high = Vector128<ushort>.Zero;
        }
        else
        {
            for (var rest = 0; rest + ShortText < length; rest += ShortText)
            {
                (low, high) = (Vector(ref start, rest), Vector(ref start, rest + 8));
                if (!AreAscii(low, high))
                {
                    key = default;
                    return false;
                }

                var block = Folded(low, high);
                chain = Chained(chain, block.ToScalar(), block.GetElement(1));
            }

            (low, high) = (Vector(ref start, length - 16), Vector(ref start, length - 8));
        }

        if (!AreAscii(low, high))
        {
            key = default;
            return false;
        }

        var end = Folded(low, high);
        key = new TextKey(end.ToScalar(), end.GetElement(1), chain);
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Word(ref byte start, int index) => Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref start, index * sizeof(char)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Vector(ref byte start, int index) => Unsafe.ReadUnaligned<Vector128<ushort>>(ref Unsafe.Add(ref start, index * sizeof(char)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AreAscii(Vector128<ushort> low, Vector128<ushort> high) =>
        ((low | high) & Vector128.Create((ushort)0xFF80)) == Vector128<ushort>.Zero;

    // A byte for each of sixteen units, A to Z as a to z.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ulong> Folded(Vector128<ushort> low, Vector128<ushort> high)
    {
        // Either way each unit is ASCII, so that nothing is cut off; packing is the one that x86 has.
        var bytes = Sse2.IsSupported ? Sse2.PackUnsignedSaturate(low.AsInt16(), high.AsInt16()) : Vector128.Narrow(low, high);
        var isUpper = Vector128.LessThan(bytes.AsSByte() - Vector128.Create(unchecked((sbyte)('A' - 128))), Vector128.Create((sbyte)(-128 + 26)));
        return (bytes | (isUpper.AsByte() & Vector128.Create((byte)0x20))).AsUInt64();
    }
#endif
}
