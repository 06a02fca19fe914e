namespace RevOps.Rules;

/// <summary>The territories that ask for a text among those that are looked up, in lists by its code. Immutable.</summary>
internal readonly struct KeyedTexts
{
    private readonly KeyedLists _lists;
    private readonly int _ordinal;
    private readonly int _codes;

    /// <summary>Makes the lists of a text.</summary>
    /// <param name="ordinal">The text.</param>
    /// <param name="codes">How many constants it is compared with.</param>
    /// <param name="rows">The rows, by precedence; the key of each is on the text.</param>
    public KeyedTexts(int ordinal, int codes, List<KeyedRow> rows)
    {
        _lists = new KeyedLists(codes + CodeWords.Below, rows, c => Array.ConvertAll(((TextCondition)c).Codes, CodeWords.PlaceOf));
        _ordinal = ordinal;
        _codes = codes;
    }

    /// <inheritdoc cref="KeyedRows.First"/>
    public int First(in AskedRecord record, int from, int before) => _lists.First(ListOf(in record), in record, from, before);

    /// <inheritdoc cref="KeyedRows.All"/>
    public void All(in AskedRecord record, List<int> matches) => _lists.All(ListOf(in record), in record, matches);

    // Constants of sections that were compiled later are texts like any other; those and a missing text have an empty list.
    private int ListOf(in AskedRecord record) => record.Frame.Encoded(_ordinal) is var code && code <= _codes ? CodeWords.PlaceOf(code) : 0;
}
