namespace RevOps.Rules;

/// <summary>
/// The rows of one collection in a frame. Every row has its own slots until the decision ends, so that two criteria over the same rows read
/// each row's attributes once.
/// </summary>
internal abstract class RowFrame(FrameLayout layout) : Frame(layout)
{
    // A frame is kept for its thread; one collection of a million rows must not stay with it for ever.
    private const int MostSlotsKept = 64 * 1024;

    public bool IsAttached { get; private set; }

    public int Count { get; private set; }

    private protected int Row { get; private set; }

    public void Attach(object rows, int count, long asOfTicks)
    {
        var needed = checked(count * Layout.Count);
        if (Slots.Length < needed)
        {
            Slots = new Slot[Math.Max(needed, Math.Min(MostSlotsKept, Slots.Length * 2))];
        }

        SetRows(rows);
        Count = count;
        AsOfTicks = asOfTicks;
        IsAttached = true;
    }

    public void MoveTo(int row)
    {
        Row = row;
        Base = row * Layout.Count;
    }

    public void Detach()
    {
        if (!IsAttached)
        {
            return;
        }

        Clear(Count * Layout.Count);
        if (Slots.Length > MostSlotsKept)
        {
            Slots = [];
        }

        SetRows(rows: null);
        Count = 0;
        IsAttached = false;
    }

    private protected abstract void SetRows(object? rows);
}
