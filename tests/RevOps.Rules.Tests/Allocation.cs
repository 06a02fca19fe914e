namespace RevOps.Rules.Tests;

/// <summary>What two hundred calls allocate on this thread once they are warm: the least of several measurements.</summary>
internal static class Allocation
{
    public const int Calls = 200;
    private const int MostAttempts = 60;

    /// <summary>Measures until a measurement is within <paramref name="expected"/> bytes, or often enough to believe that none will be.</summary>
    public static long Of(Action call, long expected = 0)
    {
        Repeat(call);

        // The call itself allocates every time; what else is charged to this thread, it is now and then: by a compilation in tiers, by a collection, after which
        // each thread makes the slots of its frames anew, and by the pool of threads, whose queue and threads are made by whoever asks for one too many.
        var least = long.MaxValue;
        for (var attempt = 0; attempt < MostAttempts && least > expected; attempt++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Repeat(call);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }

    private static void Repeat(Action call)
    {
        for (var i = 0; i < Calls; i++)
        {
            call();
        }
    }
}
