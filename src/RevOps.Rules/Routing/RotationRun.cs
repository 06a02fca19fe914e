namespace RevOps.Rules;

/// <summary>
/// A stretch of turns among the same members with the same weights. After n turns a member's credit is n of their share less what they took,
/// counted in parts of the total weight, so that it is exact and does not grow with n.
/// </summary>
/// <remarks>
/// Turns go by Tijdeman's rule for the chairman assignment problem (1980): of the members who would not get too far ahead, the one who would first
/// fall too far behind. With k members every prefix stays within 1 - 1/(2k-2) of each share. A run that begins while members carry something from
/// earlier ones keeps within 1 (the quota method's bound) and heeds what they carry.
/// </remarks>
internal sealed class RotationRun(int members)
{
    /// <summary>One turn, in the parts in which carried and owed turns are counted.</summary>
    public const long One = 1L << 40;

    // With a total weight up to the second number every turn of a run heeds what was carried, as far as the bound allows: a run whose turns repeat would
    // else repeat an order that adds to it, and such runs add up. With a larger one so many turns into a run do.
    private const int HeededTurns = 64;
    private const int HeededTotal = 256;
    private const int FurthestLook = 256;
    private const int LongestSchedule = 4_096;
    private const long MostCarried = 2 * One;

    private readonly int[] _stated = new int[members];
    private readonly long[] _weights = new long[members];
    private readonly long[] _credits = new long[members];
    private readonly int[] _places = new int[members];
    private int _count;
    private long _total;
    private bool _fitsLong;
    private int[]? _schedule;
    private int _position;

    /// <summary>How many turns the run has had.</summary>
    public long Length { get; private set; }

    /// <summary>Whether the run keeps the closer bound.</summary>
    public bool IsClose { get; private set; }

    /// <summary>The weight with which a member takes part; 0 for one who does not.</summary>
    public int WeightOf(int member) => _stated[member];

    /// <summary>The total weight of those who take part, without their common divisor; 0 before the first run.</summary>
    public long Total => _total;

    /// <summary>Whether this is the run of a set.</summary>
    public bool IsOf(ReadOnlySpan<int> places, ReadOnlySpan<int> weights)
    {
        if (places.Length != _count)
        {
            return false;
        }

        for (var i = 0; i < places.Length; i++)
        {
            if (_places[i] != places[i] || _stated[places[i]] != weights[i])
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Starts the run of another set; <see cref="End"/> comes before it.</summary>
    public void Start(ReadOnlySpan<int> places, ReadOnlySpan<int> weights, long[] carried)
    {
        var divisor = 0L;
        foreach (var weight in weights)
        {
            divisor = GreatestDivisor(weight, divisor);
        }

        var heaviest = 0L;
        IsClose = true;
        for (var i = 0; i < places.Length; i++)
        {
            var place = places[i];
            _places[i] = place;
            _stated[place] = weights[i];
            _weights[place] = weights[i] / divisor;
            _total += _weights[place];
            heaviest = Math.Max(heaviest, _weights[place]);
            IsClose &= carried[place] == 0;
        }

        _count = places.Length;
        _fitsLong = 4d * _count * _total * heaviest < long.MaxValue / 2d;
    }

    /// <summary>Ends the run: what each member is behind or ahead is carried, up to two turns.</summary>
    public void End(long[] carried)
    {
        Unroll();
        for (var i = 0; i < _count; i++)
        {
            var place = _places[i];
            carried[place] = Math.Max(-MostCarried, Math.Min(MostCarried, carried[place] + InTurns(_credits[place])));
            _credits[place] = 0;
            _stated[place] = 0;
        }

        _count = 0;
        _total = 0;
        Length = 0;
    }

    /// <summary>Whose turn it is; the turn is then taken.</summary>
    public int Next(long[] carried)
    {
        Length++;
        if (_schedule is { } schedule)
        {
            var scheduled = schedule[_position++];
            _position = _position == schedule.Length ? 0 : _position;
            return scheduled;
        }

        var next = Step(carried);
        if (Length % _total == 0 && _total <= LongestSchedule && IsEven())
        {
            Schedule(carried);
        }

        return next;
    }

    /// <summary>Whose the next turns are, as many as there is room for; they are then taken. Where turns repeat, they are copied from the table.</summary>
    public void Next(long[] carried, Span<int> turns)
    {
        while (turns.Length > 0)
        {
            if (_schedule is not { } schedule)
            {
                turns[0] = Next(carried);
                turns = turns.Slice(1);
                continue;
            }

            var rest = schedule.AsSpan(_position);
            rest = rest.Length > turns.Length ? rest.Slice(0, turns.Length) : rest;
            rest.CopyTo(turns);
            turns = turns.Slice(rest.Length);
            Length += rest.Length;
            _position += rest.Length;
            _position = _position == schedule.Length ? 0 : _position;
        }
    }

    /// <summary>A member's credit, in parts of the total weight.</summary>
    public long CreditOf(int member)
    {
        Unroll();
        return _credits[member];
    }

    /// <summary>Takes over a stored run. The set is started before.</summary>
    /// <returns>Whether such a run can be.</returns>
    public bool Resume(long length, bool isClose, ReadOnlySpan<long> credits)
    {
        Length = length;
        IsClose = isClose;
        var sum = 0L;
        for (var i = 0; i < credits.Length; i++)
        {
            if (Math.Abs((decimal)credits[i]) >= (_stated[i] == 0 ? 1 : 2m * _total))
            {
                return false;
            }

            _credits[i] = credits[i];
            sum += credits[i];
        }

        return sum == 0;
    }

    private int Step(long[] carried)
    {
        for (var i = 0; i < _count; i++)
        {
            _credits[_places[i]] += _weights[_places[i]];
        }

        var next = IsClose ? MostUrgent(Math.Max(1, (2L * _count) - 2)) : Heeding(carried);
        _credits[next] -= _total;
        return next;
    }

    // Credits are counted in parts of the total weight; a member may take the turn when that leaves them less than 1 - 1/scale ahead, and is the more
    // urgent the sooner they would be as far behind. A scale of 1 stands for the plain quota: less than 1 on both sides.
    private int MostUrgent(long scale)
    {
        var least = scale == 1 ? 1 : _total;
        var behind = (scale == 1 ? 1 : scale - 1) * _total;
        var found = -1;
        var urgency = 0L;
        for (var i = 0; i < _count; i++)
        {
            var place = _places[i];
            var credit = scale * _credits[place];
            if (credit >= least && (found < 0 || IsMore(credit - behind, _weights[place], urgency, _weights[found])))
            {
                found = place;
                urgency = credit - behind;
            }
        }

        return found < 0 ? _places[0] : found;
    }

    private bool IsMore(long urgency, long weight, long thanUrgency, long thanWeight) =>
        _fitsLong ? urgency * thanWeight > thanUrgency * weight : (decimal)urgency * thanWeight > (decimal)thanUrgency * weight;

    private int Heeding(long[] carried)
    {
        var urgent = MostUrgent(1);
        if (Length > HeededTurns && _total > HeededTotal)
        {
            return urgent;
        }

        var preferred = -1;
        var most = 0L;
        for (var i = 0; i < _count; i++)
        {
            var place = _places[i];
            if (_credits[place] > 0 && (preferred < 0 || carried[place] + InTurns(_credits[place]) > most))
            {
                preferred = place;
                most = carried[place] + InTurns(_credits[place]);
            }
        }

        return preferred == urgent || preferred < 0 || !LeavesRoom(preferred) ? urgent : preferred;
    }

    // Whether everybody still gets their turns in time when this member has the present one. As long as somebody is ahead, so many turns as will be
    // due by then must fit. The first turn of a run can be anybody's.
    private bool LeavesRoom(int member)
    {
        if (Length == 1)
        {
            return true;
        }

        _credits[member] -= _total;
        var ahead = 0L;
        for (var i = 0; i < _count; i++)
        {
            ahead = Math.Max(ahead, (_weights[_places[i]] - 1 - _credits[_places[i]]) / _weights[_places[i]]);
        }

        var fits = ahead <= FurthestLook;
        for (var turns = 0L; fits && turns < ahead; turns++)
        {
            var due = 0L;
            for (var i = 0; i < _count; i++)
            {
                due += Math.Max(0, (_credits[_places[i]] + (turns * _weights[_places[i]])) / _total);
            }

            fits = due <= turns;
        }

        _credits[member] += _total;
        return fits;
    }

    private bool IsEven()
    {
        for (var i = 0; i < _count; i++)
        {
            if (_credits[_places[i]] != 0)
            {
                return false;
            }
        }

        return true;
    }

    // Once everybody has exactly their share, turns repeat after the total weight.
    private void Schedule(long[] carried)
    {
        IsClose |= _total > HeededTotal;
        var schedule = new int[_total];
        for (var i = 0; i < schedule.Length; i++)
        {
            schedule[i] = Step(carried);
        }

        _position = 0;
        _schedule = schedule;
    }

    private void Unroll()
    {
        if (_schedule is not { } schedule)
        {
            return;
        }

        for (var i = 0; i < _count; i++)
        {
            _credits[_places[i]] = _position * _weights[_places[i]];
        }

        for (var i = 0; i < _position; i++)
        {
            _credits[schedule[i]] -= _total;
        }

        _schedule = null;
    }

    private long InTurns(long credit) => _total < 1L << 21 ? credit * One / _total : (long)((decimal)credit * One / _total);

    private static long GreatestDivisor(long a, long b)
    {
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return a;
    }
}
