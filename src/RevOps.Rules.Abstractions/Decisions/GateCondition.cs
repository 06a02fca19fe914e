namespace RevOps.Rules;

/// <summary>One thing that would have to be otherwise for a gate to open. Immutable.</summary>
public sealed class GateCondition
{
    /// <summary>Makes a condition.</summary>
    /// <param name="kind">What it asks for.</param>
    /// <param name="attribute">The attribute; null for an act of a person.</param>
    /// <param name="text">What is asked of the attribute, or the act, in words.</param>
    /// <param name="example">A value that would do; null for an act, and where the attribute would have to be missing.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public GateCondition(GateConditionKind kind, string? attribute, string text, object? example = null)
    {
        Kind = kind;
        Attribute = attribute;
        Text = text ?? throw new ArgumentNullException(nameof(text));
        Example = example;
    }

    /// <summary>What it asks for.</summary>
    public GateConditionKind Kind { get; }

    /// <summary>The attribute; null for an act of a person.</summary>
    public string? Attribute { get; }

    /// <summary>What is asked of the attribute, such as <c>between 200 and 2000</c>, or the act in words.</summary>
    public string Text { get; }

    /// <summary>
    /// A value that would do, with which the gate was evaluated: a string, double, bool, <see cref="DateTime"/> at zero time, <see cref="DateTimeOffset"/> or list
    /// of strings, as the attribute's type has it. Null for an act, and where the attribute would have to be missing.
    /// </summary>
    public object? Example { get; }

    /// <summary>The condition in words: <c>`employees` between 200 and 2000</c>.</summary>
    public override string ToString() => Attribute is null ? Text : "`" + Attribute + "` " + Text;
}
