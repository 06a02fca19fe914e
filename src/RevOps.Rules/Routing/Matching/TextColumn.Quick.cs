namespace RevOps.Rules;

// What is told of a text without its code. It is never too little, and a candidate that it leaves is asked itself.
internal sealed partial class TextColumn
{
    // So many sketches lie near the processor; and so many for each constant keep most texts that are none apart from them.
    private const int MostSketches = 4_096;
    private const int LeastSketches = 64;
    private const int SketchesOfAConstant = 4;

    // One constant of so many may share its sketch with another.
    private const int ConstantsOfAShared = 8;

    /// <summary>
    /// The classes as <see cref="TextTable{TValue}"/> has them; null where nobody asked for them, where constants are too many, or too much
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
        for (var sketches = LeastSketches; sketches <= MostSketches; sketches *= 2)
        {
            if (codes.Length * SketchesOfAConstant > sketches)
            {
                continue;
            }

            var bySketch = SketchesOf(symbols, codes, TextSketch.ShiftOf(sketches));
            if (bySketch.Where(s => s.Count() > 1).Sum(s => s.Count()) * ConstantsOfAShared <= codes.Length)
            {
                var classes = new int[TextTable<int>.First + sketches];
                classes.AsSpan().Fill(Other);
                classes[TextTable<int>.Missing] = Missing;
                classes[TextTable<int>.Any] = ClassOfAny(codes, byCode);
                foreach (var sketch in bySketch)
                {
                    classes[TextTable<int>.First + sketch.Key] = ClassOfAny(sketch, byCode);
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
        var classes = new int[FirstUnits.Places];
        for (var unit = 0; unit <= FirstUnits.Any; unit++)
        {
            for (var code = 1; code < byCode.Keys; code++)
            {
                if (BeginsWith(symbols.TextOf(code), unit))
                {
                    Accept(byCode[code], code, NodeOf(symbols.TextOf(code)));
                }
            }

            for (var node = 1; node < byNode.Keys; node++)
            {
                if (BeginsWith(_prefixes!.TextOf(node), unit))
                {
                    Accept(byNode[node], Slot.NoConstant, node);
                }
            }

            classes[unit] = _changes.End();
        }

        classes[FirstUnits.Missing] = Missing;
        return classes;
    }

    private static bool BeginsWith(string folded, int unit) => unit == FirstUnits.Any || folded.Length == 0 || folded[0] == char.ToLowerInvariant((char)unit);

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
