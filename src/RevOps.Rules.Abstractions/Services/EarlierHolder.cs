namespace RevOps.Rules;

/// <summary>Somebody who had a record and lost it. A value.</summary>
public readonly record struct EarlierHolder
{
    /// <summary>Makes a holder.</summary>
    /// <param name="owner">Who it was, as the policy names them.</param>
    /// <param name="lostBy">Why they lost it.</param>
    /// <param name="pool">The pool from which they had it; null when it was none, or is not known.</param>
    /// <param name="turn">The turn that it cost them; <see cref="TurnToken.None"/> when it cost none.</param>
    /// <exception cref="ArgumentException"><paramref name="owner"/> is null or empty.</exception>
    public EarlierHolder(string owner, RerouteCause lostBy, string? pool = null, TurnToken turn = default)
    {
        Owner = string.IsNullOrEmpty(owner) ? throw new ArgumentException("A holder needs a name. Leave a record that nobody held without a holder.", nameof(owner)) : owner;
        LostBy = lostBy;
        Pool = pool;
        Turn = turn;
    }

    /// <summary>Who it was, as the policy names them.</summary>
    public string Owner { get; }

    /// <summary>Why they lost it.</summary>
    public RerouteCause LostBy { get; }

    /// <summary>The pool from which they had it; null when it was none, or is not known.</summary>
    public string? Pool { get; }

    /// <summary>The turn that it cost them; <see cref="TurnToken.None"/> when it cost none.</summary>
    public TurnToken Turn { get; }
}
