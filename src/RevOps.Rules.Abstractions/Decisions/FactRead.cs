using System.Globalization;

namespace RevOps.Rules;

/// <summary>
/// One attribute as an evaluation read it, exactly: numbers to the last bit, instants to the tick. A value; comparing two compares what they
/// hold, sets and rows element by element.
/// </summary>
public readonly struct FactRead : IEquatable<FactRead>
{
    private readonly string? _name;
    private readonly object? _reference;
    private readonly long _bits;
    private readonly byte _type;

    private FactRead(string name, FactState state, byte type = 0, object? reference = null, long bits = 0)
    {
        _name = name ?? throw new ArgumentNullException(nameof(name));
        State = state;
        _type = type;
        _reference = reference;
        _bits = bits;
    }

    /// <summary>The attribute's name.</summary>
    public string Name => _name ?? string.Empty;

    /// <summary>What was found.</summary>
    public FactState State { get; }

    /// <summary>The type of a known value; null for any other state.</summary>
    public AttributeType? Type => State == FactState.Known ? (AttributeType)_type : null;

    /// <summary>The text; null when the value is none.</summary>
    public string? Text => Is(AttributeType.Text) ? (string)_reference! : null;

    /// <summary>The number, infinities included; null when the value is none.</summary>
    public double? Number => Is(AttributeType.Number) ? BitConverter.Int64BitsToDouble(_bits) : null;

    /// <summary>The flag; null when the value is none.</summary>
    public bool? Flag => Is(AttributeType.Flag) ? _bits != 0 : null;

    /// <summary>The date at zero time; null when the value is none.</summary>
    public DateTime? Date => Is(AttributeType.Date) ? new DateTime(_bits) : null;

    /// <summary>The instant in UTC; null when the value is none.</summary>
    public DateTimeOffset? Instant => Is(AttributeType.Instant) ? new DateTimeOffset(_bits, TimeSpan.Zero) : null;

    /// <summary>The elements of a set of texts, in the order in which the record had them; null when the value is none.</summary>
    public IReadOnlyList<string>? Elements => Is(AttributeType.TextSet) ? (string[])_reference! : null;

    /// <summary>The rows of a collection, each with those of its attributes that were read; null when the value is none.</summary>
    public IReadOnlyList<IReadOnlyList<FactRead>>? Rows => Is(AttributeType.Collection) ? (IReadOnlyList<FactRead>[])_reference! : null;

    /// <summary>What was wrong with an attribute in error, unless it is masked; null for any other state.</summary>
    public string? Problem => State == FactState.Error ? (string?)_reference : null;

    /// <summary>
    /// The class of a masked value among the policy's constants, from 1: values of one class are the same to every criterion. Null where the
    /// policy makes more of the value than a comparison, so that no class could stand for it, and for any other state.
    /// </summary>
    public int? Class => State == FactState.Masked && _bits > 0 ? (int)_bits : null;

    /// <summary>The value in words, in invariant form: <c>(missing)</c>, <c>(masked)</c>, or the error where there is no value to show.</summary>
    public string Value => State switch
    {
        FactState.Missing => "(missing)",
        FactState.Masked => "(masked)",
        FactState.Error => "(error) " + (Problem ?? "The value could not be read."),
        _ => Known(),
    };

    /// <summary>Whether two facts are the same.</summary>
    /// <param name="left">One fact.</param>
    /// <param name="right">The other fact.</param>
    public static bool operator ==(FactRead left, FactRead right) => left.Equals(right);

    /// <summary>Whether two facts differ.</summary>
    /// <param name="left">One fact.</param>
    /// <param name="right">The other fact.</param>
    public static bool operator !=(FactRead left, FactRead right) => !left.Equals(right);

    /// <summary>An attribute that the record did not have.</summary>
    /// <param name="name">The attribute's name.</param>
    /// <returns>The fact.</returns>
    public static FactRead Missing(string name) => new(name, FactState.Missing);

    /// <summary>An attribute in error.</summary>
    /// <param name="name">The attribute's name.</param>
    /// <param name="problem">What was wrong; null when that is not to be shown.</param>
    /// <returns>The fact.</returns>
    public static FactRead Error(string name, string? problem) => new(name, FactState.Error, reference: problem);

    /// <summary>A value that is not to be shown.</summary>
    /// <param name="name">The attribute's name.</param>
    /// <param name="valueClass">The value's class among the policy's constants, from 1; null where no class could stand for it.</param>
    /// <returns>The fact.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="valueClass"/> is less than 1.</exception>
    public static FactRead Masked(string name, int? valueClass) =>
        new(name, FactState.Masked, bits: valueClass is < 1 ? throw new ArgumentOutOfRangeException(nameof(valueClass), valueClass, "Classes are counted from 1.") : valueClass ?? 0);

    /// <summary>A text.</summary>
    /// <param name="name">The attribute's name.</param>
    /// <param name="text">The text.</param>
    /// <returns>The fact.</returns>
    public static FactRead Of(string name, string text) => new(name, FactState.Known, (byte)AttributeType.Text, text ?? throw new ArgumentNullException(nameof(text)));

    /// <summary>A number. Negative zero is kept as zero, which no criterion tells apart.</summary>
    /// <param name="name">The attribute's name.</param>
    /// <param name="number">The number; not NaN, which is an error.</param>
    /// <returns>The fact.</returns>
    /// <exception cref="ArgumentException"><paramref name="number"/> is NaN.</exception>
    public static FactRead Of(string name, double number) => double.IsNaN(number)
        ? throw new ArgumentException("NaN is no number. Record it as an error.", nameof(number))
        : new(name, FactState.Known, (byte)AttributeType.Number, bits: BitConverter.DoubleToInt64Bits(number + 0.0));

    /// <summary>A flag.</summary>
    /// <param name="name">The attribute's name.</param>
    /// <param name="flag">The flag.</param>
    /// <returns>The fact.</returns>
    public static FactRead Of(string name, bool flag) => new(name, FactState.Known, (byte)AttributeType.Flag, bits: flag ? 1 : 0);

    /// <summary>A date.</summary>
    /// <param name="name">The attribute's name.</param>
    /// <param name="date">The date; its time is cut off.</param>
    /// <returns>The fact.</returns>
    public static FactRead OfDate(string name, DateTime date) => new(name, FactState.Known, (byte)AttributeType.Date, bits: date.Date.Ticks);

    /// <summary>An instant.</summary>
    /// <param name="name">The attribute's name.</param>
    /// <param name="instant">The instant; kept in UTC.</param>
    /// <returns>The fact.</returns>
    public static FactRead OfInstant(string name, DateTimeOffset instant) => new(name, FactState.Known, (byte)AttributeType.Instant, bits: instant.UtcTicks);

    /// <summary>A set of texts.</summary>
    /// <param name="name">The attribute's name.</param>
    /// <param name="elements">The elements; copied.</param>
    /// <returns>The fact.</returns>
    public static FactRead OfElements(string name, IEnumerable<string> elements) =>
        new(name, FactState.Known, (byte)AttributeType.TextSet, (elements ?? throw new ArgumentNullException(nameof(elements))).ToArray());

    /// <summary>The rows of a collection.</summary>
    /// <param name="name">The attribute's name.</param>
    /// <param name="rows">The rows, each with those of its attributes that were read; copied.</param>
    /// <returns>The fact.</returns>
    public static FactRead OfRows(string name, IEnumerable<IReadOnlyList<FactRead>> rows) =>
        new(name, FactState.Known, (byte)AttributeType.Collection, (rows ?? throw new ArgumentNullException(nameof(rows))).Select(r => (IReadOnlyList<FactRead>)r.ToArray()).ToArray());

    /// <inheritdoc/>
    public bool Equals(FactRead other) =>
        State == other.State && _type == other._type && _bits == other._bits && string.Equals(Name, other.Name, StringComparison.Ordinal) && SameReference(other._reference);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is FactRead other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name) ^ _bits.GetHashCode() ^ (int)State;

    /// <summary>Name and value in words.</summary>
    public override string ToString() => Name + ": " + Value;

    private bool Is(AttributeType type) => State == FactState.Known && _type == (byte)type;

    private bool SameReference(object? other) => (_reference, other) switch
    {
        (null, null) => true,
        (string mine, string theirs) => string.Equals(mine, theirs, StringComparison.Ordinal),
        (string[] mine, string[] theirs) => mine.SequenceEqual(theirs, StringComparer.Ordinal),
        (IReadOnlyList<FactRead>[] mine, IReadOnlyList<FactRead>[] theirs) => mine.Length == theirs.Length && mine.Zip(theirs, (a, b) => a.SequenceEqual(b)).All(same => same),
        _ => false,
    };

    private string Known() => (AttributeType)_type switch
    {
        AttributeType.Text => Text!,
        AttributeType.Number => Number!.Value.ToString("R", CultureInfo.InvariantCulture),
        AttributeType.Flag => Flag!.Value ? "true" : "false",
        AttributeType.Date => Date!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        AttributeType.Instant => Instant!.Value.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture),
        AttributeType.TextSet => "{" + string.Join(", ", Elements!) + "}",
        _ => Rows!.Count == 1 ? "1 row" : Rows!.Count.ToString(CultureInfo.InvariantCulture) + " rows",
    };
}
