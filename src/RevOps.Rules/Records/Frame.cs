namespace RevOps.Rules;

/// <summary>
/// The values read for one decision. Each attribute is read at most once, when a criterion first asks; what its accessor throws becomes an
/// error of that attribute. Rented for a decision by one thread, and cleared after it.
/// </summary>
internal abstract partial class Frame(FrameLayout layout)
{
    // A set of more elements, of a lead that is said to use a million technologies, is an error of its data.
    internal const int MostElements = 1_000_000;

    // One such set must not stay with the frame, which is kept for its thread.
    private const int MostCodesKept = 64 * 1024;

    private protected Slot[] Slots = new Slot[layout.Count];

    /// <summary>Which attributes declare nothing that a value would have to be checked for.</summary>
    private protected readonly bool[] IsAsRead = [.. Enumerable.Range(0, layout.Count).Select(i => layout.Rule(i) is null && layout.Attributes[i].Type is not (AttributeType.TextSet or AttributeType.Collection))];

    /// <summary>Where the present row's slots start; 0 for a record.</summary>
    private protected int Base;

    private readonly RecordAttribute[] _attributes = [.. layout.Attributes];
    private readonly SymbolIndex?[] _symbols = [.. Enumerable.Range(0, layout.Count).Select(i => layout.Symbols(i)?.Index)];
    private readonly AttributeRule?[] _rules = [.. Enumerable.Range(0, layout.Count).Select(layout.Rule)];
    private RowFrame?[]? _rows;
    private int[] _codes = [];
    private int _codesUsed;
    private (ExactSum Lowest, ExactSum Highest)? _sumPair;
    private bool _isUsed;
    private int _collections = GC.CollectionCount(0);

    public FrameLayout Layout { get; } = layout;

    /// <summary>As-of in UTC ticks.</summary>
    public long AsOfTicks { get; private protected set; }

    /// <summary>The slots of the record, as far as they were read.</summary>
    public ReadOnlySpan<Slot> Present => Slots;

    /// <summary>Whether an attribute in error was met since this was last reset.</summary>
    public bool MetError { get; set; }

    /// <summary>The slot of an attribute, read when it was not yet.</summary>
    public ref Slot Read(int ordinal)
    {
        ref var slot = ref Slots[Base + ordinal];
        if (slot.State == SlotState.NotRead)
        {
            Fill(ordinal, ref slot);
        }

        return ref slot;
    }

    /// <summary>Reads attributes of a record that were not read yet, one after the other; false when one of them is in error.</summary>
    public virtual bool ReadAll(int[] ordinals)
    {
        var isError = false;
        foreach (var ordinal in ordinals)
        {
            isError |= Read(ordinal).State == SlotState.Error;
        }

        return !isError;
    }

    /// <summary>Looks texts up that were read, one after the other, and unites the words that their codes have; a router needs most of them.</summary>
    public ulong Encode(CodeWords[] texts)
    {
        var word = 0UL;
        var (slots, symbols) = (Slots, _symbols);
        foreach (ref readonly var text in texts.AsSpan())
        {
            ref var slot = ref slots[text.Ordinal];
            var code = slot.Code;
            if (code == Slot.NotEncoded && slot.State == SlotState.Known)
            {
                code = symbols[text.Ordinal]!.Find(slot.Text.AsSpan());
                slot.Code = code;
            }

            word |= text.Of(code);
        }

        return word;
    }

    /// <summary>Takes the frame for a decision, on the thread that keeps it; false when one is under way with it.</summary>
    public bool TryUse()
    {
        if (Volatile.Read(ref _isUsed))
        {
            return false;
        }

        _isUsed = true;
        return true;
    }

    /// <summary>Ends what <see cref="TryUse"/> began, on whatever thread; the frame is cleared.</summary>
    public void EndUse() => Volatile.Write(ref _isUsed, false);

    /// <summary>The verdict of a leaf whose attribute is missing or in error.</summary>
    public Verdict Open(in Slot slot)
    {
        MetError |= slot.State == SlotState.Error;
        return (Verdict)slot.State;
    }

    /// <summary>The code of a known text among the policy's constants.</summary>
    public int Code(int ordinal, ref Slot slot) => slot.Code == Slot.NotEncoded ? Encode(ordinal, ref slot) : slot.Code;

    /// <summary>Two accumulators for the ends of a sum over this frame's rows; kept, so that a sum allocates nothing.</summary>
    public (ExactSum Lowest, ExactSum Highest) SumPair => _sumPair ??= (new ExactSum(), new ExactSum());

    /// <summary>The codes of a known set's elements.</summary>
    public ReadOnlySpan<int> Codes(in Slot slot) => _codes.AsSpan(slot.CodesStart, slot.CodesCount);

    /// <summary>The rows of a known collection.</summary>
    public RowFrame Rows(int ordinal, ref Slot slot)
    {
        var rows = RowsOf(ordinal);
        if (slot.Code == Slot.NotEncoded)
        {
            slot.Code = rows.Attach(slot.Reference!, (int)slot.Bits, AsOfTicks);
        }
        else
        {
            rows.Select(slot.Code);
        }

        return rows;
    }

    /// <summary>Sets a fact that an earlier capability of the same pass found; criteria that name it see it from now on.</summary>
    public void Publish(int ordinal, in FactValue fact)
    {
        ref var slot = ref Slots[ordinal];
        slot = default;
        if (fact.IsMissing)
        {
            slot.SetMissing();
        }
        else if (fact.Text is { } text)
        {
            slot.SetText(text);
        }
        else if (fact.Number is { } number)
        {
            slot.SetNumber(number);
        }
        else
        {
            slot.SetFlag(fact.Flag!.Value);
        }
    }

    /// <summary>
    /// Makes the slots anew where a collection has been since they were made. A reference that is written into what has outlived one costs the
    /// collector's bookkeeping, some five nanoseconds each, which for a router is half of reading.
    /// </summary>
    private protected void Renew()
    {
        var collections = GC.CollectionCount(0);
        if (_collections != collections && Slots.Length > 0)
        {
            _collections = collections;
            Slots = new Slot[Slots.Length];
        }
    }

    private protected abstract void ReadAttribute(int ordinal, ref Slot slot);

    private protected abstract RowFrame CreateRows(int ordinal);

    private protected void Clear(int used)
    {
        Array.Clear(Slots, 0, used);
        if (_codes.Length > MostCodesKept)
        {
            _codes = [];
        }

        _codesUsed = 0;
        MetError = false;
        ForgetTurn();
        if (_rows is not null)
        {
            foreach (var rows in _rows)
            {
                rows?.Detach();
            }
        }
    }

    private void Fill(int ordinal, ref Slot slot)
    {
        try
        {
            ReadAttribute(ordinal, ref slot);
            if (slot.State == SlotState.Known && !IsAsRead[ordinal])
            {
                Finish(ordinal, ref slot);
            }
        }
        catch (Exception cause) when (cause is not OutOfMemoryException)
        {
            slot.SetError(AttributeError.Thrown(cause));
        }
    }

    /// <summary>Applies to a known value what its attribute declares.</summary>
    private protected void Finish(int ordinal, ref Slot slot)
    {
        switch (_attributes[ordinal].Type)
        {
            case AttributeType.TextSet:
                EncodeElements(ordinal, ref slot);
                break;
            case AttributeType.Collection:
                CheckCount(RowsOf(ordinal).Room, "rows", ref slot);
                break;
            default:
                _rules[ordinal]?.Apply(ref slot);
                break;
        }
    }

    private int Encode(int ordinal, ref Slot slot) => slot.Code = _symbols[ordinal]!.Find(slot.Text.AsSpan());

    private RowFrame RowsOf(int ordinal)
    {
        _rows ??= new RowFrame?[Layout.Count];
        return _rows[ordinal] ??= CreateRows(ordinal);
    }

    // A list says itself how long it is, and a broken one says anything.
    private static bool CheckCount(int most, string what, ref Slot slot)
    {
        var count = slot.Bits;
        if (count >= 0 && count <= most)
        {
            return true;
        }

        slot.SetError(new AttributeError(count < 0 ? $"The list says that it has `{count}` {what}." : $"The list has `{count}` {what}, more than a decision can read."));
        return false;
    }

    private void EncodeElements(int ordinal, ref Slot slot)
    {
        if (slot.Reference is not IReadOnlyList<string?> list)
        {
            // A sequence is the host's code: it runs once, and what it gave is kept for an explanation.
            list = [.. ((IEnumerable<string?>)slot.Reference!).Take(MostElements + 1)];
            slot.Reference = list;
        }

        slot.Bits = list.Count;
        if (!CheckCount(MostElements, "elements", ref slot))
        {
            return;
        }

        var symbols = _symbols[ordinal]!;
        var rule = _rules[ordinal]!;
        var count = (int)slot.Bits;
        var start = _codesUsed;
        if (_codes.Length < start + count)
        {
            Array.Resize(ref _codes, Math.Max(start + count, Math.Max(16, _codes.Length * 2)));
        }

        for (var i = 0; i < count; i++)
        {
            var element = list[i];
            if (rule.ProblemOfElement(element) is { } problem)
            {
                slot.SetError(problem);
                return;
            }

            _codes[start + i] = symbols.Find(element.AsSpan());
        }

        _codesUsed = start + count;
        slot.Bits = ((long)start << 32) | (uint)count;
    }
}
