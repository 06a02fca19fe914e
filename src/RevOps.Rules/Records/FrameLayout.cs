namespace RevOps.Rules;

/// <summary>
/// Which attributes the criteria of one compiled policy read, and in which slot of a frame each stands. Grows while the policy is compiled
/// (<see cref="Ordinal"/>), frozen before the first frame.
/// </summary>
internal sealed class FrameLayout
{
    private static int lastNumber;

    private readonly List<RecordAttribute> _attributes = [];
    private readonly List<SymbolTable?> _symbols = [];
    private readonly List<FrameLayout?> _rows = [];
    private readonly List<AttributeRule?> _rules = [];
    private readonly Dictionary<string, int> _ordinals = new(StringComparer.Ordinal);

    public FrameLayout()
        : this(Interlocked.Increment(ref lastNumber), isOfMaskedRows: false)
    {
    }

    // The layouts of rows take no number: their frames belong to a record's.
    private FrameLayout(int number, bool isOfMaskedRows)
    {
        Number = number;
        IsOfMaskedRows = isOfMaskedRows;
    }

    /// <summary>Which layout this is of those made in the process; they wrap around.</summary>
    public int Number { get; }

    /// <summary>Whether it is the layout of rows whose collection is masked, and they with it.</summary>
    public bool IsOfMaskedRows { get; }

    public int Count => _attributes.Count;

    public IReadOnlyList<RecordAttribute> Attributes => _attributes;

    /// <summary>The slot of an attribute, which is added when it is new.</summary>
    public int Ordinal(RecordAttribute attribute)
    {
        if (_ordinals.TryGetValue(attribute.Name, out var ordinal))
        {
            return ordinal;
        }

        ordinal = _attributes.Count;
        _ordinals.Add(attribute.Name, ordinal);
        _attributes.Add(attribute);
        _symbols.Add(attribute.Type is AttributeType.Text or AttributeType.TextSet ? new SymbolTable() : null);
        _rows.Add(attribute.Type is AttributeType.Collection ? new FrameLayout(number: 0, IsOfMaskedRows || attribute.IsMasked) : null);
        _rules.Add(AttributeRule.Of(attribute));
        return ordinal;
    }

    /// <summary>The slot of an attribute by its name; -1 when no criterion reads it.</summary>
    public int Find(string name) => _ordinals.TryGetValue(name, out var ordinal) ? ordinal : -1;

    /// <summary>Whether the values of an attribute are not to be shown.</summary>
    public bool IsMasked(int ordinal) => IsOfMaskedRows || _attributes[ordinal].IsMasked;

    public SymbolTable Symbols(int ordinal) => _symbols[ordinal]!;

    public FrameLayout Rows(int ordinal) => _rows[ordinal]!;

    public AttributeRule? Rule(int ordinal) => _rules[ordinal];
}
