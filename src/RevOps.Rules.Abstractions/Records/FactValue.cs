using System.Globalization;

namespace RevOps.Rules;

/// <summary>One fact: a text, a number or a flag. A value; <see langword="default"/> is a missing fact.</summary>
public readonly struct FactValue : IEquatable<FactValue>
{
    private readonly string? _text;
    private readonly double _number;
    private readonly byte _kind;

    private FactValue(byte kind, string? text, double number)
    {
        _kind = kind;
        _text = text;
        _number = number;
    }

    /// <summary>Whether there is no value.</summary>
    public bool IsMissing => _kind == 0;

    /// <summary>The type of the fact, or null when it is missing.</summary>
    public AttributeType? Type => _kind switch { 1 => AttributeType.Text, 2 => AttributeType.Number, 3 => AttributeType.Flag, _ => null };

    /// <summary>The text, or null when the fact is not one.</summary>
    public string? Text => _text;

    /// <summary>The number, or null when the fact is not one.</summary>
    public double? Number => _kind == 2 ? _number : null;

    /// <summary>The flag, or null when the fact is not one.</summary>
    public bool? Flag => _kind == 3 ? _number != 0 : null;

    /// <summary>Makes a text fact.</summary>
    /// <param name="text">The text; null makes a missing fact, empty text is known.</param>
    public static implicit operator FactValue(string? text) => text is null ? default : new(1, text, 0);

    /// <summary>Makes a number fact.</summary>
    /// <param name="number">The number; NaN makes a missing fact.</param>
    public static implicit operator FactValue(double number) => double.IsNaN(number) ? default : new(2, null, number);

    /// <summary>Makes a flag fact.</summary>
    /// <param name="flag">The flag.</param>
    public static implicit operator FactValue(bool flag) => new(3, null, flag ? 1 : 0);

    /// <summary>Whether two facts are the same; texts compare ordinally.</summary>
    /// <param name="left">One fact.</param>
    /// <param name="right">The other fact.</param>
    public static bool operator ==(FactValue left, FactValue right) => left.Equals(right);

    /// <summary>Whether two facts differ.</summary>
    /// <param name="left">One fact.</param>
    /// <param name="right">The other fact.</param>
    public static bool operator !=(FactValue left, FactValue right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(FactValue other) =>
        _kind == other._kind && _number.Equals(other._number) && string.Equals(_text, other._text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FactValue other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _text is null ? _number.GetHashCode() ^ _kind : StringComparer.Ordinal.GetHashCode(_text);

    /// <summary>The value as invariant text, for reading: runtimes write the last digits of a fraction differently. <c>(missing)</c> when there is none.</summary>
    public override string ToString() => _kind switch
    {
        1 => _text!,
        2 => (_number + 0.0).ToString("R", CultureInfo.InvariantCulture),
        3 => _number != 0 ? "true" : "false",
        _ => "(missing)",
    };
}
