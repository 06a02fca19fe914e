namespace RevOps.Rules;

/// <summary>The rows of bits of one column while an index is built: a row a class of the attribute's values, a bit a row of the territories.</summary>
internal readonly struct BitRows(ulong[] words, int start, int stride, int bits)
{
    /// <summary>Sets the bit of every row of the territories.</summary>
    public void SetAll(int row)
    {
        for (var i = 0; i < bits >> 6; i++)
        {
            words[At(row) + i] = ulong.MaxValue;
        }

        if ((bits & 63) != 0)
        {
            words[At(row) + (bits >> 6)] = (1UL << (bits & 63)) - 1;
        }
    }

    public void Set(int row, int bit, bool value)
    {
        ref var word = ref words[At(row) + (bit >> 6)];
        word = value ? word | (1UL << (bit & 63)) : word & ~(1UL << (bit & 63));
    }

    public void Copy(int from, int to) => Array.Copy(words, At(from), words, At(to), stride);

    private int At(int row) => start + (row * stride);
}
