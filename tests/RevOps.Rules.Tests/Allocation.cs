namespace RevOps.Rules.Tests;

/// <summary>What a call allocates on this thread once it is warm.</summary>
internal static class Allocation
{
    public static long Of(Action call)
    {
        for (var i = 0; i < 200; i++)
        {
            call();
        }

        // A tiered compilation in the midst of a measurement may allocate; the call itself does so every time.
        var least = long.MaxValue;
        for (var attempt = 0; attempt < 5 && least > 0; attempt++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 200; i++)
            {
                call();
            }

            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
