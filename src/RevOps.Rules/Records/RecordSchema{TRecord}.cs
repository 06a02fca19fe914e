namespace RevOps.Rules;

/// <summary>Binds typed attributes to a host's record. Immutable and safe to share between threads; its accessors must be as well.</summary>
/// <typeparam name="TRecord">The host's record: a class, struct or record.</typeparam>
public sealed class RecordSchema<TRecord> : RecordSchema
{
    // Asked first, since comparing a struct with null may box it.
    private readonly bool _mayBeNull = !typeof(TRecord).IsValueType;
    private readonly Func<TRecord, RecordKey>? _key;
    private readonly Func<TRecord, string?>? _problem;
    private readonly Dictionary<string, AttributeReader<TRecord>?> _readers;

    internal RecordSchema(
        Func<TRecord, RecordKey>? key, Func<TRecord, string?>? problem, IReadOnlyList<RecordAttribute> attributes, Dictionary<string, AttributeReader<TRecord>?> readers, string revision)
        : base(attributes, revision)
    {
        _key = key;
        _problem = problem;
        _readers = readers;
    }

    /// <summary>Reads a record's key.</summary>
    /// <param name="record">The record.</param>
    /// <param name="problem">Why the record cannot be read at all; null when it can be.</param>
    /// <returns>The key; <see cref="RecordKey.None"/> when the schema has none or it could not be read.</returns>
    internal RecordKey ReadKey(TRecord record, out string? problem)
    {
        if (_mayBeNull && record is null)
        {
            problem = "The record is null.";
            return RecordKey.None;
        }

        var key = RecordKey.None;
        try
        {
            if (_key is not null)
            {
                key = _key(record);
            }

            problem = _problem?.Invoke(record);
        }
        catch (Exception cause) when (cause is not OutOfMemoryException)
        {
            problem = HostException.Said(cause);
        }

        return key;
    }

    /// <summary>Why a row of this schema cannot be read at all; null when it can be. Whatever the host's code throws passes through.</summary>
    internal string? ProblemOf(TRecord row) => _problem?.Invoke(row);

    /// <summary>Whether the call's facts supply an attribute, so that no record of this schema has it.</summary>
    internal bool IsSupplied(string name) => _readers.TryGetValue(name, out var reader) && reader is null;

    /// <summary>The readers of a layout's attributes; null where the call's facts supply the attribute.</summary>
    internal AttributeReader<TRecord>?[] ReadersFor(FrameLayout layout)
    {
        var readers = new AttributeReader<TRecord>?[layout.Count];
        for (var i = 0; i < readers.Length; i++)
        {
            readers[i] = _readers.TryGetValue(layout.Attributes[i].Name, out var reader) ? reader : null;
        }

        return readers;
    }
}
