using System.Globalization;
using System.Runtime.InteropServices;

namespace RevOps.Rules;

/// <summary>
/// Names one record in the host's system: a text, a <see cref="Guid"/> or an integer. A value of 24 bytes; making and comparing one
/// allocates nothing. <see langword="default"/> is <see cref="None"/>, the key of a record that could not be read.
/// </summary>
/// <remarks>Text keys compare ordinally. Keys of different kinds are never equal: the text <c>"1"</c> is not the integer 1.</remarks>
[StructLayout(LayoutKind.Explicit)]
public readonly struct RecordKey : IEquatable<RecordKey>
{
    private static readonly object GuidKind = new();
    private static readonly object IntegerKind = new();

    // The reference tells the kind: a string is the key itself, a marker says how to read the sixteen bytes behind it.
    [FieldOffset(0)]
    private readonly object? _textOrKind;

    [FieldOffset(8)]
    private readonly Guid _guid;

    [FieldOffset(8)]
    private readonly long _integer;

    /// <summary>Makes a text key.</summary>
    /// <param name="text">The key as the host writes it; not empty.</param>
    /// <exception cref="ArgumentException"><paramref name="text"/> is null or empty.</exception>
    public RecordKey(string text)
    {
        if (string.IsNullOrEmpty(text))
        {
            throw new ArgumentException("A record key cannot be empty. Use RecordKey.None for a record without a key.", nameof(text));
        }

        _integer = 0;
        _guid = Guid.Empty;
        _textOrKind = text;
    }

    /// <summary>Makes a key of a <see cref="Guid"/>.</summary>
    /// <param name="guid">The key; <see cref="Guid.Empty"/> is a key like any other.</param>
    public RecordKey(Guid guid)
    {
        _integer = 0;
        _guid = guid;
        _textOrKind = GuidKind;
    }

    /// <summary>Makes an integer key.</summary>
    /// <param name="integer">The key.</param>
    public RecordKey(long integer)
    {
        _guid = Guid.Empty;
        _integer = integer;
        _textOrKind = IntegerKind;
    }

    /// <summary>The key of a record that has none, or whose key could not be read.</summary>
    public static RecordKey None => default;

    /// <summary>Whether this is <see cref="None"/>.</summary>
    public bool IsNone => _textOrKind is null;

    /// <summary>The text of a text key; null for any other.</summary>
    public string? TextValue => _textOrKind as string;

    /// <summary>The Guid of a Guid key; null for any other.</summary>
    public Guid? GuidValue => ReferenceEquals(_textOrKind, GuidKind) ? _guid : null;

    /// <summary>The integer of an integer key; null for any other.</summary>
    public long? IntegerValue => ReferenceEquals(_textOrKind, IntegerKind) ? _integer : null;

    /// <summary>Makes a text key.</summary>
    /// <param name="text">The key as the host writes it; not empty.</param>
    public static implicit operator RecordKey(string text) => new(text);

    /// <summary>Makes a key of a <see cref="Guid"/>.</summary>
    /// <param name="guid">The key.</param>
    public static implicit operator RecordKey(Guid guid) => new(guid);

    /// <summary>Makes an integer key.</summary>
    /// <param name="integer">The key.</param>
    public static implicit operator RecordKey(long integer) => new(integer);

    /// <summary>Whether two keys are the same.</summary>
    /// <param name="left">One key.</param>
    /// <param name="right">The other key.</param>
    public static bool operator ==(RecordKey left, RecordKey right) => left.Equals(right);

    /// <summary>Whether two keys differ.</summary>
    /// <param name="left">One key.</param>
    /// <param name="right">The other key.</param>
    public static bool operator !=(RecordKey left, RecordKey right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(RecordKey other) => _textOrKind switch
    {
        string text => other._textOrKind is string otherText && string.Equals(text, otherText, StringComparison.Ordinal),
        null => other._textOrKind is null,
        _ => ReferenceEquals(_textOrKind, other._textOrKind) && _guid == other._guid,
    };

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is RecordKey other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _textOrKind switch
    {
        string text => StringComparer.Ordinal.GetHashCode(text),
        null => 0,
        _ => _guid.GetHashCode(),
    };

    /// <summary>The key as text: the text itself, a Guid in its hyphenated form, an integer in invariant digits, <c>(none)</c>.</summary>
    public override string ToString() => _textOrKind switch
    {
        string text => text,
        null => "(none)",
        _ when ReferenceEquals(_textOrKind, GuidKind) => _guid.ToString("D"),
        _ => _integer.ToString(CultureInfo.InvariantCulture),
    };
}
