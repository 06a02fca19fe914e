namespace RevOps.Rules;

public abstract partial class RecordSchema
{
    /// <summary>Starts a schema for records that are dictionaries, from a list of attributes.</summary>
    /// <param name="attributes">The attributes; each is read from the entry of its name.</param>
    /// <param name="keyName">
    /// The entry that holds the record's key: a text, a Guid or an integer; any other number is taken by its text. It is looked up like an attribute's name. A record
    /// without it, or with null, blank text or a value of another kind there, has the key <see cref="RecordKey.None"/> and is decided all the same. Null, the default, for
    /// records without keys.
    /// </param>
    /// <param name="setSeparator">What separates the elements where one text holds a whole set; null, the default, for nothing.</param>
    /// <returns>The builder, to which more can be bound.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="attributes"/> or one of them is null.</exception>
    /// <exception cref="ArgumentException">Two attributes share a name, or <paramref name="keyName"/> is empty.</exception>
    /// <remarks>How values are looked up and converted is stated at <see cref="RecordSchemaBuilder{TRecord}.BindDictionary"/>.</remarks>
    public static RecordSchemaBuilder<IReadOnlyDictionary<string, object?>> ForDictionaries(
        IEnumerable<RecordAttribute> attributes, string? keyName = null, char? setSeparator = null)
    {
        var builder = For<IReadOnlyDictionary<string, object?>>().BindDictionary(attributes, record => record, setSeparator);
        if (keyName is null)
        {
            return builder;
        }

        var key = KeyName(keyName);
        return builder.Key(record => HostObject.TryFind(record, key, out var value) ? HostKey.Of(value) : RecordKey.None);
    }

    private static HostName KeyName(string keyName) =>
        keyName.Length > 0 ? new HostName(keyName) : throw new ArgumentException("The name of the key is empty. Name the entry that holds it, or give null.", nameof(keyName));
}
