namespace RevOps.Rules;

/// <summary>
/// The one order of events: by instant, then by kind, then by what else they say. It is total, so that events in any order are taken alike.
/// </summary>
internal static class EventOrder
{
    // Shifting is fastest while a timeline is short, as nearly all are.
    private const int Few = 32;

    public static int Compare(in TimelineEvent left, in TimelineEvent right)
    {
        var (before, after) = (left.At.UtcTicks, right.At.UtcTicks);
        if (before != after)
        {
            return before < after ? -1 : 1;
        }

        if (left.Kind != right.Kind)
        {
            return left.Kind < right.Kind ? -1 : 1;
        }

        var order = string.CompareOrdinal(left.Who, right.Who);
        order = order != 0 ? order : string.CompareOrdinal(left.Detail, right.Detail);
        order = order != 0 ? order : string.CompareOrdinal(left.Channel, right.Channel);
        return order != 0 ? order : string.CompareOrdinal(left.Id, right.Id);
    }

    /// <summary>Sorts in place, without allocating.</summary>
    public static void Sort(TimelineEvent[] events, int count)
    {
        if (IsSorted(events, count))
        {
            return;
        }

        if (count <= Few)
        {
            Shift(events, count);
            return;
        }

        for (var root = (count / 2) - 1; root >= 0; root--)
        {
            Sift(events, root, count);
        }

        for (var end = count - 1; end > 0; end--)
        {
            (events[0], events[end]) = (events[end], events[0]);
            Sift(events, 0, end);
        }
    }

    private static bool IsSorted(TimelineEvent[] events, int count)
    {
        for (var i = 1; i < count; i++)
        {
            if (Compare(in events[i - 1], in events[i]) > 0)
            {
                return false;
            }
        }

        return true;
    }

    private static void Shift(TimelineEvent[] events, int count)
    {
        for (var i = 1; i < count; i++)
        {
            var moved = events[i];
            var at = i;
            for (; at > 0 && Compare(in events[at - 1], in moved) > 0; at--)
            {
                events[at] = events[at - 1];
            }

            events[at] = moved;
        }
    }

    private static void Sift(TimelineEvent[] events, int root, int count)
    {
        for (var child = (2 * root) + 1; child < count; child = (2 * root) + 1)
        {
            if (child + 1 < count && Compare(in events[child], in events[child + 1]) < 0)
            {
                child++;
            }

            if (Compare(in events[root], in events[child]) >= 0)
            {
                return;
            }

            (events[root], events[child]) = (events[child], events[root]);
            root = child;
        }
    }
}
