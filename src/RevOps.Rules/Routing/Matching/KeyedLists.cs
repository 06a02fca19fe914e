#if NET10_0_OR_GREATER
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
#endif

namespace RevOps.Rules;

/// <summary>Territories in lists by a number, each list by precedence. What entries refuse stands apart, so that several are tested at once.</summary>
internal sealed class KeyedLists
{
    // Vectors may read beyond the last list.
    private const int Beyond = 4;

    private readonly int[] _starts;
    private readonly ulong[] _refused;
    private readonly int[] _entries;

    /// <summary>Makes the lists.</summary>
    /// <param name="keys">How many lists there are.</param>
    /// <param name="rows">The rows, by precedence.</param>
    /// <param name="keysOf">The lists in which a row stands, by its key.</param>
    public KeyedLists(int keys, List<KeyedRow> rows, Func<MatchCondition, int[]> keysOf)
    {
        int[][] places = [.. rows.Select(r => keysOf(r.Key))];
        _starts = new int[keys + 1];
        foreach (var key in places.SelectMany(p => p))
        {
            _starts[key + 1]++;
        }

        for (var key = 0; key < keys; key++)
        {
            _starts[key + 1] += _starts[key];
        }

        _refused = new ulong[_starts[keys] + Beyond];
        _entries = new int[_starts[keys]];
        int[] next = [.. _starts];
        for (var i = 0; i < rows.Count; i++)
        {
            foreach (var key in places[i])
            {
                _refused[next[key]] = rows[i].Refused;
                _entries[next[key]++] = (rows[i].Territory << 1) | (rows[i].IsExact ? 1 : 0);
            }
        }
    }

    /// <summary>The first territory of a list that matches, from one on and before another; that other when none does.</summary>
    public int First(int key, ref AskedRecord record, int from, int before)
    {
        var (at, end) = (_starts[key], _starts[key + 1]);
        while (at < end && _entries[at] >> 1 < before)
        {
            at = Next(at, end, record.Bits());
            if (at == end || _entries[at] >> 1 >= before)
            {
                return before;
            }

            if (_entries[at] >> 1 >= from && record.Matches(_entries[at] >> 1, (_entries[at] & 1) != 0))
            {
                return _entries[at] >> 1;
            }

            at++;
        }

        return before;
    }

    /// <summary>Adds every territory of a list that matches.</summary>
    public void All(int key, ref AskedRecord record, List<int> matches)
    {
        for (var (at, end) = (_starts[key], _starts[key + 1]); (at = Next(at, end, record.Bits())) < end; at++)
        {
            if (record.Matches(_entries[at] >> 1, (_entries[at] & 1) != 0))
            {
                matches.Add(_entries[at] >> 1);
            }
        }
    }

    // The next entry that refuses nothing of the record, or the end.
    private int Next(int at, int end, ulong bits)
    {
#if NET10_0_OR_GREATER
        if (Vector256.IsHardwareAccelerated)
        {
            ref var refused = ref MemoryMarshal.GetArrayDataReference(_refused);
            var asked = Vector256.Create(bits);
            for (; at < end; at += Vector256<ulong>.Count)
            {
                var free = Vector256.Equals(Vector256.LoadUnsafe(ref refused, (nuint)at) & asked, Vector256<ulong>.Zero).ExtractMostSignificantBits();
                if (free != 0)
                {
                    return Math.Min(at + BitOperations.TrailingZeroCount(free), end);
                }
            }

            return end;
        }
#endif
        while (at < end && (_refused[at] & bits) != 0)
        {
            at++;
        }

        return at;
    }
}
