namespace RevOps.Rules;

/// <summary>Owners by record, in the order in which they were assigned; the first in is the first out. Thread-safe by one lock.</summary>
internal sealed class AssignmentQueue(int capacity)
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

    public string? Recall(RecordKey key)
    {
        lock (_places)
        {
            return _places.TryGetValue(key, out var place) ? _entries[place].Owner : null;
        }
    }

    public void Remember(RecordKey key, string owner)
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

            _entries[place] = new Entry(key, owner, _newest, None);
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

    private struct Entry(RecordKey key, string owner, int before, int next)
    {
        public readonly RecordKey Key = key;
        public readonly string Owner = owner;
        public int Before = before;
        public int Next = next;
    }
}
