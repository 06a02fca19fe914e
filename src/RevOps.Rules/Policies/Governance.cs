namespace RevOps.Rules;

/// <summary>Who stands behind a policy and since when. Not part of its hash, so that signing does not change what is signed. Immutable.</summary>
public sealed class Governance
{
    /// <summary>Makes the governance of a policy.</summary>
    /// <param name="name">The policy's name; not empty.</param>
    /// <param name="version">The policy's version; not empty.</param>
    /// <param name="owners">The teams or people who own the policy; null for none.</param>
    /// <param name="signOffs">Who signed which content; null for none.</param>
    /// <param name="effectiveFrom">The date from which the policy holds; null when nobody said.</param>
    /// <param name="reviewBy">The date by which it is looked at again; null when nobody said.</param>
    /// <param name="changeNote">What changed against the version before; null when nobody said.</param>
    /// <exception cref="ArgumentException"><paramref name="name"/> or <paramref name="version"/> is null or empty.</exception>
    public Governance(
        string name,
        string version,
        IEnumerable<string>? owners = null,
        IEnumerable<SignOff>? signOffs = null,
        DateTime? effectiveFrom = null,
        DateTime? reviewBy = null,
        string? changeNote = null)
    {
        Name = string.IsNullOrEmpty(name) ? throw new ArgumentException("A policy needs a name.", nameof(name)) : name;
        Version = string.IsNullOrEmpty(version) ? throw new ArgumentException("A policy needs a version.", nameof(version)) : version;
        Owners = [.. owners ?? []];
        SignOffs = [.. signOffs ?? []];
        EffectiveFrom = effectiveFrom;
        ReviewBy = reviewBy;
        ChangeNote = changeNote;
    }

    /// <summary>The policy's name.</summary>
    public string Name { get; }

    /// <summary>The policy's version.</summary>
    public string Version { get; }

    /// <summary>The teams or people who own the policy.</summary>
    public IReadOnlyList<string> Owners { get; }

    /// <summary>Who signed which content.</summary>
    public IReadOnlyList<SignOff> SignOffs { get; }

    /// <summary>The date from which the policy holds, at zero time; null when nobody said.</summary>
    public DateTime? EffectiveFrom { get; }

    /// <summary>The date by which it is looked at again, at zero time; null when nobody said.</summary>
    public DateTime? ReviewBy { get; }

    /// <summary>What changed against the version before; null when nobody said.</summary>
    public string? ChangeNote { get; }
}
