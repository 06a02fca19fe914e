namespace RevOps.Rules;

/// <summary>One rotation of a pool: its key in the store, and the turns of which this process does not know whether the store kept them. Thread-safe.</summary>
internal sealed class CompiledRotation(string key, CompiledPool pool, string? value = null)
{
    private const int MostOpen = 256;
    private static readonly OpenTurn[] None = [];

    private OpenTurn[] _open = None;

    public string Key { get; } = key;

    public CompiledPool Pool { get; } = pool;

    /// <summary>The value that has no rotation of its own yet, of which this shows what it would be; null for any rotation that stays.</summary>
    public string? Waiting { get; } = value;

    /// <summary>Where an in-memory store keeps this rotation, once it was asked for. An engine has one store.</summary>
    public RotationCell? Cell { get; set; }

    /// <summary>The turns that this process leased; under <see cref="LeaseGate"/>.</summary>
    public TurnLease? Lease { get; set; }

    public object LeaseGate { get; } = new();

    /// <summary>The turns whose outcome is not known. The array is never changed.</summary>
    public OpenTurn[] Open => Volatile.Read(ref _open);

    public void LeaveOpen(OpenTurn turn) => Replace(open => [.. open.Skip(Math.Max(0, open.Length + 1 - MostOpen)), turn]);

    public void Close(OpenTurn[] settled)
    {
        if (settled.Length > 0)
        {
            Replace(open => [.. open.Where(o => Array.IndexOf(settled, o) < 0)]);
        }
    }

    private void Replace(Func<OpenTurn[], OpenTurn[]> change)
    {
        OpenTurn[] seen;
        do
        {
            seen = Open;
        }
        while (Interlocked.CompareExchange(ref _open, change(seen), seen) != seen);
    }
}

/// <summary>Turns that were taken under a token, by a save of which it is not known whether it came about. Immutable.</summary>
internal sealed record OpenTurn(string Token, RecordKey Key, IReadOnlyList<(string Member, int Turns)> Charged);
