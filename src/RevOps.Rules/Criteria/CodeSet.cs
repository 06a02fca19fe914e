namespace RevOps.Rules;

/// <summary>A set of codes of one attribute's constants, a bit each.</summary>
internal sealed class CodeSet
{
    private readonly ulong[] _words;

    public CodeSet(IEnumerable<int> codes)
    {
        int[] all = [.. codes];
        _words = new ulong[(all.Max() >> 6) + 1];
        foreach (var code in all)
        {
            _words[code >> 6] |= 1UL << (code & 63);
        }
    }

    public bool Contains(int code) => (uint)code >> 6 < (uint)_words.Length && (_words[code >> 6] & (1UL << (code & 63))) != 0;
}
