namespace RevOps.Rules;

/// <summary>What brings a record back, compiled. Immutable.</summary>
internal sealed class CompiledReturn
{
    private readonly int _onDate;

    public CompiledReturn(DispositionReturn comesBack, CriterionCompiler compiler)
    {
        Return = comesBack;
        When = comesBack.When is null ? null : compiler.Compile(comesBack.When);
        Changed = [.. comesBack.Changed.Select(compiler.Ordinal)];
        _onDate = comesBack.OnDate is { } date ? compiler.Ordinal(date) : -1;
    }

    public DispositionReturn Return { get; }

    public CriterionNode? When { get; }

    public int[] Changed { get; }

    /// <summary>The date without which nothing would bring the record back; -1 when something else does.</summary>
    public int Needed => Return.HasOtherThanDate ? -1 : _onDate;

    /// <summary>Until when nothing brings back a record that was disposed of then; null for no cooldown. One that never ends lasts to the end of time.</summary>
    public DateTimeOffset? CooldownEndOf(DateTimeOffset disposedAt) =>
        Return.Cooldown is { } cooldown ? cooldown.After(disposedAt) ?? DateTimeOffset.MaxValue : null;

    /// <summary>
    /// When time brings back a record that was disposed of then: on its date or some time before it, else some time after; never before the cooldown is
    /// over. Null when time alone does not bring it back.
    /// </summary>
    public DateTimeOffset? DueOf(Frame frame, DateTimeOffset disposedAt)
    {
        if (DueOfTime(frame, disposedAt) is not { } due)
        {
            return null;
        }

        var earliest = CooldownEndOf(disposedAt) ?? disposedAt;
        return new DateTimeOffset(Math.Max(due.UtcTicks, earliest.UtcTicks), TimeSpan.Zero);
    }

    private DateTimeOffset? DueOfTime(Frame frame, DateTimeOffset disposedAt)
    {
        if (_onDate >= 0)
        {
            ref var slot = ref frame.Read(_onDate);
            if (slot.State == SlotState.Known)
            {
                var date = new DateTimeOffset(slot.Bits, TimeSpan.Zero);
                return Return.Before is { } before ? before.Before(date) : date;
            }

            frame.Open(in slot);
        }

        return Return.After?.After(disposedAt);
    }
}
