namespace RevOps.Rules;

/// <summary>A few spare objects that threads take and give back, without a lock and without allocating. Thread-safe.</summary>
internal sealed class SpareSlots<T>
    where T : class
{
    private readonly T?[] _slots = new T?[8];

    /// <summary>A spare one; null when there is none.</summary>
    public T? Take()
    {
        for (var i = 0; i < _slots.Length; i++)
        {
            if (Volatile.Read(ref _slots[i]) is not null && Interlocked.Exchange(ref _slots[i], null) is { } taken)
            {
                return taken;
            }
        }

        return null;
    }

    /// <summary>Keeps one for later; it is dropped when there are enough.</summary>
    public void Give(T spare)
    {
        for (var i = 0; i < _slots.Length; i++)
        {
            if (Interlocked.CompareExchange(ref _slots[i], spare, null) is null)
            {
                return;
            }
        }
    }
}
