namespace RevOps.Rules;

/// <summary>How a target tells its calendar, compiled. Immutable, but for the zones that records bring up.</summary>
internal sealed class CompiledHours
{
    private const int Exact = -1;

    private readonly IReadOnlyList<BusinessCalendar> _calendars;
    private readonly SlaHours? _hours;
    private readonly int _otherwise;
    private readonly int _attribute = -1;
    private readonly Dictionary<int, int> _byCode = [];
    private readonly Dictionary<string, int> _byOwner = new(StringComparer.Ordinal);
    private readonly ZoneCalendars? _zones;

    public CompiledHours(string? calendar, SlaPolicy policy, IReadOnlyList<BusinessCalendar> calendars, CriterionCompiler compiler)
    {
        _calendars = calendars;
        _hours = policy.Hours.FirstOrDefault(h => string.Equals(h.Name, calendar, StringComparison.Ordinal));
        _otherwise = calendar is null ? Exact : PlaceOf(_hours?.Otherwise ?? calendar);
        if (_hours is null)
        {
            return;
        }

        if (_hours.Attribute is { } attribute)
        {
            _attribute = compiler.Ordinal(attribute);
        }

        _zones = _hours.Kind == SlaHoursKind.RecordZone ? new ZoneCalendars(calendars[_otherwise]) : null;
        foreach (var choice in _hours.Choices)
        {
            foreach (var value in choice.Values)
            {
                if (_attribute < 0)
                {
                    _byOwner[value] = PlaceOf(choice.Calendar);
                }
                else
                {
                    _byCode[compiler.Layout.Symbols(_attribute).Add(value)] = PlaceOf(choice.Calendar);
                }
            }
        }
    }

    /// <summary>The places of the calendars that can be chosen; -1 for exact time.</summary>
    public IEnumerable<int> Places => _byCode.Values.Concat(_byOwner.Values).Concat(_hours?.Kind == SlaHoursKind.Owner ? Enumerable.Range(0, _calendars.Count) : []).Append(_otherwise).Distinct();

    public HoursChoice Choose(in ClockSource source, string? holder, ClockTrace? trace)
    {
        if (_otherwise == Exact)
        {
            return new HoursChoice(null, Exact);
        }

        return _hours?.Kind switch
        {
            null => new HoursChoice(_calendars[_otherwise], _otherwise),
            SlaHoursKind.RecordZone => InZone(source.Frame, trace),
            SlaHoursKind.Attribute => At(ByAttribute(source.Frame), trace),
            _ => At(ByOwner(in source, holder), trace),
        };
    }

    private HoursChoice At(int place, ClockTrace? trace)
    {
        if (place < 0)
        {
            place = _otherwise;
            trace?.Found(Reasons.CalendarFallback, _hours!.Name, _calendars[place].Name);
        }

        return new HoursChoice(_calendars[place], place);
    }

    private int ByAttribute(Frame frame)
    {
        ref var slot = ref frame.Read(_attribute);
        if (slot.State != SlotState.Known)
        {
            frame.Open(in slot);
            return -1;
        }

        return _byCode.TryGetValue(frame.Code(_attribute, ref slot), out var place) ? place : -1;
    }

    private int ByOwner(in ClockSource source, string? holder)
    {
        if (source.OwnerCalendar is { } named && string.Equals(holder, source.PresentOwner, StringComparison.Ordinal) && PlaceOf(named) is >= 0 and var supplied)
        {
            return supplied;
        }

        return holder is not null && _byOwner.TryGetValue(holder, out var place) ? place : -1;
    }

    private HoursChoice InZone(Frame frame, ClockTrace? trace)
    {
        ref var slot = ref frame.Read(_attribute);
        if (slot.State != SlotState.Known)
        {
            frame.Open(in slot);
            return At(-1, trace);
        }

        var zone = (string)slot.Reference!;
        if (_zones!.In(zone) is { } calendar)
        {
            return new HoursChoice(calendar, _otherwise);
        }

        trace?.Found(Reasons.ZoneUnknown, frame.Layout.IsMasked(_attribute) ? "(masked)" : zone, _calendars[_otherwise].Name);
        return new HoursChoice(_calendars[_otherwise], _otherwise);
    }

    private int PlaceOf(string calendar)
    {
        for (var i = 0; i < _calendars.Count; i++)
        {
            if (string.Equals(_calendars[i].Name, calendar, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}
