using System.Globalization;

namespace RevOps.Rules;

/// <summary>
/// Names one turn that a rotation gave, so that it can be given back: keep its text with the record. A value; <see langword="default"/> is
/// <see cref="None"/>.
/// </summary>
public readonly record struct TurnToken
{
    private const char Separator = ':';

    /// <summary>Makes a token.</summary>
    /// <param name="rotation">The key of the rotation that gave the turn.</param>
    /// <param name="number">The number of the turn, from 1.</param>
    /// <param name="member">The member who got it.</param>
    /// <exception cref="ArgumentException">A text is null or empty, or <paramref name="number"/> is less than 1.</exception>
    public TurnToken(string rotation, long number, string member)
    {
        if (string.IsNullOrEmpty(rotation) || string.IsNullOrEmpty(member) || number < 1)
        {
            throw new ArgumentException("A turn has a rotation, a number from 1 and a member. Take the token of a decision that took a turn.");
        }

        Rotation = rotation;
        Number = number;
        Member = member;
    }

    /// <summary>No turn.</summary>
    public static TurnToken None => default;

    /// <summary>Whether this is <see cref="None"/>: the decision took no turn.</summary>
    public bool IsNone => Number == 0;

    /// <summary>The key of the rotation that gave the turn, under which the store keeps its state.</summary>
    public string? Rotation { get; }

    /// <summary>The number of the turn in its rotation, from 1; 0 for none.</summary>
    public long Number { get; }

    /// <summary>The member who got it.</summary>
    public string? Member { get; }

    /// <summary>Reads what <see cref="ToString"/> wrote.</summary>
    /// <param name="text">The text.</param>
    /// <param name="token">The token; <see cref="None"/> when the text is none.</param>
    /// <returns>Whether the text is a token; that of <see cref="None"/> is one.</returns>
    public static bool TryParse(string? text, out TurnToken token)
    {
        token = None;
        if (string.IsNullOrEmpty(text))
        {
            return text is not null;
        }

        var first = text!.IndexOf(Separator);
        var second = first < 0 ? -1 : text.IndexOf(Separator, first + 1);
        if (second < 0 || !long.TryParse(text.Substring(0, first), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number < 1
            || !int.TryParse(text.Substring(first + 1, second - first - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            || length < 1 || length >= text.Length - second - 1)
        {
            return false;
        }

        token = new TurnToken(text.Substring(second + 1, length), number, text.Substring(second + 1 + length));
        return true;
    }

    /// <summary>The token as text; empty for none.</summary>
    public override string ToString() =>
        IsNone ? string.Empty : string.Format(CultureInfo.InvariantCulture, "{0}:{1}:{2}{3}", Number, Rotation!.Length, Rotation, Member);
}
