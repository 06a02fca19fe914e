namespace RevOps.Rules;

/// <summary>A time in which a member of pools is away, as the host's calendar knows it. A value.</summary>
public readonly record struct MemberAbsence
{
    /// <summary>Makes an absence.</summary>
    /// <param name="member">The member, as the policy names them.</param>
    /// <param name="from">The first instant away.</param>
    /// <param name="until">The first instant back.</param>
    /// <exception cref="ArgumentNullException"><paramref name="member"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="until"/> is before <paramref name="from"/>.</exception>
    public MemberAbsence(string member, DateTimeOffset from, DateTimeOffset until)
    {
        Member = member ?? throw new ArgumentNullException(nameof(member));
        From = from;
        Until = until < from ? throw new ArgumentOutOfRangeException(nameof(until), until, "The absence ends before it begins.") : until;
    }

    /// <summary>The member, as the policy names them.</summary>
    public string Member { get; }

    /// <summary>The first instant away.</summary>
    public DateTimeOffset From { get; }

    /// <summary>The first instant back.</summary>
    public DateTimeOffset Until { get; }

    /// <summary>Whether the member is away at an instant.</summary>
    /// <param name="instant">The instant.</param>
    public bool Covers(DateTimeOffset instant) => From <= instant && instant < Until;
}
