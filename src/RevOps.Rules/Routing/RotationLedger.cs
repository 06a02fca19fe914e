using System.Globalization;
using System.Text;

namespace RevOps.Rules;

/// <summary>
/// The rotation of one pool: how many turns each member took since the eligible set last changed, and what deviation they carry from before.
/// </summary>
/// <remarks>
/// A turn goes to the member whose next one is due first (the quota method of Balinski and Young: only members below their upper quota may
/// take it, the earliest deadline among them does). While the eligible set is static, every prefix of n turns satisfies
/// |count - n * weight / total| &lt; 1. When the set changes, the counts start anew and each member carries their deviation, kept within one
/// turn, so that nobody is flooded to catch up.
/// </remarks>
internal sealed class RotationLedger
{
    // A carried deviation is a fraction of a turn in 2^-32.
    private const long Turn = 1L << 32;
    private const char FieldSeparator = ',';
    private const char EntrySeparator = ';';

    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private long _sinceChange;
    private string _eligible = string.Empty;

    private RotationLedger()
    {
    }

    /// <summary>How many turns the pool took in all.</summary>
    public long Turns { get; private set; }

    /// <summary>Reads a stored state; null is a pool that took no turn yet.</summary>
    /// <exception cref="FormatException">The state was not written by this library.</exception>
    public static RotationLedger Parse(string? state)
    {
        var ledger = new RotationLedger();
        if (state is null)
        {
            return ledger;
        }

        var parts = state.Split(EntrySeparator);
        if (parts.Length < 3 || parts[0] != "1")
        {
            throw new FormatException("The rotation state was not written by this library, or by a later version of it.");
        }

        ledger.Turns = long.Parse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture);
        ledger._sinceChange = long.Parse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture);
        ledger._eligible = parts.Length > 3 ? parts[3] : string.Empty;
        for (var i = 4; i < parts.Length; i++)
        {
            var fields = parts[i].Split(FieldSeparator);
            if (fields.Length != 3)
            {
                throw new FormatException("The rotation state is damaged.");
            }

            ledger._entries[Uri.UnescapeDataString(fields[0])] = new Entry(
                long.Parse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture), long.Parse(fields[2], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture));
        }

        return ledger;
    }

    /// <summary>Takes the next turn.</summary>
    /// <param name="members">The pool's members.</param>
    /// <param name="eligible">The places of those who can take this record, ascending; at least one.</param>
    /// <returns>The place of the member whose turn it is.</returns>
    public int Take(IReadOnlyList<PoolMember> members, ReadOnlySpan<int> eligible)
    {
        EnterSet(members, eligible);
        var total = 0L;
        foreach (var member in eligible)
        {
            total += members[member].Weight;
        }

        var next = Earliest(members, eligible, total, onlyBelowQuota: true);
        next = next < 0 ? Earliest(members, eligible, total, onlyBelowQuota: false) : next;
        var entry = EntryOf(members[next]);
        _entries[members[next].Name] = entry with { Count = entry.Count + 1 };
        _sinceChange++;
        Turns++;
        return next;
    }

    /// <summary>The state, to be stored.</summary>
    public override string ToString()
    {
        var text = new StringBuilder("1;").Append(Turns.ToString(CultureInfo.InvariantCulture))
            .Append(EntrySeparator).Append(_sinceChange.ToString(CultureInfo.InvariantCulture))
            .Append(EntrySeparator).Append(_eligible);
        foreach (var entry in _entries.OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            text.Append(EntrySeparator).Append(Uri.EscapeDataString(entry.Key))
                .Append(FieldSeparator).Append(entry.Value.Count.ToString(CultureInfo.InvariantCulture))
                .Append(FieldSeparator).Append(entry.Value.Carry.ToString(CultureInfo.InvariantCulture));
        }

        return text.ToString();
    }

    private int Earliest(IReadOnlyList<PoolMember> members, ReadOnlySpan<int> eligible, long total, bool onlyBelowQuota)
    {
        var earliest = -1;
        var earliestDue = 0m;
        var earliestWeight = 1m;
        foreach (var member in eligible)
        {
            var entry = EntryOf(members[member]);
            decimal weight = members[member].Weight;
            var taken = ((decimal)entry.Count * Turn) - entry.Carry;
            if (onlyBelowQuota && taken * total >= (_sinceChange + 1) * weight * Turn)
            {
                continue;
            }

            // Due when the share of turns reaches one more than was taken: (taken + 1) / weight, compared without dividing.
            var due = taken + Turn;
            if (earliest < 0 || due * earliestWeight < earliestDue * weight)
            {
                earliest = member;
                earliestDue = due;
                earliestWeight = weight;
            }
        }

        return earliest;
    }

    private void EnterSet(IReadOnlyList<PoolMember> members, ReadOnlySpan<int> eligible)
    {
        var signature = new StringBuilder();
        foreach (var member in eligible)
        {
            signature.Append(signature.Length > 0 ? FieldSeparator.ToString() : string.Empty)
                .Append(Uri.EscapeDataString(members[member].Name)).Append('*').Append(members[member].Weight.ToString(CultureInfo.InvariantCulture));
        }

        var set = signature.ToString();
        if (string.Equals(set, _eligible, StringComparison.Ordinal))
        {
            return;
        }

        CarryOver();
        _eligible = set;
        _sinceChange = 0;
    }

    // What each member of the set that ends is owed, or has had too much, within one turn.
    private void CarryOver()
    {
        var weights = WeightsOf(_eligible);
        var total = weights.Values.Sum();
        foreach (var name in _entries.Keys.ToArray())
        {
            var entry = _entries[name];
            var carry = (decimal)entry.Carry;
            if (weights.TryGetValue(name, out var weight))
            {
                carry += ((decimal)_sinceChange * weight / total * Turn) - ((decimal)entry.Count * Turn);
            }

            _entries[name] = new Entry(0, (long)Math.Max(-Turn + 1, Math.Min(Turn - 1, carry)));
        }
    }

    private static Dictionary<string, long> WeightsOf(string set)
    {
        var weights = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var member in set.Length == 0 ? [] : set.Split(FieldSeparator))
        {
            var at = member.LastIndexOf('*');
            weights[Uri.UnescapeDataString(member.Substring(0, at))] = long.Parse(member.Substring(at + 1), NumberStyles.None, CultureInfo.InvariantCulture);
        }

        return weights;
    }

    private Entry EntryOf(PoolMember member) => _entries.TryGetValue(member.Name, out var entry) ? entry : default;

    private readonly record struct Entry(long Count, long Carry);
}
