using System.Buffers;

namespace RevOps.Rules;

/// <summary>
/// The contacts of a record that matter to a matching, in rented memory: for each role the first ones that can cover it, as many as there are
/// places in all. More cannot fill more places, since one of those is always free. To be given back.
/// </summary>
internal struct CommitteeCandidates : IDisposable
{
    private ulong[] _known;
    private ulong[] _possible;
    private ulong[] _covers;
    private int[] _rows;

    public int Count { get; private set; }

    public readonly ReadOnlySpan<ulong> Known => _known.AsSpan(0, Count);

    public readonly ReadOnlySpan<ulong> Possible => _possible.AsSpan(0, Count);

    public readonly Span<ulong> Covers => _covers.AsSpan(0, Count);

    public readonly ReadOnlySpan<int> Rows => _rows.AsSpan(0, Count);

    public static CommitteeCandidates Start(int rows)
    {
        var size = Math.Min(Math.Max(rows, 1), 64);
        return new CommitteeCandidates
        {
            _known = ArrayPool<ulong>.Shared.Rent(size),
            _possible = ArrayPool<ulong>.Shared.Rent(size),
            _covers = ArrayPool<ulong>.Shared.Rent(size),
            _rows = ArrayPool<int>.Shared.Rent(size),
        };
    }

    public void Add(int row, ulong known, ulong possible)
    {
        if (Count == _rows.Length || Count == _known.Length || Count == _possible.Length || Count == _covers.Length)
        {
            Grow(ref _known);
            Grow(ref _possible);
            Grow(ref _covers);
            Grow(ref _rows);
        }

        _known[Count] = known;
        _possible[Count] = possible;
        _rows[Count++] = row;
    }

    public readonly void Dispose()
    {
        ArrayPool<ulong>.Shared.Return(_known);
        ArrayPool<ulong>.Shared.Return(_possible);
        ArrayPool<ulong>.Shared.Return(_covers);
        ArrayPool<int>.Shared.Return(_rows);
    }

    private readonly void Grow<T>(ref T[] array)
    {
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(array.Length, Count) * 2);
        Array.Copy(array, larger, Count);
        ArrayPool<T>.Shared.Return(array);
        array = larger;
    }
}
