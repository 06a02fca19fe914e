namespace RevOps.Rules.Quickstart;

/// <summary>
/// The rows of a collection in one cell: <c>Webinar@2026-02-01T10:00Z|Spring tour; Click@2026-02-03T09:30Z</c>. A row is its attributes in declared
/// order: the first, <c>@</c> and the second, then <c>|</c> before each further one.
/// </summary>
internal sealed class RowsCell
{
    private const char BetweenRows = ';';
    private const char BetweenValues = '|';
    private const char BeforeSecond = '@';

    private static readonly List<object> NoRows = [];

    private readonly string _column;
    private readonly RecordAttribute[] _attributes;

    private RowsCell(RowCollectionAttribute collection)
    {
        _column = collection.Name;
        _attributes = [.. collection.RowAttributes];
    }

    /// <summary>The form of a column; null for one that is no collection of the policy.</summary>
    public static RowsCell? For(Policy policy, string column) =>
        policy.Attributes.OfType<RowCollectionAttribute>().FirstOrDefault(c => c.Name == column) is { } collection ? new RowsCell(collection) : null;

    /// <summary>Reads a cell; an empty one is a list without rows.</summary>
    public bool TryRead(string cell, out List<object> rows, out string? problem)
    {
        rows = NoRows;
        problem = null;
        foreach (var range in cell.AsSpan().Split(BetweenRows))
        {
            var text = cell.AsSpan(range).Trim();
            if (text.IsEmpty)
            {
                continue;
            }

            var row = new Dictionary<string, object?>(_attributes.Length, StringComparer.Ordinal);
            if (!TryRead(text, row))
            {
                problem = $"`{_column}` has the row `{text}` of more than {_attributes.Length} values.";
                return false;
            }

            rows = ReferenceEquals(rows, NoRows) ? [] : rows;
            rows.Add(row);
        }

        return true;
    }

    private bool TryRead(ReadOnlySpan<char> text, Dictionary<string, object?> row)
    {
        var end = text.IndexOf(BetweenValues);
        var head = end < 0 ? text : text[..end];
        var at = head.LastIndexOf(BeforeSecond);
        Add(row, 0, at < 0 ? head : head[..at]);
        if (at >= 0 && !TryAdd(row, 1, head[(at + 1)..]))
        {
            return false;
        }

        for (var i = 2; end >= 0; i++)
        {
            text = text[(end + 1)..];
            end = text.IndexOf(BetweenValues);
            if (!TryAdd(row, i, end < 0 ? text : text[..end]))
            {
                return false;
            }
        }

        return true;
    }

    private bool TryAdd(Dictionary<string, object?> row, int index, ReadOnlySpan<char> value)
    {
        if (index >= _attributes.Length)
        {
            return false;
        }

        Add(row, index, value);
        return true;
    }

    // Instants are written as the other columns write them; what is none is left to the policy's conversion, which says what is wrong.
    private void Add(Dictionary<string, object?> row, int index, ReadOnlySpan<char> value)
    {
        var text = value.Trim();
        if (!text.IsEmpty)
        {
            var cell = text.ToString();
            row[_attributes[index].Name] = _attributes[index].Type == AttributeType.Instant && InstantCell.TryRead(cell, out var instant) ? instant : cell;
        }
    }
}
