namespace RevOps.Rules;

/// <summary>
/// What a decision says about the target that it applied: its name, the calendar that counted, and the names of its escalation's steps. One
/// object for all decisions of a target on a calendar, so that a decision stays small. Immutable.
/// </summary>
public sealed class SlaTargetReference : IEquatable<SlaTargetReference>
{
    /// <summary>Makes a reference.</summary>
    /// <param name="name">The target's name.</param>
    /// <param name="calendar">The calendar that counted; null for targets in exact time.</param>
    /// <param name="steps">The names of the steps of its escalation, in their order; null for none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is null.</exception>
    public SlaTargetReference(string name, string? calendar = null, IReadOnlyList<string>? steps = null)
    {
        Name = name ?? throw new ArgumentNullException(nameof(name));
        Calendar = calendar;
        Steps = steps ?? Array.Empty<string>();
    }

    /// <summary>The target's name.</summary>
    public string Name { get; }

    /// <summary>The calendar that counted; null for targets in exact time.</summary>
    public string? Calendar { get; }

    /// <summary>The names of the steps of its escalation, in their order.</summary>
    public IReadOnlyList<string> Steps { get; }

    /// <summary>Whether two references name the same target on the same calendar.</summary>
    /// <param name="other">The other one.</param>
    public bool Equals(SlaTargetReference? other) =>
        ReferenceEquals(this, other)
        || (other is not null && string.Equals(Name, other.Name, StringComparison.Ordinal) && string.Equals(Calendar, other.Calendar, StringComparison.Ordinal));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SlaTargetReference);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);

    /// <summary>The name and the calendar.</summary>
    public override string ToString() => Calendar is null ? Name : $"{Name} on {Calendar}";
}
