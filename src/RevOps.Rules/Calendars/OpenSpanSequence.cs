using System.Collections;

namespace RevOps.Rules;

/// <summary>
/// Open spans between two instants, looked up while they are enumerated. Immutable; every enumeration starts anew. The
/// <see langword="default"/> value is empty.
/// </summary>
public readonly struct OpenSpanSequence : IEnumerable<OpenSpan>, IEquatable<OpenSpanSequence>
{
    private readonly CalendarIndex? _index;
    private readonly long _from;
    private readonly long _to;

    internal OpenSpanSequence(CalendarIndex index, long from, long to)
    {
        _index = index;
        _from = from;
        _to = to;
    }

    /// <summary>Whether both look at the same range of the same calendar.</summary>
    public static bool operator ==(OpenSpanSequence left, OpenSpanSequence right) => left.Equals(right);

    /// <summary>Whether they look at different ranges or calendars.</summary>
    public static bool operator !=(OpenSpanSequence left, OpenSpanSequence right) => !left.Equals(right);

    /// <summary>An enumerator that allocates nothing.</summary>
    public Enumerator GetEnumerator() => new(_index, _from, _to);

    /// <inheritdoc/>
    public bool Equals(OpenSpanSequence other) => ReferenceEquals(_index, other._index) && _from == other._from && _to == other._to;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is OpenSpanSequence other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_from, _to);

    IEnumerator<OpenSpan> IEnumerable<OpenSpan>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Walks over the spans. For one thread.</summary>
    public struct Enumerator : IEnumerator<OpenSpan>
    {
        private readonly CalendarIndex? _index;
        private readonly long _from;
        private readonly long _to;
        private long _next;

        internal Enumerator(CalendarIndex? index, long from, long to)
        {
            _index = index;
            _from = from;
            _to = to;
            _next = from;
        }

        /// <summary>The span of the last successful move.</summary>
        public OpenSpan Current { get; private set; }

        readonly object IEnumerator.Current => Current;

        /// <summary>Moves to the next span.</summary>
        /// <returns>Whether there is one.</returns>
        public bool MoveNext()
        {
            var start = _index is null || _next >= _to ? -1 : _index.NextOpen(_next, _to - 1);
            if (start < 0)
            {
                _next = _to;
                return false;
            }

            var close = _index!.NextClose(start, _to);
            _next = close < 0 ? _to : close;
            Current = new OpenSpan(new DateTimeOffset(start, TimeSpan.Zero), new DateTimeOffset(_next, TimeSpan.Zero));
            return true;
        }

        /// <summary>Starts anew.</summary>
        public void Reset() => _next = _from;

        /// <summary>Nothing to release.</summary>
        public readonly void Dispose()
        {
        }
    }
}
