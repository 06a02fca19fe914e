namespace RevOps.Rules;

/// <summary>Keys of ordered values from one to another, both inclusive: ticks, flags, or numbers as <see cref="OrderedScale"/> orders them.</summary>
internal readonly record struct OrderedSpan(long First, long Last)
{
    /// <summary>Sorts spans and joins those that touch.</summary>
    public static OrderedSpan[] Join(IEnumerable<OrderedSpan> spans)
    {
        var joined = new List<OrderedSpan>();
        foreach (var span in spans.OrderBy(s => s.First))
        {
            if (joined.Count > 0 && joined[joined.Count - 1] is var last && (last.Last == long.MaxValue || span.First <= last.Last + 1))
            {
                joined[joined.Count - 1] = new(last.First, Math.Max(last.Last, span.Last));
            }
            else
            {
                joined.Add(span);
            }
        }

        return [.. joined];
    }

    /// <summary>Every key that lies in none of the spans, which are sorted and apart.</summary>
    public static OrderedSpan[] Outside(OrderedSpan[] spans)
    {
        var outside = new List<OrderedSpan>();
        var next = long.MinValue;
        foreach (var span in spans)
        {
            if (span.First > next)
            {
                outside.Add(new(next, span.First - 1));
            }

            if (span.Last == long.MaxValue)
            {
                return [.. outside];
            }

            next = span.Last + 1;
        }

        outside.Add(new(next, long.MaxValue));
        return [.. outside];
    }
}
