namespace RevOps.Rules.Tests;

/// <summary>What a call allocates on this thread once it is warm.</summary>
internal static class Allocation
{
    private const int EnoughAttempts = 5;
    private const int MostAttempts = 40;

    public static long Of(Action call)
    {
        for (var i = 0; i < 200; i++)
        {
            call();
        }

        // A tiered compilation in the midst of a measurement may allocate, and after a collection each thread makes the slots of its frames anew; the
        // call itself allocates every time.
        var least = long.MaxValue;
        for (var attempt = 0; attempt < MostAttempts && (least > 0 || attempt == 0); attempt++)
        {
            var collections = GC.CollectionCount(0);
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 200; i++)
            {
                call();
            }

            var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            least = GC.CollectionCount(0) == collections || attempt == MostAttempts - 1 ? Math.Min(least, allocated) : least;
            if (least < long.MaxValue && attempt >= EnoughAttempts)
            {
                break;
            }
        }

        return least;
    }
}
