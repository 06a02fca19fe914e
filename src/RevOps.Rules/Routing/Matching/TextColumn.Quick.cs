namespace RevOps.Rules;

// What is told of a text without its code. It is never too little, and a candidate that it leaves is asked itself.
internal sealed partial class TextColumn
{
    private const int SketchesOfAConstant = 4;

    // One constant of so many may share its sketch with another.
    private const int ConstantsOfAShared = 8;

    /// <summary>
    /// The classes as <see cref="TextRows"/> has them; null where nobody asked for them, where constants are too many, or too much
    /// alike, to be told apart by sketches, and where prefixes are too long.
    /// </summary>
    public int[]? QuickClasses { get; }

    /// <summary>The prefixes by which those classes are told; null where sketches tell them.</summary>
    public ShortPrefixes? Prefixes => _prefixes?.Short;

    /// <summary>The classes as <see cref="FirstUnits"/> has them; null where nobody asked for them, or rows are many.</summary>
    public int[]? UnitClasses { get; }

    private int[]? ClassesBySketch(SymbolTable symbols, Mentions<int> byCode)
    {
        int[] codes = [.. Enumerable.Range(1, byCode.Keys - 1).Where(c => byCode[c].Length > 0)];
        for (var sketches = TextSketch.CountFor(codes.Length, SketchesOfAConstant); sketches <= TextSketch.Most; sketches *= 2)
        {
            var bySketch = SketchesOf(symbols, codes, TextSketch.ShiftOf(sketches));
            if (bySketch.Where(s => s.Count() > 1).Sum(s => s.Count()) * ConstantsOfAShared <= codes.Length)
            {
                var classes = new int[TextRows.First + sketches];
                classes.AsSpan().Fill(Other);
                classes[TextRows.Missing] = Missing;
                classes[TextRows.Any] = ClassOfAny(codes, byCode);
                foreach (var sketch in bySketch)
                {
                    classes[TextRows.First + sketch.Key] = ClassOfAny(sketch, byCode);
                }

                return classes;
            }
        }

        return null;
    }

    // A constant without a sketch is no text that has one.
    private static ILookup<int, int> SketchesOf(SymbolTable symbols, int[] codes, int shift) => codes
        .Select(code => (Code: code, HasSketch: TextSketch.TryOf(symbols.TextOf(code).AsSpan(), out var sketch), Place: (int)(sketch >> shift)))
        .Where(c => c.HasSketch)
        .ToLookup(c => c.Place, c => c.Code);

    private int ClassOfAny(IEnumerable<int> codes, Mentions<int> byCode)
    {
        foreach (var code in codes)
        {
            Accept(byCode[code], code, PrefixTable.None);
        }

        return _changes.End();
    }

    private int[] ClassesByNode(Mentions<int> byNode)
    {
        for (var node = 1; node < byNode.Keys; node++)
        {
            Accept(byNode[node], Slot.NoConstant, node);
        }

        return [_changes.End(), Missing, .. _classByNode];
    }

    private int[] ClassesByUnit(SymbolTable symbols, Mentions<int> byCode, Mentions<int> byNode)
    {
        var codes = Enumerable.Range(1, byCode.Keys - 1).Where(c => byCode[c].Length > 0).ToLookup(c => FirstOf(symbols.TextOf(c)));
        var nodes = Enumerable.Range(1, byNode.Keys - 1).ToLookup(n => FirstOf(_prefixes!.TextOf(n)));
        var classes = new int[FirstUnits.Places];
        for (var unit = 0; unit < FirstUnits.Any; unit++)
        {
            var folded = char.ToLowerInvariant((char)unit);
            classes[unit] = ClassOf(codes[folded], nodes[folded]);
        }

        classes[FirstUnits.Any] = ClassOf(codes.SelectMany(c => c), nodes.SelectMany(n => n));
        classes[FirstUnits.Missing] = Missing;
        return classes;

        int ClassOf(IEnumerable<int> some, IEnumerable<int> prefixes)
        {
            foreach (var code in some)
            {
                Accept(byCode[code], code, NodeOf(symbols.TextOf(code)));
            }

            foreach (var node in prefixes)
            {
                Accept(byNode[node], Slot.NoConstant, node);
            }

            return _changes.End();
        }
    }

    // The empty constant is met by a text whose place is that of any.
    private static int FirstOf(string folded) => folded.Length == 0 ? FirstUnits.Any : folded[0];

    // Rows that take any other text take this one too, or may.
    private void Accept(ReadOnlySpan<int> indexes, int code, int node)
    {
        foreach (var index in indexes)
        {
            if (Accepts(index, code, node) && !Accepts(index, Slot.NoConstant, PrefixTable.None))
            {
                _changes.Add(_input.Row(index), true);
            }
        }
    }
}
