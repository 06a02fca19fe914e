using System.Globalization;
using System.Text;

namespace RevOps.Rules;

/// <content>The ledger as a store keeps it: one line of text, whose form is the library's own.</content>
internal sealed partial class RotationLedger
{
    private const string Format = "2";
    private const char Part = ';';
    private const char Item = ',';
    private const char Field = ':';
    private const int HeadParts = 7;

    /// <summary>Reads a stored state for the present members; null is a rotation without any turn. Who has left the pool is forgotten.</summary>
    /// <exception cref="FormatException">The state was not written by this library, or is damaged.</exception>
    public static RotationLedger Parse(IReadOnlyList<PoolMember> members, string? state)
    {
        var ledger = new RotationLedger(members);
        if (state is not null)
        {
            ledger.Read(state);
        }

        return ledger;
    }

    /// <summary>The members of a stored state with the weights that they last had, whoever is in the pool now.</summary>
    /// <exception cref="FormatException">The state is damaged.</exception>
    public static IReadOnlyList<(string Name, int Weight)> MembersOf(string? state) =>
        state is null ? [] : [.. PartsOf(state).Skip(HeadParts).Select(p => StoredMember.Read(p)).Select(m => (m.Name, m.Seen))];

    /// <summary>The state, to be stored.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Format);
        Add(text, Part, Turns);
        Add(text, Part, _run.Length);
        text.Append(Part).Append(_run.IsClose ? 'c' : 'q');
        Add(text, Part, Returned.Floor);
        text.Append(Part);
        for (var i = 0; i < Returned.All.Count; i++)
        {
            Add(text, i == 0 ? null : Item, Returned.All[i]);
        }

        text.Append(Part);
        for (var i = 0; i < Recent.All.Count; i++)
        {
            var recent = Recent.All[i];
            _ = i == 0 ? text : text.Append(Item);
            StateText.Escape(text, recent.Token);
            StateText.Escape(text.Append(Field), recent.Member);
            Add(text, Field, recent.Turn);
        }

        for (var i = 0; i < _members.Count; i++)
        {
            Member(text.Append(Part), i);
        }

        return text.ToString();
    }

    private void Member(StringBuilder text, int member)
    {
        StateText.Escape(text, _members[member].Name);
        Add(text, Field, _seen[member]);
        Add(text, Field, _run.WeightOf(member));
        Add(text, Field, _run.CreditOf(member));
        Add(text, Field, _carried[member]);
        Add(text, Field, _owed[member]);
        text.Append(Field);
        if (_histories[member] is { } history)
        {
            for (var i = 0; i < history.Turns.Count; i++)
            {
                Add(text, i == 0 ? null : Item, history.Turns[i].Ticks);
                Add(text, Item, history.Turns[i].Turn);
            }
        }
    }

    private void Read(string state)
    {
        var parts = PartsOf(state);
        Turns = StateText.Natural(parts[1]);
        var length = StateText.Natural(parts[2]);
        var isClose = parts[3] switch { "c" => true, "q" => false, _ => throw StateText.Damaged() };
        if (length > Turns || !Returned.Resume(StateText.Natural(parts[4]), StateText.Items(parts[5]).Select(StateText.Natural)))
        {
            throw StateText.Damaged();
        }

        foreach (var recent in StateText.Items(parts[6]))
        {
            var fields = recent.Split(Field);
            Recent.Add(fields.Length == 3 ? new RecentTurn(StateText.Unescape(fields[0]), StateText.Unescape(fields[1]), StateText.Natural(fields[2])) : throw StateText.Damaged());
        }

        Resume([.. parts.Skip(HeadParts).Select(StoredMember.Read)], length, isClose);
    }

    // The run is resumed with those whom it was a run of. When one of them has left, it has ended.
    private void Resume(StoredMember[] stored, long length, bool isClose)
    {
        var run = new RotationRun(stored.Length);
        int[] places = [.. Enumerable.Range(0, stored.Length).Where(i => stored[i].Weight > 0)];
        var carried = new long[stored.Length];
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (places.Length > 0)
        {
            run.Start(places, [.. places.Select(i => stored[i].Weight)], carried);
        }

        if (!stored.All(m => names.Add(m.Name)) || !run.Resume(length, isClose, [.. stored.Select(m => m.Credit)]))
        {
            throw StateText.Damaged();
        }

        int[] present = [.. stored.Select(m => PlaceOf(m.Name))];
        var goesOn = places.Length > 0 && places.All(i => present[i] >= 0);
        if (!goesOn)
        {
            run.End(carried);
        }

        for (var i = 0; i < stored.Length; i++)
        {
            if (present[i] >= 0)
            {
                Restore(present[i], in stored[i], carried[i]);
            }
        }

        if (goesOn)
        {
            places = [.. places.OrderBy(i => present[i])];
            var credits = new long[_members.Count];
            foreach (var i in places)
            {
                credits[present[i]] = stored[i].Credit;
            }

            // What its members carry is theirs by now; whether the run heeds it is stored.
            _run.Start([.. places.Select(i => present[i])], [.. places.Select(i => stored[i].Weight)], new long[_members.Count]);
            _run.Resume(length, isClose, credits);
        }
    }

    private void Restore(int member, in StoredMember stored, long ended)
    {
        _seen[member] = stored.Seen;
        _carried[member] = stored.Carried + ended;
        _owed[member] = stored.Owed;
        _hasDebts |= IsDebt(stored.Owed);
        if (_histories[member] is { } history)
        {
            for (var i = 0; i + 1 < stored.History.Length; i += 2)
            {
                history.Add(stored.History[i + 1], stored.History[i]);
            }
        }
    }

    private static string[] PartsOf(string state)
    {
        var parts = state.Split(Part);
        return parts.Length >= HeadParts && parts[0] == Format ? parts : throw StateText.Damaged();
    }

    private static void Add(StringBuilder text, char? separator, long number)
    {
        if (separator is { } given)
        {
            text.Append(given);
        }

        text.Append(number.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>What a state says of one member. A value.</summary>
    private readonly record struct StoredMember(string Name, int Seen, int Weight, long Credit, long Carried, long Owed, long[] History)
    {
        private const long Unbelievable = 2_000_000 * One;

        public static StoredMember Read(string part)
        {
            var fields = part.Split(Field);
            if (fields.Length != 7 || fields[0].Length == 0)
            {
                throw StateText.Damaged();
            }

            return new StoredMember(
                StateText.Unescape(fields[0]),
                Weighs(fields[1]),
                Weighs(fields[2]),
                StateText.Integer(fields[3]),
                Believable(fields[4]),
                Believable(fields[5]),
                [.. StateText.Items(fields[6]).Select(StateText.Natural)]);
        }

        private static int Weighs(string text) => StateText.Natural(text) is <= 1_000_000 and var weight ? (int)weight : throw StateText.Damaged();

        private static long Believable(string text) => StateText.Integer(text) is >= -Unbelievable and <= Unbelievable and var turns ? turns : throw StateText.Damaged();
    }
}
