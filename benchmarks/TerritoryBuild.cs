using System.Runtime.CompilerServices;
using RevOps.Rules.Benchmarks.Paired;

namespace RevOps.Rules.Benchmarks;

/// <summary>How long the index over many territories takes to build once the code is warm, and how much it keeps.</summary>
internal static class TerritoryBuild
{
    private const int Rounds = 7;

    // A method is compiled for good after some thirty calls, by another thread.
    private const int WarmUpTerritories = 400_000;
    private static readonly TimeSpan CompilerTime = TimeSpan.FromMilliseconds(250);

    /// <summary>Measures and prints; 1 when a budget was exceeded.</summary>
    public static int Check(TextWriter output)
    {
        var isKept = Check(10_000, 100, 10, output);
        isKept &= Check(100_000, 1_500, 100, output);
        output.WriteLine(isKept ? "Every budget was kept." : "A budget was exceeded.");
        return isKept ? 0 : 1;
    }

    private static bool Check(int count, double milliseconds, double megabytes, TextWriter output)
    {
        var policy = TerritoryWorkload.PolicyOf(TerritoryWorkload.Of(count));
        var index = Measure(count, () =>
        {
            var layout = new FrameLayout();
            var compiler = new CriterionCompiler(layout, AttributeScope.Of(TerritoryWorkload.Schema));
            CriterionNode[] nodes = [.. policy.Routing!.Territories.Select(t => compiler.Compile(t.When!))];
            return TerritoryIndexBuilder.Build(nodes, layout);
        });
        var engine = Measure(count, () => policy.CompileFor(TerritoryWorkload.Schema));
        Print("criteria compiled and indexed", index);
        Print("policy compiled for a schema, checks included", engine);
        return engine.Milliseconds <= milliseconds && engine.Kept <= megabytes;

        void Print(string what, (double Milliseconds, double Kept, double Allocated) figures) => output.WriteLine(FormattableString.Invariant(
            $"{count} territories, {what}: {figures.Milliseconds:0} ms of the thread's time (median of {Rounds}; budget {milliseconds:0}), {figures.Kept:0.0} MiB kept (budget {megabytes:0}), {figures.Allocated:0.0} MiB allocated"));
    }

    private static (double Milliseconds, double Kept, double Allocated) Measure(int count, Func<object> work)
    {
        for (var i = 0; i < WarmUpTerritories / count; i++)
        {
            Round(work);
        }

        Thread.Sleep(CompilerTime);
        Round(work);

        var rounds = Enumerable.Range(0, Rounds).Select(_ => Round(work)).ToArray();
        return (rounds.Select(r => r.Milliseconds).Order().ElementAt(Rounds / 2), rounds.Select(r => r.Kept).Order().ElementAt(Rounds / 2), rounds[0].Allocated);
    }

    // A method of its own, so that nothing of one round is still held in the next, where it would count as kept before.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (double Milliseconds, double Kept, double Allocated) Round(Func<object> work)
    {
        const double Megabyte = 1 << 20;
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var allocated = GC.GetAllocatedBytesForCurrentThread();
        var start = ThreadClock.Nanoseconds;
        var built = work();
        var milliseconds = (ThreadClock.Nanoseconds - start) / 1e6;
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(built);
        return (milliseconds, kept / Megabyte, allocated / Megabyte);
    }
}
