using System.Text;

namespace RevOps.Rules;

/// <summary>
/// A name as a person remembers it: its letters without case and separators, and its words. Case is ASCII's, so that the same
/// suggestion is made on every runtime.
/// </summary>
internal readonly struct SuggestionName
{
    private const int LeastTelling = 4;

    public SuggestionName(string name)
    {
        var letters = new StringBuilder(name.Length);
        var words = new List<string>();
        var begin = 0;
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            var separator = c is '_' or '-' or '.' or ' ' or '/' or ':';
            var hump = c is >= 'A' and <= 'Z' && i > 0 && name[i - 1] is >= 'a' and <= 'z';
            if ((separator || hump) && letters.Length > begin)
            {
                words.Add(letters.ToString(begin, letters.Length - begin));
                begin = letters.Length;
            }

            if (!separator)
            {
                letters.Append(c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c);
            }
        }

        if (letters.Length > begin)
        {
            words.Add(letters.ToString(begin, letters.Length - begin));
        }

        Letters = letters.ToString();
        Words = words;
    }

    public string Letters { get; }

    public List<string> Words { get; }

    /// <summary>Whether all words of one name are among the other's, and at least one of them is long enough to tell something.</summary>
    public bool SharesWordsWith(SuggestionName other)
    {
        var (few, many) = Words.Count <= other.Words.Count ? (Words, other.Words) : (other.Words, Words);
        return few.Exists(static w => w.Length >= LeastTelling) && few.TrueForAll(many.Contains);
    }
}
