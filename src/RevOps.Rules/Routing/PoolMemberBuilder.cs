namespace RevOps.Rules;

/// <summary>Says what holds for one member of a pool. For one thread.</summary>
public sealed class PoolMemberBuilder
{
    private readonly string _name;
    private readonly List<DatedWeight> _laterWeights = [];
    private readonly List<OutOfOffice> _outOfOffice = [];
    private readonly List<TurnCap> _caps = [];
    private int _weight = 1;
    private bool _isActive = true;
    private string? _calendar;
    private int? _capacity;
    private int _priority = 1;
    private Criterion? _when;
    private EffectiveDates _effective;

    internal PoolMemberBuilder(string name) => _name = name;

    /// <summary>Sets the share of turns, relative to the other members.</summary>
    /// <param name="weight">From 1 to 1,000,000.</param>
    /// <returns>This builder.</returns>
    public PoolMemberBuilder Weight(int weight)
    {
        _weight = weight;
        return this;
    }

    /// <summary>Sets the share of turns from a date on.</summary>
    /// <param name="from">The first date, in the member's zone, at zero time; after those added before.</param>
    /// <param name="weight">From 1 to 1,000,000.</param>
    /// <returns>This builder.</returns>
    public PoolMemberBuilder WeightFrom(DateTime from, int weight)
    {
        _laterWeights.Add(new DatedWeight(from, weight));
        return this;
    }

    /// <summary>Lets the member take no turns.</summary>
    /// <returns>This builder.</returns>
    public PoolMemberBuilder Inactive()
    {
        _isActive = false;
        return this;
    }

    /// <summary>Names the calendar of the member's working hours.</summary>
    /// <param name="calendar">The calendar's name.</param>
    /// <returns>This builder.</returns>
    public PoolMemberBuilder Works(string calendar)
    {
        _calendar = calendar ?? throw new ArgumentNullException(nameof(calendar));
        return this;
    }

    /// <summary>Says when the member is away.</summary>
    /// <param name="firstDate">The first date, in the member's zone, at zero time.</param>
    /// <param name="lastDate">The last date, which belongs to it, at zero time.</param>
    /// <returns>This builder.</returns>
    public PoolMemberBuilder Away(DateTime firstDate, DateTime lastDate)
    {
        _outOfOffice.Add(new OutOfOffice(firstDate, lastDate));
        return this;
    }

    /// <summary>Sets the most open items.</summary>
    /// <param name="openItems">1 or more; at that number the member is passed over.</param>
    /// <returns>This builder.</returns>
    public PoolMemberBuilder Capacity(int openItems)
    {
        _capacity = openItems;
        return this;
    }

    /// <summary>Sets the most assignments in a calendar period of the member's zone.</summary>
    /// <param name="most">1 to 1,000.</param>
    /// <param name="period">A day, a week from Monday, or a month.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="period"/> is rolling, which needs a span.</exception>
    public PoolMemberBuilder AtMost(int most, CapPeriod period)
    {
        if (period is not (CapPeriod.Day or CapPeriod.Week or CapPeriod.Month))
        {
            throw new ArgumentOutOfRangeException(nameof(period), period, "A rolling cap needs its span. Give the span instead of the period.");
        }

        _caps.Add(new TurnCap(most, period, TimeSpan.Zero));
        return this;
    }

    /// <summary>Sets the most assignments in a span that ends at as-of.</summary>
    /// <param name="most">1 to 1,000.</param>
    /// <param name="within">The span; whole seconds, more than zero.</param>
    /// <returns>This builder.</returns>
    public PoolMemberBuilder AtMost(int most, TimeSpan within)
    {
        _caps.Add(new TurnCap(most, CapPeriod.Rolling, within));
        return this;
    }

    /// <summary>Sets who is asked first.</summary>
    /// <param name="priority">1 is asked first; a higher number only when nobody of a lower one can take the record.</param>
    /// <returns>This builder.</returns>
    public PoolMemberBuilder Priority(int priority)
    {
        _priority = priority;
        return this;
    }

    /// <summary>Says which records the member can take.</summary>
    /// <param name="when">The criterion.</param>
    /// <returns>This builder.</returns>
    public PoolMemberBuilder When(Criterion when)
    {
        _when = when ?? throw new ArgumentNullException(nameof(when));
        return this;
    }

    /// <summary>Says when the person is a member.</summary>
    /// <param name="dates">From and until when; dates count in the member's zone unless they name another.</param>
    /// <returns>This builder.</returns>
    public PoolMemberBuilder Effective(EffectiveDates dates)
    {
        _effective = dates;
        return this;
    }

    internal PoolMember Build() => new(
        _name, _weight, _isActive, _capacity, _when, [.. _laterWeights], _calendar, [.. _outOfOffice.OrderBy(o => o.FirstDate)], [.. _caps], _priority, _effective);
}
