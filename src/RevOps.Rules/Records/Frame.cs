namespace RevOps.Rules;

/// <summary>
/// The values read for one decision. Each attribute is read at most once, when a criterion first asks; what its accessor throws becomes an
/// error of that attribute. Rented for a decision by one thread, and cleared after it.
/// </summary>
internal abstract class Frame(FrameLayout layout)
{
    private protected Slot[] Slots = new Slot[layout.Count];

    /// <summary>Where the present row's slots start; 0 for a record.</summary>
    private protected int Base;

    private RowFrame?[]? _rows;
    private int[] _codes = [];
    private int _codesUsed;
    private (ExactSum Lowest, ExactSum Highest)? _sumPair;

    public FrameLayout Layout { get; } = layout;

    /// <summary>As-of in UTC ticks.</summary>
    public long AsOfTicks { get; private protected set; }

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

    /// <summary>The verdict of a leaf whose attribute is missing or in error.</summary>
    public Verdict Open(in Slot slot)
    {
        MetError |= slot.State == SlotState.Error;
        return (Verdict)slot.State;
    }

    /// <summary>The code of a known text among the policy's constants.</summary>
    public int Code(int ordinal, ref Slot slot)
    {
        if (slot.Code == Slot.NotEncoded)
        {
            slot.Code = Layout.Symbols(ordinal).Find((string)slot.Reference!);
        }

        return slot.Code;
    }

    /// <summary>Two accumulators for the ends of a sum over this frame's rows; kept, so that a sum allocates nothing.</summary>
    public (ExactSum Lowest, ExactSum Highest) SumPair => _sumPair ??= (new ExactSum(), new ExactSum());

    /// <summary>The codes of a known set's elements.</summary>
    public ReadOnlySpan<int> Codes(in Slot slot) => _codes.AsSpan(slot.CodesStart, slot.CodesCount);

    /// <summary>The rows of a known collection.</summary>
    public RowFrame Rows(int ordinal, in Slot slot)
    {
        _rows ??= new RowFrame?[Layout.Count];
        var rows = _rows[ordinal] ??= CreateRows(ordinal);
        if (!rows.IsAttached)
        {
            rows.Attach(slot.Reference!, (int)slot.Bits, AsOfTicks);
        }

        return rows;
    }

    /// <summary>The attributes that were read, for a log.</summary>
    public IReadOnlyList<FactRead> FactsRead()
    {
        var facts = new List<FactRead>();
        for (var i = 0; i < Layout.Count; i++)
        {
            if (Slots[i].State != SlotState.NotRead)
            {
                facts.Add(new FactRead(Layout.Attributes[i].Name, SlotText.Of(Layout.Attributes[i], in Slots[i])));
            }
        }

        return facts;
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

    private protected abstract void ReadAttribute(int ordinal, ref Slot slot);

    private protected abstract RowFrame CreateRows(int ordinal);

    private protected void Clear(int used)
    {
        Array.Clear(Slots, 0, used);
        _codesUsed = 0;
        MetError = false;
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
            if (slot.State == SlotState.Known)
            {
                if (Layout.Attributes[ordinal].Type == AttributeType.TextSet)
                {
                    EncodeElements(ordinal, ref slot);
                }
                else
                {
                    Layout.Rule(ordinal)?.Apply(ref slot);
                }
            }
        }
        catch (Exception cause) when (cause is not OutOfMemoryException)
        {
            slot.SetError(AttributeError.Thrown(cause));
        }
    }

    private void EncodeElements(int ordinal, ref Slot slot)
    {
        var symbols = Layout.Symbols(ordinal);
        var rule = Layout.Rule(ordinal)!;
        var start = _codesUsed;
        var list = (IReadOnlyList<string?>)slot.Reference!;
        var count = list.Count;
        for (var i = 0; i < count && slot.State == SlotState.Known; i++)
        {
            Encode(list[i], ref slot);
        }

        if (slot.State == SlotState.Known)
        {
            slot.Bits = ((long)start << 32) | (uint)(_codesUsed - start);
        }

        void Encode(string? element, ref Slot slot)
        {
            if (rule.ProblemOfElement(element) is { } problem)
            {
                slot.SetError(problem);
                return;
            }

            if (_codesUsed == _codes.Length)
            {
                Array.Resize(ref _codes, Math.Max(16, _codes.Length * 2));
            }

            _codes[_codesUsed++] = symbols.Find(element!);
        }
    }
}
