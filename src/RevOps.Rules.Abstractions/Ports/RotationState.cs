namespace RevOps.Rules;

/// <summary>What a rotation store holds under one key. A value.</summary>
public readonly record struct RotationState
{
    /// <summary>Makes a state.</summary>
    /// <param name="version">How often the key was saved; 0 for a key without state.</param>
    /// <param name="value">The opaque value; null for a key without state.</param>
    public RotationState(long version, string? value)
    {
        Version = version;
        Value = value;
    }

    /// <summary>The state of a key that was never saved.</summary>
    public static RotationState Initial => default;

    /// <summary>How often the key was saved; 0 for a key without state.</summary>
    public long Version { get; }

    /// <summary>The opaque value; null for a key without state.</summary>
    public string? Value { get; }
}
