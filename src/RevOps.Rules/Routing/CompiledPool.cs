using System.Collections.Concurrent;
using System.Globalization;

namespace RevOps.Rules;

/// <summary>A pool with its members compiled and the rotations that it has. Its model is immutable; rotations come as values do.</summary>
internal sealed class CompiledPool
{
    /// <summary>A pool that rotates by a value has at most so many rotations; further values share the pool's own.</summary>
    public const int MostRotations = 64;

    private readonly ConcurrentDictionary<string, CompiledRotation> _byValue = new(TextFoldComparer.Instance);
    private readonly CompiledRotation _own;
    private readonly int _rotatesBy;
    private readonly Candidates? _everyone;
    private readonly bool _retriesWhenEligible;

    public CompiledPool(Pool pool, CriterionCompiler compiler, IReadOnlyList<BusinessCalendar> calendars, bool retriesWhenEligible = false)
    {
        _retriesWhenEligible = retriesWhenEligible;
        Pool = pool;
        Members = [.. pool.Members.Select(m => new CompiledMember(m, pool, compiler, calendars))];
        Names = [.. pool.Members.Select(m => m.Name)];
        Key = StateText.Escape(pool.Name);
        _own = new CompiledRotation(Key, this);
        _rotatesBy = pool.RotatesBy is null ? -1 : compiler.Ordinal(pool.RotatesBy);
        HasCaps = pool.Members.Any(m => m.Caps.Count > 0);
        HasPriorities = pool.Members.Select(m => m.Priority).Distinct().Count() > 1;
        foreach (var value in pool.RotatesBy?.AllowedValues ?? [])
        {
            Placed(RotationOf(value));
        }

        _everyone = Members.All(m => m.IsAlwaysThere) && !HasPriorities && pool.Strategy == PoolStrategy.Rotation ? Everyone() : null;
    }

    public Pool Pool { get; }

    /// <summary>The key of the pool's own rotation, with which those of its values begin.</summary>
    public string Key { get; }

    public CompiledMember[] Members { get; }

    /// <summary>The members' names, by place.</summary>
    public string[] Names { get; }

    public bool HasCaps { get; }

    /// <summary>Those who can take any record; null when that depends on the record or the instant.</summary>
    public Candidates? Always => _everyone;

    public bool HasPriorities { get; }

    /// <summary>Whether somebody is a member.</summary>
    public bool Has(string name) => Array.IndexOf(Names, name) >= 0;

    /// <summary>The rotation of a record, which waits for its place (<see cref="Placed"/>) where its value is new: looking at a record gives none.</summary>
    public CompiledRotation RotationOf(Frame frame)
    {
        if (_rotatesBy < 0)
        {
            return _own;
        }

        ref var slot = ref frame.Read(_rotatesBy);
        if (slot.State == SlotState.Known)
        {
            return RotationOf((string)slot.Reference!);
        }

        frame.Open(in slot);
        return _own;
    }

    /// <summary>The rotation with a place, for the record whose turn comes now: so values get their places in the order of their records, and none by a preview.</summary>
    public CompiledRotation Placed(CompiledRotation rotation, bool isPreview = false) =>
        rotation.Waiting is not { } value ? rotation
        : _byValue.TryGetValue(value, out var placed) ? placed
        : _byValue.Count >= MostRotations ? _own
        : isPreview ? rotation
        : _byValue.GetOrAdd(value, new CompiledRotation(rotation.Key, this));

    private CompiledRotation RotationOf(string value) =>
        _byValue.TryGetValue(value, out var rotation) ? rotation
        : _byValue.Count >= MostRotations ? _own
        : new CompiledRotation(Key + "/" + StateText.Escape(TextFold.Fold(value)), this, value);

    /// <summary>The rotation of a key; null when it is none of this pool's.</summary>
    public CompiledRotation? RotationAt(string key)
    {
        if (string.Equals(key, Key, StringComparison.Ordinal))
        {
            return _own;
        }

        return _rotatesBy < 0 || !key.StartsWith(Key + "/", StringComparison.Ordinal)
            ? null
            : _byValue.Values.FirstOrDefault(r => string.Equals(r.Key, key, StringComparison.Ordinal)) ?? new CompiledRotation(key, this);
    }

    /// <summary>The rotations that were asked for so far.</summary>
    public IEnumerable<CompiledRotation> Rotations => _byValue.Values.Prepend(_own);

    /// <summary>Those who can take any record, where this context bars nobody; null when each member has to be looked at.</summary>
    public Candidates? AlwaysIn(in RoutingContext context) => _everyone is not null && context.SaysNothingOfPeople() ? _everyone : null;

    /// <summary>Finds who can take a record, as far as that does not depend on the rotation.</summary>
    public void Find(TurnRequest request, Frame frame, in RoutingContext context)
    {
        if (AlwaysIn(in context) is { } everyone)
        {
            request.Eligible = everyone;
            for (var place = 0; request.Standings is not null && place < Members.Length; place++)
            {
                request.Say(place, Members[place].Member.IsActive ? default : new(Reasons.MemberInactive));
            }

            return;
        }

        request.Own(Members.Length);
        for (var place = 0; place < Members.Length; place++)
        {
            Place(request, place, frame, in context);
        }
    }

    /// <summary>Chooses whose turn it is; -1 when it is nobody's.</summary>
    public int Choose(RotationLedger ledger, TurnRequest request, in RoutingContext context, out bool wasOwed)
    {
        var eligible = request.Eligible;
        if (HasCaps)
        {
            eligible = WithinCaps(ledger, request, in context);
        }

        if (eligible.Count > 0 && HasPriorities)
        {
            eligible = FirstAsked(eligible, request);
        }

        if (eligible.Count > 0 && Pool.Strategy == PoolStrategy.LeastLoaded)
        {
            eligible = LeastLoaded(eligible, request);
        }

        wasOwed = false;
        request.DrawFrom(eligible);
        if (eligible.Count == 0)
        {
            return -1;
        }

        if (ReferenceEquals(eligible, _everyone))
        {
            return ledger.Take(eligible, out wasOwed);
        }

        var member = ledger.Take(eligible.Places, eligible.Weights, out wasOwed);
        if (!wasOwed && request.Absent.Count > 0)
        {
            var missed = HasCaps || HasPriorities ? Missed(ledger, request, Pool.Members[member].Priority, in context) : request.Absent;
            ledger.Accrue(missed.Places, missed.Weights, Sum(eligible.Weights), Pool.CatchUp);
        }

        if (HasCaps)
        {
            ledger.Note(member, context.AsOf.UtcTicks);
        }

        return member;
    }

    /// <summary>Whether what the host tells puts all of those who could take a record at a cap, so that the rotation need not be asked.</summary>
    public bool AreAllAtCaps(TurnRequest request, in RoutingContext context) => HasCaps && context.Assignments.Count > 0 && WithinCaps(ledger: null, request, in context).Count == 0;

    /// <summary>The first tick after as-of at which one of them could take the record, as far as that can be foreseen; 0 when it cannot.</summary>
    public long NextEligible(Candidates prospects, RotationLedger? ledger, in RoutingContext context)
    {
        var first = long.MaxValue;
        foreach (var place in prospects.Places)
        {
            first = Math.Min(first, MemberOutlook.NextEligible(Members[place], place, ledger, in context));
        }

        return first == long.MaxValue || first <= context.AsOf.UtcTicks ? 0 : first;
    }

    private Candidates Everyone()
    {
        var everyone = new Candidates();
        everyone.Clear(Members.Length);
        for (var place = 0; place < Members.Length; place++)
        {
            if (Members[place].Member.IsActive)
            {
                everyone.Add(place, Members[place].Member.Weight, 0);
            }
        }

        return everyone;
    }

    private void Place(TurnRequest request, int place, Frame frame, in RoutingContext context)
    {
        var member = Members[place];
        var open = context.OpenItems.Count > 0 && context.OpenItems.TryGetValue(member.Member.Name, out var items) ? items : 0;
        var says = request.Standings is not null;
        var standing = Barred(member, open, in context, says);
        if (standing.Code == ReasonCode.None)
        {
            var away = member.Away(in context, says);
            standing = Matches(member, frame);
            if (standing.Code == ReasonCode.None && away.Code != ReasonCode.None && Pool.CatchUp.Kind != CatchUpKind.None)
            {
                request.Absent.Add(place, member.WeightAt(context.AsOf.UtcTicks), open);
            }

            if (standing.Code == ReasonCode.None && _retriesWhenEligible)
            {
                request.Prospects.Add(place, 0, open);
            }

            standing = away.Code != ReasonCode.None ? away : standing;
        }

        if (standing.Code == ReasonCode.None)
        {
            request.Eligible.Add(place, member.WeightAt(context.AsOf.UtcTicks), open);
        }

        else if (_retriesWhenEligible && standing.Code == Reasons.MemberNotYet && IsOnlyEarly(member, open, frame, in context))
        {
            request.Prospects.Add(place, 0, open);
        }

        request.Say(place, in standing);
    }

    private static bool IsOnlyEarly(CompiledMember member, int open, Frame frame, in RoutingContext context) =>
        !(context.ExcludedMembers.Count > 0 && context.ExcludedMembers.Contains(member.Member.Name, StringComparer.Ordinal))
            && !(open >= member.Member.Capacity)
            && Matches(member, frame).Code == ReasonCode.None;

    private static MemberStanding Barred(CompiledMember member, int open, in RoutingContext context, bool says)
    {
        if (!member.Member.IsActive || OwnerCheck.IsInactive(member.Member.Name, in context))
        {
            return new(Reasons.MemberInactive);
        }

        if (member.Membership(context.AsOf.UtcTicks, says) is { Code.Value.Length: > 0 } outside)
        {
            return outside;
        }

        if (context.ExcludedMembers.Count > 0 && context.ExcludedMembers.Contains(member.Member.Name, StringComparer.Ordinal))
        {
            return new(Reasons.MemberExcluded);
        }

        return member.Member.Capacity is not { } capacity || open < capacity ? default
            : says ? new(Reasons.MemberAtCapacity, Text(open), Text(capacity))
            : new(Reasons.MemberAtCapacity);
    }

    private static MemberStanding Matches(CompiledMember member, Frame frame) => member.When?.Evaluate(frame) switch
    {
        null or Verdict.Met => default,
        Verdict.NotMet => new(Reasons.NotMatched),
        Verdict.Unknown => new(Reasons.MatchUnknown),
        _ => new(Reasons.MatchError),
    };

    private Candidates WithinCaps(RotationLedger? ledger, TurnRequest request, in RoutingContext context)
    {
        var kept = request.Filtered(Members.Length);
        var from = request.Eligible;
        for (var i = 0; i < from.Count; i++)
        {
            var standing = Members[from.Places[i]].AtCap(from.Places[i], ledger, in context, request.Standings is not null);
            request.Say(from.Places[i], in standing);
            if (standing.Code == ReasonCode.None)
            {
                kept.Add(from.Places[i], from.Weights[i], from.Open[i]);
            }
        }

        return kept;
    }

    // Who would have been asked, were they not away: nobody at a cap, and nobody who is asked later than the one who has the record.
    private Candidates Missed(RotationLedger ledger, TurnRequest request, int asked, in RoutingContext context)
    {
        var kept = request.Filtered(Members.Length);
        var from = request.Absent;
        for (var i = 0; i < from.Count; i++)
        {
            if (Pool.Members[from.Places[i]].Priority <= asked && Members[from.Places[i]].AtCap(from.Places[i], ledger, in context, says: false).Code == ReasonCode.None)
            {
                kept.Add(from.Places[i], from.Weights[i], from.Open[i]);
            }
        }

        return kept;
    }

    private Candidates FirstAsked(Candidates from, TurnRequest request)
    {
        var first = int.MaxValue;
        foreach (var place in from.Places)
        {
            first = Math.Min(first, Pool.Members[place].Priority);
        }

        var kept = request.Filtered(Members.Length);
        for (var i = 0; i < from.Count; i++)
        {
            var priority = Pool.Members[from.Places[i]].Priority;
            if (priority == first)
            {
                kept.Add(from.Places[i], from.Weights[i], from.Open[i]);
            }
            else if (request.Standings is not null)
            {
                request.Say(from.Places[i], new(Reasons.MemberLowerPriority, Text(priority)));
            }
        }

        return kept;
    }

    private Candidates LeastLoaded(Candidates from, TurnRequest request)
    {
        var least = 0;
        for (var i = 1; i < from.Count; i++)
        {
            least = CompareLoad(from, i, least) < 0 ? i : least;
        }

        var kept = request.Filtered(Members.Length);
        for (var i = 0; i < from.Count; i++)
        {
            if (CompareLoad(from, i, least) == 0)
            {
                kept.Add(from.Places[i], from.Weights[i], from.Open[i]);
            }
            else if (request.Standings is not null)
            {
                request.Say(from.Places[i], new(Reasons.MemberMoreLoaded, Text(from.Open[i]), Text(Pool.Members[from.Places[i]].Capacity!.Value)));
            }
        }

        return kept;
    }

    // Quotients of open items and capacity, compared without dividing.
    private int CompareLoad(Candidates among, int one, int other) =>
        ((long)among.Open[one] * Pool.Members[among.Places[other]].Capacity!.Value).CompareTo((long)among.Open[other] * Pool.Members[among.Places[one]].Capacity!.Value);

    private static long Sum(ReadOnlySpan<int> weights)
    {
        var sum = 0L;
        foreach (var weight in weights)
        {
            sum += weight;
        }

        return sum;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
