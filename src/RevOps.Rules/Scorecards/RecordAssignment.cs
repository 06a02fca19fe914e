namespace RevOps.Rules;

/// <summary>Whom routing gave a record, and how it came to that. Immutable.</summary>
public sealed record RecordAssignment
{
    /// <summary>Makes an assignment.</summary>
    /// <param name="owner">The person; null when a queue has the record.</param>
    /// <param name="queue">The queue; null when a person has it.</param>
    /// <param name="territory">The territory that matched; null when none did.</param>
    /// <param name="pool">The pool whose turn was taken; null when none was, and then fairness does not count it.</param>
    /// <param name="weight">The member's weight in the pool at that time; 1 or more. 1 by default.</param>
    /// <param name="isFallback">Whether a pool could take nobody and its fallback queue has the record.</param>
    /// <param name="isCatchAll">Whether nothing matched and the catch-all has it.</param>
    /// <exception cref="ArgumentException">Neither or both of <paramref name="owner"/> and <paramref name="queue"/> are given.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="weight"/> is less than 1.</exception>
    public RecordAssignment(string? owner, string? queue = null, string? territory = null, string? pool = null, int weight = 1, bool isFallback = false, bool isCatchAll = false)
    {
        if ((owner is null) == (queue is null))
        {
            throw new ArgumentException("A record goes to a person or to a queue. Give one of them.");
        }

        Owner = owner;
        Queue = queue;
        Territory = territory;
        Pool = pool;
        Weight = weight >= 1 ? weight : throw new ArgumentOutOfRangeException(nameof(weight), weight, "A member who takes turns weighs 1 or more.");
        IsFallback = isFallback;
        IsCatchAll = isCatchAll;
    }

    /// <summary>The person; null when a queue has the record.</summary>
    public string? Owner { get; }

    /// <summary>The queue; null when a person has it.</summary>
    public string? Queue { get; }

    /// <summary>The territory that matched; null when none did.</summary>
    public string? Territory { get; }

    /// <summary>The pool whose turn was taken; null when none was.</summary>
    public string? Pool { get; }

    /// <summary>The member's weight in the pool at that time.</summary>
    public int Weight { get; }

    /// <summary>Whether a pool could take nobody and its fallback queue has the record.</summary>
    public bool IsFallback { get; }

    /// <summary>Whether nothing matched and the catch-all has it.</summary>
    public bool IsCatchAll { get; }
}
