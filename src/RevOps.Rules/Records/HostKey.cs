namespace RevOps.Rules;

/// <summary>Reads a record's key out of a host's data.</summary>
internal static class HostKey
{
    /// <summary>
    /// A text as it is, a Guid, a number that is a 64-bit integer, any other number by its text; <see cref="RecordKey.None"/> for null, blank
    /// text and everything else, so that the record is decided without a key rather than not at all.
    /// </summary>
    public static RecordKey Of(object? value) => value switch
    {
        null => RecordKey.None,
        string text => OfText(text),
        Guid guid => guid,
        char character => OfText(character.ToString()),
        _ when HostNumber.TryOf(value, out var number) => OfNumber(number),
        _ => JsonElementValues.KeyOf(value),
    };

    public static RecordKey OfText(string text) => string.IsNullOrWhiteSpace(text) ? RecordKey.None : new RecordKey(text);

    public static RecordKey OfNumber(in HostNumber number) =>
        number.Integer is { } integer ? integer
        : number.Text is { } text ? new RecordKey(text)
        : RecordKey.None;
}
