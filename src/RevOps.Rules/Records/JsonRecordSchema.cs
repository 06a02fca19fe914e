using System.Text.Json;

namespace RevOps.Rules;

public abstract partial class RecordSchema
{
    /// <summary>
    /// Starts a schema for records that are JSON objects, from a list of attributes. A record that is no object cannot be read: it is decided with
    /// <see cref="Reasons.RecordError"/>.
    /// </summary>
    /// <param name="attributes">The attributes; each is read from the member of its name.</param>
    /// <param name="keyName">
    /// The member that holds the record's key: a text (a Guid is one in JSON) or an integer; any other number is taken by its text. It is looked up like an attribute's
    /// name. A record without it, or with null, blank text or a value of another kind there, has the key <see cref="RecordKey.None"/> and is decided all the same. Null, the
    /// default, for records without keys.
    /// </param>
    /// <param name="setSeparator">What separates the elements where one text holds a whole set; null, the default, for nothing.</param>
    /// <returns>The builder, to which more can be bound.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="attributes"/> or one of them is null.</exception>
    /// <exception cref="ArgumentException">Two attributes share a name, or <paramref name="keyName"/> is empty.</exception>
    /// <remarks>How values are looked up and converted is stated at <see cref="RecordSchemaBuilder{TRecord}.BindJson"/>.</remarks>
    public static RecordSchemaBuilder<JsonElement> ForJson(IEnumerable<RecordAttribute> attributes, string? keyName = null, char? setSeparator = null)
    {
        var builder = For<JsonElement>()
            .BindJson(attributes, record => record, setSeparator)
            .UnreadableWhen(record => record.ValueKind == JsonValueKind.Object ? null : JsonElementValues.NoObject);
        if (keyName is null)
        {
            return builder;
        }

        var key = KeyName(keyName);
        return builder.Key(record =>
            record.ValueKind == JsonValueKind.Object && JsonElementValues.TryFind(record, key, out JsonElement value) ? JsonElementValues.KeyOf(value) : RecordKey.None);
    }
}
