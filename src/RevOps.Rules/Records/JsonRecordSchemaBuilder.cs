using System.Text.Json;

namespace RevOps.Rules;

public sealed partial class RecordSchemaBuilder<TRecord>
{
    /// <summary>
    /// Binds attributes to the members of a JSON object that the record is or carries, each under the attribute's own name. For records that arrive as
    /// JSON and have no class: a webhook's body, a line of a JSON Lines file.
    /// </summary>
    /// <param name="attributes">The attributes to bind, none of them bound already.</param>
    /// <param name="get">
    /// Reads the object off the record; called once for each attribute that is read, on any thread. JSON null and an undefined element hold nothing: all
    /// of these attributes are missing; any other value that is no object puts all of them in error.
    /// </param>
    /// <param name="setSeparator">
    /// What separates the elements where one text holds a whole set, such as <c>';'</c>; elements are trimmed and empty ones dropped. Null, the
    /// default: a text is a set of one.
    /// </param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="attributes"/>, one of them or <paramref name="get"/> is null.</exception>
    /// <exception cref="ArgumentException">An attribute of that name is bound already.</exception>
    /// <remarks>
    /// Names, conversions and what is missing are those of <see cref="BindDictionary"/>, with JSON's strings as texts, <c>true</c> and <c>false</c> as flags, arrays as
    /// sequences and objects as dictionaries. Member names compare ordinally; where one repeats, its last value counts. Numbers are rounded to the nearest
    /// double, and as texts keep all digits when they are written without point and exponent. A text that is no valid Unicode is an error. The element's
    /// document must live as long as the call.
    /// </remarks>
    public RecordSchemaBuilder<TRecord> BindJson(IEnumerable<RecordAttribute> attributes, Func<TRecord, JsonElement> get, char? setSeparator = null)
    {
        Given(get);
        foreach (var attribute in attributes ?? throw new ArgumentNullException(nameof(attributes)))
        {
            Add(attribute, new JsonElementReader<TRecord>(get, new ValueConversion(attribute ?? throw new ArgumentNullException(nameof(attributes)), setSeparator)));
        }

        return this;
    }
}
