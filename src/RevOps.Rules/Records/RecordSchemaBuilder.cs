namespace RevOps.Rules;

/// <summary>Builds a schema: binds typed attributes to accessors of the host's record. For one thread; build once and share the schema.</summary>
/// <typeparam name="TRecord">The host's record: a class, struct or record.</typeparam>
public sealed partial class RecordSchemaBuilder<TRecord>
{
    private readonly List<RecordAttribute> _attributes = [];
    private readonly Dictionary<string, AttributeReader<TRecord>?> _readers = new(StringComparer.Ordinal);
    private Func<TRecord, RecordKey>? _key;
    private Func<TRecord, string?>? _problem;
    private string _revision = string.Empty;

    internal RecordSchemaBuilder()
    {
    }

    /// <summary>Says how to read a record's key. Without one, decisions carry <see cref="RecordKey.None"/>.</summary>
    /// <param name="key">Reads the key: a text, a Guid or an integer. A record whose key throws is decided with <see cref="Reasons.RecordError"/>.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="key"/> is null.</exception>
    public RecordSchemaBuilder<TRecord> Key(Func<TRecord, RecordKey> key)
    {
        _key = key ?? throw new ArgumentNullException(nameof(key));
        return this;
    }

    /// <summary>
    /// Says which records cannot be read at all, such as a malformed row of a file: they are decided with <see cref="Reasons.RecordError"/>,
    /// routed to the catch-all queue, and never lost.
    /// </summary>
    /// <param name="problem">What is wrong with a record, in a sentence; null when nothing is.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="problem"/> is null.</exception>
    public RecordSchemaBuilder<TRecord> UnreadableWhen(Func<TRecord, string?> problem)
    {
        _problem = problem ?? throw new ArgumentNullException(nameof(problem));
        return this;
    }

    /// <summary>Says what the host calls this version of its accessors; it becomes part of every decision's policy reference.</summary>
    /// <param name="revision">The revision, such as a build number. Empty by default.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="revision"/> is null.</exception>
    public RecordSchemaBuilder<TRecord> Revision(string revision)
    {
        _revision = revision ?? throw new ArgumentNullException(nameof(revision));
        return this;
    }

    /// <summary>Declares attributes that the call's facts supply, not the record: what an outside system concluded.</summary>
    /// <param name="attributes">Text, number or flag attributes.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">An attribute of that name is there already, or one is of another type.</exception>
    public RecordSchemaBuilder<TRecord> Supplied(params RecordAttribute[] attributes)
    {
        foreach (var attribute in attributes ?? throw new ArgumentNullException(nameof(attributes)))
        {
            if (attribute.Type is not (AttributeType.Text or AttributeType.Number or AttributeType.Flag))
            {
                throw new ArgumentException($"`{attribute.Name}` is a {attribute.Type}. Only texts, numbers and flags can be supplied as facts.", nameof(attributes));
            }

            Add(attribute, reader: null);
        }

        return this;
    }

    /// <summary>Binds a text; null is missing, empty text is known.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="get">Reads the value; called at most once a decision, on any thread.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">An attribute of that name is bound already.</exception>
    public RecordSchemaBuilder<TRecord> Bind(TextAttribute attribute, Func<TRecord, string?> get) => Add(attribute, new TextAttributeReader<TRecord>(Given(get)));

    /// <summary>Binds a set of texts; null is missing, the empty set is known. An array or a list is read without allocating.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="get">Reads the value; called at most once a decision, on any thread.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">An attribute of that name is bound already.</exception>
    public RecordSchemaBuilder<TRecord> Bind(TextSetAttribute attribute, Func<TRecord, IEnumerable<string?>?> get) => Add(attribute, new TextSetReader<TRecord>(Given(get)));

    /// <summary>Binds a number.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="get">Reads the value; called at most once a decision, on any thread.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">An attribute of that name is bound already.</exception>
    public RecordSchemaBuilder<TRecord> Bind(NumberAttribute attribute, Func<TRecord, int> get) => Add(attribute, new ValueReader<TRecord, int, Int32Conversion>(Given(get)));

    /// <summary>Binds a number; null is missing.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="get">Reads the value; called at most once a decision, on any thread.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">An attribute of that name is bound already.</exception>
    public RecordSchemaBuilder<TRecord> Bind(NumberAttribute attribute, Func<TRecord, int?> get) => Add(attribute, new NullableReader<TRecord, int, Int32Conversion>(Given(get)));

    /// <summary>Binds a number. Rounded to the nearest double.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="get">Reads the value; called at most once a decision, on any thread.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">An attribute of that name is bound already.</exception>
    public RecordSchemaBuilder<TRecord> Bind(NumberAttribute attribute, Func<TRecord, long> get) => Add(attribute, new ValueReader<TRecord, long, Int64Conversion>(Given(get)));

    /// <summary>Binds a number; null is missing. Rounded to the nearest double.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="get">Reads the value; called at most once a decision, on any thread.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">An attribute of that name is bound already.</exception>
    public RecordSchemaBuilder<TRecord> Bind(NumberAttribute attribute, Func<TRecord, long?> get) => Add(attribute, new NullableReader<TRecord, long, Int64Conversion>(Given(get)));

    /// <summary>Binds a number. Rounded to the nearest double.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="get">Reads the value; called at most once a decision, on any thread.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">An attribute of that name is bound already.</exception>
    public RecordSchemaBuilder<TRecord> Bind(NumberAttribute attribute, Func<TRecord, decimal> get) => Add(attribute, new ValueReader<TRecord, decimal, DecimalConversion>(Given(get)));

    /// <summary>Binds a number; null is missing. Rounded to the nearest double.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="get">Reads the value; called at most once a decision, on any thread.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">An attribute of that name is bound already.</exception>
    public RecordSchemaBuilder<TRecord> Bind(NumberAttribute attribute, Func<TRecord, decimal?> get) => Add(attribute, new NullableReader<TRecord, decimal, DecimalConversion>(Given(get)));

    /// <summary>Binds a number. NaN is an error.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="get">Reads the value; called at most once a decision, on any thread.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">An attribute of that name is bound already.</exception>
    public RecordSchemaBuilder<TRecord> Bind(NumberAttribute attribute, Func<TRecord, double> get) => Add(attribute, new ValueReader<TRecord, double, DoubleConversion>(Given(get)));

    /// <summary>Binds a number; null is missing. NaN is an error.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="get">Reads the value; called at most once a decision, on any thread.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">An attribute of that name is bound already.</exception>
    public RecordSchemaBuilder<TRecord> Bind(NumberAttribute attribute, Func<TRecord, double?> get) => Add(attribute, new NullableReader<TRecord, double, DoubleConversion>(Given(get)));

    /// <summary>Binds a flag.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="get">Reads the value; called at most once a decision, on any thread.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">An attribute of that name is bound already.</exception>
    public RecordSchemaBuilder<TRecord> Bind(FlagAttribute attribute, Func<TRecord, bool> get) => Add(attribute, new ValueReader<TRecord, bool, FlagConversion>(Given(get)));

    /// <summary>Binds a flag; null is missing.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="get">Reads the value; called at most once a decision, on any thread.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">An attribute of that name is bound already.</exception>
    public RecordSchemaBuilder<TRecord> Bind(FlagAttribute attribute, Func<TRecord, bool?> get) => Add(attribute, new NullableReader<TRecord, bool, FlagConversion>(Given(get)));

    /// <summary>Binds a date at zero time; one with a time is an error.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="get">Reads the value; called at most once a decision, on any thread.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">An attribute of that name is bound already.</exception>
    public RecordSchemaBuilder<TRecord> Bind(DateAttribute attribute, Func<TRecord, DateTime> get) => Add(attribute, new ValueReader<TRecord, DateTime, DateConversion>(Given(get)));

    /// <summary>Binds a date at zero time; null is missing, one with a time is an error.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="get">Reads the value; called at most once a decision, on any thread.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">An attribute of that name is bound already.</exception>
    public RecordSchemaBuilder<TRecord> Bind(DateAttribute attribute, Func<TRecord, DateTime?> get) => Add(attribute, new NullableReader<TRecord, DateTime, DateConversion>(Given(get)));

    /// <summary>Binds an instant.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="get">Reads the value; called at most once a decision, on any thread.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">An attribute of that name is bound already.</exception>
    public RecordSchemaBuilder<TRecord> Bind(InstantAttribute attribute, Func<TRecord, DateTimeOffset> get) => Add(attribute, new ValueReader<TRecord, DateTimeOffset, InstantConversion>(Given(get)));

    /// <summary>Binds an instant; null is missing.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="get">Reads the value; called at most once a decision, on any thread.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">An attribute of that name is bound already.</exception>
    public RecordSchemaBuilder<TRecord> Bind(InstantAttribute attribute, Func<TRecord, DateTimeOffset?> get) => Add(attribute, new NullableReader<TRecord, DateTimeOffset, InstantConversion>(Given(get)));

    /// <summary>Binds an instant that the host keeps as a <see cref="DateTime"/> in UTC. One of kind Local is an error.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="get">Reads the value; called at most once a decision, on any thread.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">An attribute of that name is bound already.</exception>
    public RecordSchemaBuilder<TRecord> BindUtc(InstantAttribute attribute, Func<TRecord, DateTime> get) =>
        Add(attribute, new ValueReader<TRecord, DateTime, UtcConversion>(Given(get)));

    /// <summary>Binds an instant that the host keeps as a <see cref="DateTime"/> in UTC; null is missing. One of kind Local is an error.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="get">Reads the value; called at most once a decision, on any thread.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">An attribute of that name is bound already.</exception>
    public RecordSchemaBuilder<TRecord> BindUtc(InstantAttribute attribute, Func<TRecord, DateTime?> get) =>
        Add(attribute, new NullableReader<TRecord, DateTime, UtcConversion>(Given(get)));

#if NET10_0_OR_GREATER
    /// <summary>Binds a date.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="get">Reads the value; called at most once a decision, on any thread.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">An attribute of that name is bound already.</exception>
    public RecordSchemaBuilder<TRecord> Bind(DateAttribute attribute, Func<TRecord, DateOnly> get) =>
        Add(attribute, new ValueReader<TRecord, DateOnly, DateOnlyConversion>(Given(get)));

    /// <summary>Binds a date; null is missing.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="get">Reads the value; called at most once a decision, on any thread.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">An attribute of that name is bound already.</exception>
    public RecordSchemaBuilder<TRecord> Bind(DateAttribute attribute, Func<TRecord, DateOnly?> get) =>
        Add(attribute, new NullableReader<TRecord, DateOnly, DateOnlyConversion>(Given(get)));
#endif

    /// <summary>Binds a collection of child rows; null is missing, the empty collection is known. Rows are read by index; a null row is in error, and so is a collection of more than 1,000,000 rows.</summary>
    /// <typeparam name="TRow">The host's row.</typeparam>
    /// <param name="attribute">The attribute.</param>
    /// <param name="get">Reads the rows; called at most once a decision, on any thread.</param>
    /// <param name="rowSchema">How a row's attributes are read; it binds every attribute that the collection declares.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">An attribute of that name is bound already, or the row's schema lacks one that the collection declares, or declares it differently.</exception>
    public RecordSchemaBuilder<TRecord> Bind<TRow>(RowCollectionAttribute attribute, Func<TRecord, IReadOnlyList<TRow>?> get, RecordSchema<TRow> rowSchema)
    {
        var schema = rowSchema ?? throw new ArgumentNullException(nameof(rowSchema));
        foreach (var declared in (attribute ?? throw new ArgumentNullException(nameof(attribute))).RowAttributes)
        {
            var bound = schema.Find(declared.Name);
            if (bound?.Type != declared.Type || schema.IsSupplied(declared.Name))
            {
                throw new ArgumentException(
                    $"The row schema of `{attribute.Name}` does not bind `{declared.Name}` as {declared.Type}. Bind it, or take it off the collection.", nameof(rowSchema));
            }

            if (!ReferenceEquals(bound, declared) && DeclarationDifference.Of(declared, bound) is not null)
            {
                throw new ArgumentException(
                    $"The collection `{attribute.Name}` and its row schema declare `{declared.Name}` differently. Use one handle for both.", nameof(rowSchema));
            }
        }

        return Add(attribute, new CollectionReader<TRecord, TRow>(Given(get), schema));
    }

    /// <summary>Builds the schema.</summary>
    /// <returns>The schema; later changes to this builder do not reach it.</returns>
    /// <exception cref="InvalidOperationException">No attribute was declared.</exception>
    public RecordSchema<TRecord> Build() =>
        _attributes.Count == 0
            ? throw new InvalidOperationException("A schema without attributes can decide nothing. Bind at least one.")
            : new RecordSchema<TRecord>(_key, _problem, [.. _attributes], new Dictionary<string, AttributeReader<TRecord>?>(_readers, StringComparer.Ordinal), _revision);

    internal RecordSchemaBuilder<TRecord> Add(RecordAttribute attribute, AttributeReader<TRecord>? reader)
    {
        if (attribute is null)
        {
            throw new ArgumentNullException(nameof(attribute));
        }

        if (_readers.ContainsKey(attribute.Name))
        {
            throw new ArgumentException($"`{attribute.Name}` is bound already. Bind an attribute once.", nameof(attribute));
        }

        _readers.Add(attribute.Name, reader);
        _attributes.Add(attribute);
        return this;
    }

    private static Func<TRecord, TValue> Given<TValue>(Func<TRecord, TValue> get) => get ?? throw new ArgumentNullException(nameof(get));
}
