using System.Globalization;

namespace RevOps.Rules;

/// <summary>A constant that a criterion compares with: a text, a number, a flag, a date or an instant. A value.</summary>
public readonly struct Constant : IEquatable<Constant>
{
    private readonly string? _text;
    private readonly long _bits;

    private Constant(AttributeType type, string? text, long bits)
    {
        Type = type;
        _text = text;
        _bits = bits;
    }

    /// <summary>The type of attribute that the constant compares with.</summary>
    public AttributeType Type { get; }

    /// <summary>The text as the author wrote it.</summary>
    /// <exception cref="InvalidOperationException">The constant is no text.</exception>
    public string Text => Type == AttributeType.Text && _text is not null ? _text : throw NotA("text");

    /// <summary>The number.</summary>
    /// <exception cref="InvalidOperationException">The constant is no number.</exception>
    public double Number => Type == AttributeType.Number ? BitConverter.Int64BitsToDouble(_bits) : throw NotA("number");

    /// <summary>The flag.</summary>
    /// <exception cref="InvalidOperationException">The constant is no flag.</exception>
    public bool Flag => Type == AttributeType.Flag ? _bits != 0 : throw NotA("flag");

    /// <summary>The date, at zero time and of unspecified kind.</summary>
    /// <exception cref="InvalidOperationException">The constant is no date.</exception>
    public DateTime Date => Type == AttributeType.Date ? new DateTime(_bits) : throw NotA("date");

    /// <summary>The instant, in UTC.</summary>
    /// <exception cref="InvalidOperationException">The constant is no instant.</exception>
    public DateTimeOffset Instant => Type == AttributeType.Instant ? new DateTimeOffset(_bits, TimeSpan.Zero) : throw NotA("instant");

    /// <summary>Ticks of a date or of an instant in UTC: what evaluation compares.</summary>
    internal long Ticks => _bits;

    /// <summary>Whether two constants are the same; texts compare ordinally.</summary>
    /// <param name="left">One constant.</param>
    /// <param name="right">The other constant.</param>
    public static bool operator ==(Constant left, Constant right) => left.Equals(right);

    /// <summary>Whether two constants differ.</summary>
    /// <param name="left">One constant.</param>
    /// <param name="right">The other constant.</param>
    public static bool operator !=(Constant left, Constant right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(Constant other) => Type == other.Type && _bits == other._bits && string.Equals(_text, other._text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Constant other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _text is null ? _bits.GetHashCode() : StringComparer.Ordinal.GetHashCode(_text);

    /// <summary>The constant as policies write it.</summary>
    public override string ToString() => Type switch
    {
        AttributeType.Number => NumberText.Format(Number),
        AttributeType.Flag => Flag ? "true" : "false",
        AttributeType.Date => Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        AttributeType.Instant => InstantFormat.Of(Instant),
        _ => _text ?? string.Empty,
    };

    internal static Constant Of(string text) => new(AttributeType.Text, AttributeArguments.Whole(text, nameof(text)), 0);

    // Negative zero equals zero, so both are kept as one.
    internal static Constant Of(double number) =>
        new(AttributeType.Number, null, BitConverter.DoubleToInt64Bits(AttributeArguments.Number(number, nameof(number)) + 0.0));

    internal static Constant Of(bool flag) => new(AttributeType.Flag, null, flag ? 1 : 0);

    internal static Constant Of(DateTimeOffset instant) => new(AttributeType.Instant, null, instant.UtcTicks);

    internal static Constant OfDate(DateTime date) => new(AttributeType.Date, null, AttributeArguments.Date(date, nameof(date)).Ticks);

    /// <summary>Whether this constant lies above another of the same type; only numbers, dates and instants have an order.</summary>
    internal bool IsAbove(Constant other) => Type == AttributeType.Number ? Number > other.Number : _bits > other._bits;

    private InvalidOperationException NotA(string what) => new($"The constant `{this}` is no {what}.");
}
