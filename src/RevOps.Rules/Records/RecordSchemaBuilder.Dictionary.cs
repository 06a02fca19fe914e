namespace RevOps.Rules;

public sealed partial class RecordSchemaBuilder<TRecord>
{
    /// <summary>
    /// Binds attributes to the entries of a dictionary that the record is or carries, each under the attribute's own name. For hosts whose records
    /// have no class: rows of a file, entities of a CRM, results of a query.
    /// </summary>
    /// <param name="attributes">The attributes to bind, none of them bound already.</param>
    /// <param name="get">
    /// Reads the dictionary off the record; called once for each attribute that is read, on any thread. A null dictionary holds nothing: all of
    /// these attributes are missing.
    /// </param>
    /// <param name="setSeparator">
    /// What separates the elements where one text holds a whole set, such as <c>';'</c>; elements are trimmed and empty ones dropped. Null, the
    /// default: a text is a set of one.
    /// </param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="attributes"/>, one of them or <paramref name="get"/> is null.</exception>
    /// <exception cref="ArgumentException">An attribute of that name is bound already.</exception>
    /// <remarks>
    /// <para>
    /// <b>Names.</b> The whole name is looked up first, by the dictionary's own comparison of keys, which is ordinal unless the host chose another.
    /// Where <c>contact.title</c> is absent, <c>contact</c> is looked up and, if it is a dictionary or a JSON object, <c>title</c> in it, by the same
    /// rule. A name that is there with a null is missing, without a second look.
    /// </para>
    /// <para>
    /// <b>Missing</b> are: an absent name, null, <see cref="DBNull"/>, JSON null; a text that is one of the attribute's placeholders; and, for every type
    /// but text and set of texts, a text of nothing but white space. Empty text and the empty set are known. Whatever is not in the table below is an
    /// error of the attribute, never missing and never an exception; so is a dictionary that throws.
    /// </para>
    /// <para><b>Conversions.</b> No culture has a say. White space around a text is ignored for every type but text.</para>
    /// <list type="table">
    /// <listheader><term>Type</term><description>What converts to it</description></listheader>
    /// <item><term>Text</term><description>
    /// A string or a char as it is; a Guid, lower case with hyphens; a number: all digits of an integer or of an integral decimal, the shortest form of
    /// RFC 8785 of any other (<c>0.1</c>, <c>1e+21</c>). Flags, dates and instants do not convert, nor do NaN and infinity.
    /// </description></item>
    /// <item><term>Set of texts</term><description>
    /// Any sequence whose elements convert to text; a null element is an error. One text, number or Guid is a set of one; blank text is the empty set.
    /// </description></item>
    /// <item><term>Number</term><description>
    /// Every numeric type of the framework, rounded to the nearest double; NaN is an error. Text in JSON's grammar, with an optional plus:
    /// <c>1250.5</c>, <c>-3</c>, <c>+1e6</c>. Thousands separators, decimal commas, leading zeros, currency and percent signs do not convert, nor does what is
    /// beyond the range of doubles, such as <c>1e999</c>. Flags do not convert.
    /// </description></item>
    /// <item><term>Flag</term><description>A bool; the numbers 0 and 1; the texts <c>true</c>, <c>yes</c>, <c>1</c>, <c>false</c>, <c>no</c> and <c>0</c>, whatever their case.</description></item>
    /// <item><term>Date</term><description>
    /// A DateTime at zero time, whatever its kind; a DateOnly; the text <c>yyyy-MM-dd</c>, alone or with a zero time behind it (<c>2026-03-31T00:00:00</c>). An instant does
    /// not convert: its date depends on a zone.
    /// </description></item>
    /// <item><term>Instant</term><description>
    /// A DateTimeOffset; a DateTime of kind Utc and no other; ISO 8601 text of date, <c>T</c> or a space, hours and minutes, optionally seconds and decimals (cut off
    /// beyond 100 nanoseconds), and <c>Z</c> or an offset up to 14 hours: <c>2026-03-31T09:30:00Z</c>, <c>2026-03-31 11:30:00.250+02:00</c>; <c>+0200</c> and <c>+02</c> do as well. Numbers of
    /// seconds do not convert.
    /// </description></item>
    /// <item><term>Collection</term><description>
    /// Any sequence of dictionaries or JSON objects, whose entries convert by this table. A row that is null or no object is there, with its attributes in error.
    /// </description></item>
    /// </list>
    /// <para>Values that are a <c>JsonElement</c>, as a dictionary read from JSON holds them, convert as JSON does. Numbers, flags and texts are read without allocating, text sets and collections are not.</para>
    /// </remarks>
    public RecordSchemaBuilder<TRecord> BindDictionary(
        IEnumerable<RecordAttribute> attributes, Func<TRecord, IReadOnlyDictionary<string, object?>?> get, char? setSeparator = null)
    {
        Given(get);
        foreach (var attribute in attributes ?? throw new ArgumentNullException(nameof(attributes)))
        {
            Add(attribute, new DictionaryReader<TRecord>(get, new ValueConversion(attribute ?? throw new ArgumentNullException(nameof(attributes)), setSeparator)));
        }

        return this;
    }
}
