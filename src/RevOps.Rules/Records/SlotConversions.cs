namespace RevOps.Rules;

/// <summary>Puts a value of the host's into a slot.</summary>
internal interface ISlotConversion<TValue>
{
    void Set(TValue value, ref Slot slot);
}

internal readonly struct Int32Conversion : ISlotConversion<int>
{
    public void Set(int value, ref Slot slot) => slot.SetNumber(value);
}

internal readonly struct Int64Conversion : ISlotConversion<long>
{
    public void Set(long value, ref Slot slot) => slot.SetNumber(value);
}

internal readonly struct DecimalConversion : ISlotConversion<decimal>
{
    public void Set(decimal value, ref Slot slot) => slot.SetNumber(DecimalRounding.Of(value));
}

internal readonly struct DoubleConversion : ISlotConversion<double>
{
    public void Set(double value, ref Slot slot) => slot.SetNumber(value);
}

internal readonly struct FlagConversion : ISlotConversion<bool>
{
    public void Set(bool value, ref Slot slot) => slot.SetFlag(value);
}

/// <summary>A date at the boundary is a <see cref="DateTime"/> at zero time; one with a time is an error, not silently cut.</summary>
internal readonly struct DateConversion : ISlotConversion<DateTime>
{
    public void Set(DateTime value, ref Slot slot)
    {
        if (value.TimeOfDay != TimeSpan.Zero)
        {
            slot.SetError(new AttributeError("The date has a time. Bind its date, or declare the attribute as an instant."));
        }
        else
        {
            slot.SetTicks(value.Ticks);
        }
    }
}

internal readonly struct InstantConversion : ISlotConversion<DateTimeOffset>
{
    public void Set(DateTimeOffset value, ref Slot slot) => slot.SetTicks(value.UtcTicks);
}

/// <summary>A DateTime that the schema declares to be UTC, whatever its kind says; one of kind Local is an error.</summary>
internal readonly struct UtcConversion : ISlotConversion<DateTime>
{
    public void Set(DateTime value, ref Slot slot)
    {
        if (value.Kind == DateTimeKind.Local)
        {
            slot.SetError(new AttributeError("The instant is declared to be UTC and is local. Convert it, or bind a DateTimeOffset."));
        }
        else
        {
            slot.SetTicks(value.Ticks);
        }
    }
}

#if NET10_0_OR_GREATER
internal readonly struct DateOnlyConversion : ISlotConversion<DateOnly>
{
    public void Set(DateOnly value, ref Slot slot) => slot.SetTicks(value.DayNumber * TimeSpan.TicksPerDay);
}
#endif
