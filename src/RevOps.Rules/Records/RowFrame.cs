namespace RevOps.Rules;

/// <summary>
/// The rows of one collection attribute in a frame. Every row has its own slots until the decision ends, so that two criteria over the same
/// rows read each row's attributes once. Where the collection is itself an attribute of rows, each of those rows brings rows of its own:
/// they are attached one after the other, and selected by the number that attaching gave.
/// </summary>
internal abstract class RowFrame(FrameLayout layout) : Frame(layout)
{
    /// <summary>How many rows of one collection attribute a decision can read; more are an error of the attribute.</summary>
    public const int MostRows = 1_000_000;

    // A frame is kept for its thread; one collection of a million rows must not stay with it for ever.
    private const int MostSlotsKept = 64 * 1024;

    private Attached[] _attached = new Attached[1];
    private int _attachedCount;
    private int _rowsAttached;
    private int _start;

    /// <summary>How many rows of those selected there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many more rows can be attached in this decision.</summary>
    public int Room => MostRows - _rowsAttached;

    private protected int Row { get; private set; }

    /// <summary>Attaches rows, selects them and gives the number, from 1, that selects them again.</summary>
    public int Attach(object rows, int count, long asOfTicks)
    {
        var start = _rowsAttached * Layout.Count;
        var needed = start + (count * Layout.Count);
        if (Slots.Length < needed)
        {
            Array.Resize(ref Slots, Math.Max(needed, Math.Min(MostSlotsKept, Slots.Length * 2)));
        }

        if (_attachedCount == _attached.Length)
        {
            Array.Resize(ref _attached, _attachedCount * 2);
        }

        _attached[_attachedCount++] = new Attached(rows, count, start);
        _rowsAttached += count;
        AsOfTicks = asOfTicks;
        Select(_attachedCount);
        return _attachedCount;
    }

    /// <summary>Makes rows that were attached the present ones.</summary>
    public void Select(int number)
    {
        ref var attached = ref _attached[number - 1];
        SetRows(attached.Rows);
        Count = attached.Count;
        _start = attached.Start;
    }

    /// <summary>How many rows were attached under a number.</summary>
    public int CountOf(int number) => _attached[number - 1].Count;

    /// <summary>The slot of a row's attribute as it stands, read or not.</summary>
    public ref readonly Slot Peek(int number, int row, int ordinal) => ref Slots[_attached[number - 1].Start + (row * Layout.Count) + ordinal];

    public void MoveTo(int row)
    {
        Row = row;
        Base = _start + (row * Layout.Count);
    }

    public void Detach()
    {
        if (_attachedCount == 0)
        {
            return;
        }

        Clear(_rowsAttached * Layout.Count);
        if (Slots.Length > MostSlotsKept)
        {
            Slots = [];
        }

        Array.Clear(_attached, 0, _attachedCount);
        SetRows(rows: null);
        _attachedCount = 0;
        _rowsAttached = 0;
        Count = 0;
    }

    private protected abstract void SetRows(object? rows);

    private readonly record struct Attached(object Rows, int Count, int Start);
}
