namespace RevOps.Rules.Tests;

/// <summary>What two hundred calls allocate on this thread once they are warm: the least of several measurements.</summary>
internal static class Allocation
{
    public const int Calls = Windows * CallsOfWindow;
    private const int Windows = 10;
    private const int CallsOfWindow = 20;
    private const int MostAttempts = 40;

    /// <summary>Measures until a measurement is within <paramref name="expected"/> bytes, or often enough to believe that none will be.</summary>
    public static long Of(Action call, long expected = 0)
    {
        for (var i = 0; i < Calls; i++)
        {
            call();
        }

        // The call itself allocates every time. What else is charged to this thread, it is now and then: by a compilation in tiers, and by the pool of threads, whose
        // queue and threads are made by whoever asks for one too many.
        var least = long.MaxValue;
        for (var attempt = 0; attempt < MostAttempts && least > expected; attempt++)
        {
            least = Math.Min(least, Enumerable.Range(0, Windows).Sum(_ => OfWindow(call)));
        }

        return least;
    }

    // After a collection each thread makes the slots of its frames anew. Where other tests collect all the time, only a short window is without one.
    private static long OfWindow(Action call)
    {
        for (var attempt = 1; ; attempt++)
        {
            call();
            var collections = GC.CollectionCount(0);
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < CallsOfWindow; i++)
            {
                call();
            }

            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            if (GC.CollectionCount(0) == collections || attempt == MostAttempts)
            {
                return allocated;
            }
        }
    }
}
