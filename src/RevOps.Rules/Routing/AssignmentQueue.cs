namespace RevOps.Rules;

/// <summary>Assignments by record, in the order in which they were assigned; the first in is the first out. Thread-safe by one lock.</summary>
internal sealed class AssignmentQueue<TAssignment>(int capacity)
{
    private const int None = -1;

    private readonly Dictionary<RecordKey, int> _places = [];
    private Entry[] _entries = new Entry[Math.Min(capacity, 16)];
    private int _oldest = None;
    private int _newest = None;

    public int Count
    {
        get
        {
            lock (_places)
            {
                return _places.Count;
            }
        }
    }

    /// <summary>The assignment under a key; the default of its type when none is kept.</summary>
    public TAssignment? Recall(RecordKey key)
    {
        lock (_places)
        {
            return _places.TryGetValue(key, out var place) ? _entries[place].Assignment : default;
        }
    }

    public void Remember(RecordKey key, TAssignment assignment)
    {
        lock (_places)
        {
            if (_places.TryGetValue(key, out var place))
            {
                Unlink(place);
            }
            else
            {
                place = Free();
                _places.Add(key, place);
            }

            _entries[place] = new Entry(key, assignment, _newest, None);
            if (_newest != None)
            {
                _entries[_newest].Next = place;
            }

            _newest = place;
            _oldest = _oldest == None ? place : _oldest;
        }
    }

    private int Free()
    {
        if (_places.Count == capacity)
        {
            var forgotten = _oldest;
            _places.Remove(_entries[forgotten].Key);
            Unlink(forgotten);
            return forgotten;
        }

        if (_places.Count == _entries.Length)
        {
            Array.Resize(ref _entries, (int)Math.Min(capacity, _entries.Length * 2L));
        }

        return _places.Count;
    }

    private void Unlink(int place)
    {
        ref var entry = ref _entries[place];
        if (entry.Before == None)
        {
            _oldest = entry.Next;
        }
        else
        {
            _entries[entry.Before].Next = entry.Next;
        }

        if (entry.Next == None)
        {
            _newest = entry.Before;
        }
        else
        {
            _entries[entry.Next].Before = entry.Before;
        }
    }

    private struct Entry(RecordKey key, TAssignment assignment, int before, int next)
    {
        public readonly RecordKey Key = key;
        public readonly TAssignment Assignment = assignment;
        public int Before = before;
        public int Next = next;
    }
}
