namespace RevOps.Rules;

/// <summary>
/// Makes one key of the attributes in which duplicates agree: 128 bits of their folded values, in the order in which the policy names them. Equal
/// values give equal keys on every runtime and host, so that a memory may be shared; making one allocates nothing. Immutable.
/// </summary>
internal sealed class DuplicateKey
{
    private readonly int[] _ordinals;
    private readonly Hash128 _seed;

    public DuplicateKey(DuplicateRule rule, CriterionCompiler compiler)
    {
        _ordinals = [.. rule.Key.Select(compiler.Ordinal)];
        foreach (var attribute in rule.Key)
        {
            // Another key of the policy must not find what was remembered under this one.
            _seed.Add(attribute.Name.AsSpan());
        }
    }

    public IReadOnlyList<int> Ordinals => _ordinals;

    /// <summary>The key of a record; none when an attribute is missing or in error.</summary>
    public RecordKey Of(Frame frame, out bool isError)
    {
        var hash = _seed;
        var isKnown = true;
        isError = false;
        foreach (var ordinal in _ordinals)
        {
            ref var slot = ref frame.Read(ordinal);
            if (slot.State != SlotState.Known)
            {
                isKnown = false;
                isError |= frame.Open(in slot) == Verdict.Error;
            }
            else if (slot.Reference is string text)
            {
                hash.Add(text.AsSpan());
            }
            else
            {
                // Zero has two signs and is one number.
                hash.Add(slot.Bits == long.MinValue && frame.Layout.Attributes[ordinal].Type == AttributeType.Number ? 0 : (ulong)slot.Bits);
            }
        }

        return isKnown ? hash.ToKey() : RecordKey.None;
    }
}

/// <summary>Two chains over the same words, each with a multiplier of its own. Not for secrets: whoever can choose values can make two of them meet.</summary>
internal struct Hash128
{
    private const ulong Other = 0xC2B2_AE3D_27D4_EB4F;
    private const int Chunk = 64;

    private ulong _low;
    private ulong _high;

    public void Add(ReadOnlySpan<char> text)
    {
        Add((ulong)text.Length);
        Span<char> folded = stackalloc char[Chunk + AsciiWord.Units];
        while (text.Length > 0)
        {
            // A pair of surrogates folds together, so that no chunk ends between the two.
            var length = Math.Min(Chunk, text.Length);
            length += length < text.Length && char.IsHighSurrogate(text[length - 1]) ? 1 : 0;
            TextFold.Fold(text.Slice(0, length), folded);
            folded.Slice(length).Clear();
            for (var at = 0; at < length; at += AsciiWord.Units)
            {
                Add(AsciiWord.Read(folded, at));
            }

            text = text.Slice(length);
        }
    }

    public void Add(ulong word)
    {
        _low = Mixed((_low ^ word) * HashMultiplier.First);
        _high = Mixed((_high + word + HashMultiplier.First) * Other) + _low;
    }

    public readonly RecordKey ToKey()
    {
        var (low, high) = (Mixed(_low * Other), Mixed(_high * HashMultiplier.First));
        return new Guid(
            (int)low, (short)(low >> 32), (short)(low >> 48), (byte)high, (byte)(high >> 8), (byte)(high >> 16), (byte)(high >> 24), (byte)(high >> 32), (byte)(high >> 40), (byte)(high >> 48), (byte)(high >> 56));
    }

    private static ulong Mixed(ulong word) => word ^ (word >> 32);
}
