namespace RevOps.Rules;

/// <summary>
/// Finds the territories that match a record: those by rare values stand in lists by that value, all others are bits. Immutable.
/// </summary>
/// <param name="territories">The territories' criteria.</param>
/// <param name="read">The attributes to read before anything else: an error among them leaves the record to the linear scan.</param>
/// <param name="texts">The territories that are looked up by a text, those with the first ones first.</param>
/// <param name="keyed">The territories that are looked up otherwise, those with the first ones first.</param>
/// <param name="signature">Tells which of those a record meets beside the value by which they are looked up.</param>
/// <param name="bits">All other territories.</param>
internal sealed class TerritoryIndex(CriterionNode?[] territories, int[] read, KeyedTexts[] texts, KeyedRows[] keyed, RecordSignature signature, BitIndex bits)
{
    /// <summary>The most columns; what further attributes ask is left to the criteria.</summary>
    public const int MostColumns = 48;

    /// <summary>The most columns of sets.</summary>
    public const int MostElementColumns = 4;

    private readonly bool _hasLists = texts.Length + keyed.Length > 0;

    /// <summary>The first territory that matches, from one on; what the linear scan gives.</summary>
    public TerritoryMatch First(Frame frame, bool holdsOnError, int from = 0)
    {
        if (!frame.ReadAll(read))
        {
            return LinearScan.First(territories, frame, holdsOnError, from);
        }

        if (bits.HasSketches && bits.TryFirstBySketch(frame, holdsOnError, from, out var found))
        {
            return found;
        }

        var before = _hasLists ? FirstKeyed(frame, from) : territories.Length;
        found = TerritoryMatch.None;
        return !bits.IsEmpty && !bits.TryFirst(frame, holdsOnError, from, before, out found) ? LinearScan.First(territories, frame, holdsOnError, from)
            : found != TerritoryMatch.None || before == territories.Length ? found
            : TerritoryMatch.By(before);
    }

    /// <summary>Every territory that matches, in order; what the linear scan gives.</summary>
    public void All(Frame frame, List<int> matches)
    {
        var all = new List<int>();
        if (!frame.ReadAll(read) || !bits.TryAll(frame, all))
        {
            LinearScan.All(territories, frame, matches);
            return;
        }

        var record = new AskedRecord(frame, territories, signature);
        foreach (ref readonly var text in texts.AsSpan())
        {
            text.All(in record, all);
        }

        foreach (var rows in keyed)
        {
            rows.All(in record, ref frame.Read(rows.Ordinal), all);
        }

        // A territory may match by more than one alternative.
        all.Sort();
        for (var i = 0; i < all.Count; i++)
        {
            if (i == 0 || all[i] != all[i - 1])
            {
                matches.Add(all[i]);
            }
        }
    }

    // The first of the territories that are looked up; how many there are when none matches.
    private int FirstKeyed(Frame frame, int from)
    {
        var before = territories.Length;
        var record = new AskedRecord(frame, territories, signature);
        foreach (ref readonly var text in texts.AsSpan())
        {
            before = text.First(in record, from, before);
        }

        foreach (var rows in keyed)
        {
            before = rows.Lowest < before ? rows.First(in record, ref frame.Read(rows.Ordinal), from, before) : before;
        }

        return before;
    }
}
