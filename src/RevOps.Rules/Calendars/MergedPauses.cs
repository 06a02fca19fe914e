using System.Buffers;
using System.Globalization;

namespace RevOps.Rules;

/// <summary>Pauses in order, overlapping and touching ones merged, in rented memory: the caller's order is not to be trusted, and must not be changed.</summary>
internal readonly ref struct MergedPauses
{
    private readonly long[] _starts;
    private readonly long[] _ends;

    private MergedPauses(long[] starts, long[] ends, int count)
    {
        _starts = starts;
        _ends = ends;
        Count = count;
    }

    public int Count { get; }

    public static MergedPauses Of(ReadOnlySpan<PauseSpan> pauses)
    {
        if (pauses.IsEmpty)
        {
            return new MergedPauses([], [], 0);
        }

        RefuseReversed(pauses);
        var starts = ArrayPool<long>.Shared.Rent(pauses.Length);
        var ends = ArrayPool<long>.Shared.Rent(pauses.Length);
        var isOrdered = true;
        for (var i = 0; i < pauses.Length; i++)
        {
            starts[i] = pauses[i].Start.UtcTicks;
            ends[i] = pauses[i].End.UtcTicks;
            isOrdered &= i == 0 || starts[i - 1] <= starts[i];
        }

        if (!isOrdered)
        {
            Array.Sort(starts, ends, 0, pauses.Length);
        }

        var count = 0;
        for (var i = 0; i < pauses.Length; i++)
        {
            if (starts[i] == ends[i])
            {
                continue;
            }

            if (count > 0 && starts[i] <= ends[count - 1])
            {
                ends[count - 1] = Math.Max(ends[count - 1], ends[i]);
            }
            else
            {
                starts[count] = starts[i];
                ends[count++] = ends[i];
            }
        }

        return new MergedPauses(starts, ends, count);
    }

    public long StartOf(int i) => _starts[i];

    public long EndOf(int i) => _ends[i];

    public void Dispose()
    {
        if (_starts.Length > 0)
        {
            ArrayPool<long>.Shared.Return(_starts);
            ArrayPool<long>.Shared.Return(_ends);
        }
    }

    private static void RefuseReversed(ReadOnlySpan<PauseSpan> pauses)
    {
        foreach (var pause in pauses)
        {
            if (pause.End < pause.Start)
            {
                throw new ArgumentException(
                    $"The pause from `{pause.Start.ToString("o", CultureInfo.InvariantCulture)}` ends before it starts, at `{pause.End.ToString("o", CultureInfo.InvariantCulture)}`. Give the earlier instant first.",
                    nameof(pauses));
            }
        }
    }
}
