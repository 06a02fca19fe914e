namespace RevOps.Rules;

/// <summary>
/// One attribute's value in a frame, in 24 bytes: a reference (text, elements, rows, or the cause of an error), eight bytes of number, ticks or
/// flag, and four bytes of code.
/// </summary>
internal struct Slot
{
    /// <summary>The text is not looked up yet.</summary>
    public const int NotEncoded = 0;

    /// <summary>The text is none of the policy's constants.</summary>
    public const int NoConstant = -1;

    public object? Reference;
    public long Bits;

    /// <summary>The code of a text among the policy's constants; the number under which a collection's rows are attached.</summary>
    public int Code;
    public SlotState State;

    /// <summary>The text of a slot that holds a known one, and so nothing else.</summary>
    public readonly string Text =>
#if NET10_0_OR_GREATER
        System.Runtime.CompilerServices.Unsafe.As<string>(Reference!);
#else
        (string)Reference!;
#endif

    public readonly double Number => BitConverter.Int64BitsToDouble(Bits);

    /// <summary>The elements of a text set: where their codes start in the frame's buffer, and how many there are.</summary>
    public readonly int CodesStart => (int)(Bits >> 32);

    public readonly int CodesCount => (int)Bits;

    public void SetMissing() => State = SlotState.Missing;

    public void SetText(string? text)
    {
        Reference = text;

        // Without a branch, since which texts are missing is what a processor cannot foresee.
        State = (SlotState)((byte)SlotState.Known + (text is null ? 1 : 0));
    }

    public void SetNumber(double number)
    {
        Bits = BitConverter.DoubleToInt64Bits(number);
        State = SlotState.Known;
    }

    public void SetFlag(bool flag)
    {
        Bits = flag ? 1 : 0;
        State = SlotState.Known;
    }

    public void SetTicks(long ticks)
    {
        Bits = ticks;
        State = SlotState.Known;
    }

    /// <summary>Rows, or the elements of a set before they are encoded.</summary>
    public void SetItems(object? items, int count)
    {
        Reference = items;
        Bits = count;
        State = items is null ? SlotState.Missing : SlotState.Known;
    }

    /// <summary>A value as an object holds it: string, double, bool, DateTime, DateTimeOffset, an array of elements or rows; null for a missing one.</summary>
    public void SetValue(object? value)
    {
        switch (value)
        {
            case null:
                SetMissing();
                break;
            case string text:
                SetText(text);
                break;
            case double number:
                SetNumber(number);
                break;
            case bool flag:
                SetFlag(flag);
                break;
            case DateTime date:
                SetTicks(date.Ticks);
                break;
            case DateTimeOffset instant:
                SetTicks(instant.UtcTicks);
                break;
            default:
                SetItems(value, ((Array)value).Length);
                break;
        }
    }

    public void SetError(AttributeError error)
    {
        Reference = error;
        Bits = 0;
        Code = NotEncoded;
        State = SlotState.Error;
    }
}
