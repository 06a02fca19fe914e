namespace RevOps.Rules;

/// <summary>The rows of one collection, of the host's row type.</summary>
internal sealed class RowFrame<TRow>(FrameLayout layout, RecordSchema<TRow> schema) : RowFrame(layout)
{
    private readonly bool _mayBeNull = !typeof(TRow).IsValueType;
    private readonly AttributeReader<TRow>?[] _readers = schema.ReadersFor(layout);
    private IReadOnlyList<TRow>? _rows;

    private protected override void SetRows(object? rows) => _rows = (IReadOnlyList<TRow>?)rows;

    private protected override void ReadAttribute(int ordinal, ref Slot slot)
    {
        var row = _rows![Row];
        if (_mayBeNull && row is null)
        {
            slot.SetError(new AttributeError("The row is null."));
        }
        else if (schema.ProblemOf(row) is { } problem)
        {
            slot.SetError(new AttributeError(problem));
        }
        else
        {
            _readers[ordinal]!.Read(row, ref slot);
        }
    }

    private protected override RowFrame CreateRows(int ordinal) => _readers[ordinal]!.CreateRows(Layout.Rows(ordinal));
}
