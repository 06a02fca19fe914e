namespace RevOps.Rules;

/// <summary>An event with its key as the sort compares it, and its place among the events of its run.</summary>
internal readonly struct SortedEvent
{
    public static readonly Comparison<SortedEvent> Order = (one, other) =>
    {
        var by = CompareKeys(in one, in other);
        return by != 0 ? by : one._place.CompareTo(other._place);
    };

    private readonly string _text;
    private readonly byte _kind;
    private readonly int _place;

    public SortedEvent(RecordEvent happened, int place)
    {
        Event = happened;
        _text = happened.Key.ToString();
        _kind = RecordKeyOrder.KindOf(happened.Key);
        _place = place;
    }

    public RecordEvent Event { get; }

    public static int CompareKeys(in SortedEvent one, in SortedEvent other) => RecordKeyOrder.Compare(one._text, one._kind, other._text, other._kind);
}
