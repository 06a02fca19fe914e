namespace RevOps.Rules;

/// <summary>Merges sorted runs; of equal keys, those of the earlier run come first.</summary>
internal static class RunMerge
{
    public static IEnumerable<SortedEvent> Of(IReadOnlyList<IEnumerable<SortedEvent>> runs)
    {
        var heads = new List<(IEnumerator<SortedEvent> Run, int Place)>();
        try
        {
            for (var i = 0; i < runs.Count; i++)
            {
                heads.Add((runs[i].GetEnumerator(), i));
            }

            // A heap of the runs' heads, the smallest at the root.
            var heap = heads.Where(h => h.Run.MoveNext()).ToList();
            for (var i = (heap.Count / 2) - 1; i >= 0; i--)
            {
                Sink(heap, i);
            }

            while (heap.Count > 0)
            {
                yield return heap[0].Run.Current;
                if (!heap[0].Run.MoveNext())
                {
                    heap[0] = heap[heap.Count - 1];
                    heap.RemoveAt(heap.Count - 1);
                }

                Sink(heap, 0);
            }
        }
        finally
        {
            heads.ForEach(h => h.Run.Dispose());
        }
    }

    private static void Sink(List<(IEnumerator<SortedEvent> Run, int Place)> heap, int at)
    {
        while ((2 * at) + 1 < heap.Count)
        {
            var child = (2 * at) + 1;
            child = child + 1 < heap.Count && IsBefore(heap[child + 1], heap[child]) ? child + 1 : child;
            if (!IsBefore(heap[child], heap[at]))
            {
                return;
            }

            (heap[at], heap[child]) = (heap[child], heap[at]);
            at = child;
        }
    }

    private static bool IsBefore((IEnumerator<SortedEvent> Run, int Place) one, (IEnumerator<SortedEvent> Run, int Place) other)
    {
        var by = SortedEvent.CompareKeys(one.Run.Current, other.Run.Current);
        return by != 0 ? by < 0 : one.Place < other.Place;
    }
}
