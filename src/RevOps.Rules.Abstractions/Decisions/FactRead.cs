namespace RevOps.Rules;

/// <summary>One attribute as an evaluation read it. A value.</summary>
public readonly record struct FactRead
{
    /// <summary>Makes an entry.</summary>
    /// <param name="name">The attribute's name.</param>
    /// <param name="value">Its value in words, in invariant form; <c>(missing)</c>, <c>(masked)</c> or the error.</param>
    public FactRead(string name, string value)
    {
        Name = name;
        Value = value;
    }

    /// <summary>The attribute's name.</summary>
    public string Name { get; }

    /// <summary>Its value in words, in invariant form; <c>(missing)</c>, <c>(masked)</c> or the error.</summary>
    public string Value { get; }
}
