using System.Buffers;

namespace RevOps.Rules;

/// <summary>
/// Which rows repeat the id of an earlier activity. Of those with one id the earliest counts, whatever the order of the rows; a row that is
/// incomplete could turn out to be the earliest, so it contests the one that counts. In rented memory, to be given back.
/// </summary>
internal readonly struct DuplicateActivities : IDisposable
{
    private const byte Repeats = 1;
    private const byte Contested = 2;

    private readonly byte[]? _marks;

    private DuplicateActivities(byte[] marks) => _marks = marks;

    public bool IsRepeat(int row) => _marks is not null && (_marks[row] & Repeats) != 0;

    /// <summary>Whether it is open that this row is the one of its id that counts.</summary>
    public bool IsContested(int row) => _marks is not null && (_marks[row] & Contested) != 0;

    public static DuplicateActivities Among(RowFrame rows, ActivityReader reader)
    {
        if (!reader.HasIds || rows.Count < 2)
        {
            return default;
        }

        var size = 16;
        while (size < rows.Count * 2L)
        {
            size *= 2;
        }

        var marks = ArrayPool<byte>.Shared.Rent(rows.Count);
        var table = ArrayPool<int>.Shared.Rent(size);
        Array.Clear(marks, 0, rows.Count);
        Array.Clear(table, 0, size);
        for (var row = 0; row < rows.Count; row++)
        {
            if (reader.IdOf(rows, row) is { } id)
            {
                Add(rows, reader, row, id, marks, table, size - 1);
            }
        }

        ArrayPool<int>.Shared.Return(table);
        return new DuplicateActivities(marks);
    }

    public void Dispose()
    {
        if (_marks is not null)
        {
            ArrayPool<byte>.Shared.Return(_marks);
        }
    }

    private static void Add(RowFrame rows, ActivityReader reader, int row, string id, byte[] marks, int[] table, int mask)
    {
        var at = StringComparer.Ordinal.GetHashCode(id) & mask;
        while (table[at] != 0 && !string.Equals(reader.IdOf(rows, table[at] - 1), id, StringComparison.Ordinal))
        {
            at = (at + 1) & mask;
        }

        var candidate = reader.Identified(rows, row);
        if (candidate.Standing == ActivityStanding.UnknownKind)
        {
            return;
        }

        if (table[at] == 0)
        {
            table[at] = row + 1;
            return;
        }

        var other = table[at] - 1;
        var first = reader.Identified(rows, other);
        if (candidate.Standing == ActivityStanding.Incomplete || first.Standing == ActivityStanding.Incomplete)
        {
            // Both stay: the incomplete one widens the interval by itself.
            table[at] = candidate.Standing == ActivityStanding.Incomplete ? other + 1 : row + 1;
            marks[table[at] - 1] |= Contested;
            return;
        }

        var isEarlier = IsEarlier(in candidate, in first);
        marks[isEarlier ? other : row] |= Repeats;
        if (isEarlier)
        {
            table[at] = row + 1;
            marks[row] |= (byte)(marks[other] & Contested);
        }
    }

    // Rows that are equal in all of these give the same points.
    private static bool IsEarlier(in ActivityRow row, in ActivityRow other) =>
        row.AtTicks != other.AtTicks ? row.AtTicks < other.AtTicks
        : row.Kind != other.Kind ? row.Kind < other.Kind
        : row.Multiplier < other.Multiplier;
}
