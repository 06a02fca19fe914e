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
    // So many entries are tested in one step; the last step may read beyond the last list.
    private const int Step = 8;

    private readonly Head[] _heads;
    private readonly ulong[] _refused;
    private readonly int[] _entries;

    /// <summary>Makes the lists.</summary>
    /// <param name="keys">How many lists there are.</param>
    /// <param name="rows">The rows, by precedence.</param>
    /// <param name="keysOf">The lists in which a row stands, by its key.</param>
    public KeyedLists(int keys, List<KeyedRow> rows, Func<MatchCondition, int[]> keysOf)
    {
        int[][] places = [.. rows.Select(r => keysOf(r.Key))];
        var starts = new int[keys + 1];
        foreach (var place in places)
        {
            foreach (var key in place)
            {
                starts[key + 1]++;
            }
        }

        for (var key = 0; key < keys; key++)
        {
            starts[key + 1] += starts[key];
        }

        _refused = new ulong[starts[keys] + Step];
        _entries = new int[starts[keys]];
        int[] next = [.. starts];
        for (var i = 0; i < rows.Count; i++)
        {
            foreach (var key in places[i])
            {
                _refused[next[key]] = rows[i].Refused;
                _entries[next[key]++] = (rows[i].Territory << 1) | (rows[i].IsExact ? 1 : 0);
            }
        }

        _heads = new Head[keys];
        for (var key = 0; key < keys; key++)
        {
            var refused = ulong.MaxValue;
            for (var at = starts[key]; at < next[key]; at++)
            {
                refused &= _refused[at];
            }

            _heads[key] = new Head(refused, starts[key], next[key]);
        }
    }

    /// <summary>The first territory of a list that matches, from one on and before another; that other when none does.</summary>
    public int First(int key, in AskedRecord record, int from, int before)
    {
        ref readonly var head = ref _heads[key];
        return (head.Refused & record.Bits) == 0 ? First(in head, in record, from, before) : before;
    }

    /// <summary>Adds every territory of a list that matches.</summary>
    public void All(int key, in AskedRecord record, List<int> matches)
    {
        ref readonly var head = ref _heads[key];
        for (var at = head.Start; (at = Next(at, head.End, record.Bits)) < head.End; at++)
        {
            if (record.Matches(_entries[at] >> 1, (_entries[at] & 1) != 0))
            {
                matches.Add(_entries[at] >> 1);
            }
        }
    }

    private int First(in Head head, in AskedRecord record, int from, int before)
    {
        for (var at = head.Start; (at = Next(at, head.End, record.Bits)) < head.End; at++)
        {
            var territory = _entries[at] >> 1;
            if (territory >= before)
            {
                return before;
            }

            if (territory >= from && record.Matches(territory, (_entries[at] & 1) != 0))
            {
                return territory;
            }
        }

        return before;
    }

    // The next entry that refuses nothing of the record, or the end.
    private int Next(int at, int end, ulong bits)
    {
#if NET10_0_OR_GREATER
        if (Vector256.IsHardwareAccelerated)
        {
            ref var refused = ref MemoryMarshal.GetArrayDataReference(_refused);
            var asked = Vector256.Create(bits);
            for (; at < end; at += Step)
            {
                var low = Vector256.Equals(Vector256.LoadUnsafe(ref refused, (nuint)at) & asked, Vector256<ulong>.Zero);
                var high = Vector256.Equals(Vector256.LoadUnsafe(ref refused, (nuint)at + 4) & asked, Vector256<ulong>.Zero);
                var free = low.ExtractMostSignificantBits() | (high.ExtractMostSignificantBits() << 4);
                if (free != 0)
                {
                    return Math.Min(at + BitOperations.TrailingZeroCount(free), end);
                }
            }

            return end;
        }
#endif
        return NextByWord(at, end, bits);
    }

    private int NextByWord(int at, int end, ulong bits)
    {
        while (at < end && (_refused[at] & bits) != 0)
        {
            at++;
        }

        return at;
    }

    private readonly struct Head(ulong refused, int start, int end)
    {
        /// <summary>What every entry refuses; of an empty list, everything. Most lists are that short, so that most are done with here.</summary>
        public readonly ulong Refused = refused;
        public readonly int Start = start;
        public readonly int End = end;
    }
}
