namespace RevOps.Rules;

/// <content>What a log asks of a frame after a decision: the values as they were read, and what the rotation was asked meanwhile.</content>
internal abstract partial class Frame
{
    /// <summary>Whether the decision is logged, so that what a rotation was asked is to be kept.</summary>
    public bool IsLogged { get; set; }

    /// <summary>What the rotation was asked; null when none was.</summary>
    public TurnRecord? Turn { get; set; }

    /// <summary>The owner whom the assignment memory recalled; null when it recalled nobody or was not asked.</summary>
    public string? Remembered { get; set; }

    /// <summary>Whether a memory was asked whose duplicate the record is.</summary>
    public bool AsksForDuplicates { get; set; }

    /// <summary>The earlier assignment that the memory of duplicates recalled; null when it recalled none or was not asked.</summary>
    public EarlierAssignment? RememberedDuplicate { get; set; }

    /// <summary>What was said of what is remembered; null where nobody asked.</summary>
    public List<RuleExplanation>? Said { get; set; }

    /// <summary>The slot of an attribute as it stands, read or not.</summary>
    public ref readonly Slot Peek(int ordinal) => ref Slots[ordinal];

    /// <summary>The rows of a collection, of which some were read; null when none was.</summary>
    public RowFrame? RowsRead(int ordinal) => _rows?[ordinal];

    private void ForgetTurn()
    {
        Said = null;
        AsksForDuplicates = false;
        if (IsLogged)
        {
            IsLogged = false;
            Turn = null;
            Remembered = null;
            RememberedDuplicate = null;
        }
    }
}
