using System.Diagnostics;

namespace RevOps.Rules.Benchmarks;

/// <summary>How long the index over many territories takes to build once the code is warm, and how much it keeps.</summary>
internal static class TerritoryBuild
{
    private const int Rounds = 7;

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
        var index = Measure(() =>
        {
            var layout = new FrameLayout();
            var compiler = new CriterionCompiler(layout, AttributeScope.Of(TerritoryWorkload.Schema));
            CriterionNode[] nodes = [.. policy.Routing!.Territories.Select(t => compiler.Compile(t.When!))];
            return TerritoryIndexBuilder.Build(nodes, layout);
        });
        var engine = Measure(() => policy.CompileFor(TerritoryWorkload.Schema));
        Print("criteria compiled and indexed", index);
        Print("policy compiled for a schema, checks included", engine);
        return engine.Milliseconds <= milliseconds && engine.Kept <= megabytes;

        void Print(string what, (double Milliseconds, double Kept, double Allocated) figures) => output.WriteLine(FormattableString.Invariant(
            $"{count} territories, {what}: {figures.Milliseconds:0} ms (median of {Rounds}; budget {milliseconds:0}), {figures.Kept:0.0} MiB kept (budget {megabytes:0}), {figures.Allocated:0.0} MiB allocated"));
    }

    private static (double Milliseconds, double Kept, double Allocated) Measure(Func<object> work)
    {
        for (var i = 0; i < 3; i++)
        {
            GC.KeepAlive(work());
        }

        var times = new double[Rounds];
        var kept = new double[Rounds];
        var allocated = 0.0;
        for (var i = 0; i < Rounds; i++)
        {
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
            var start = Stopwatch.GetTimestamp();
            var built = work();
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            allocated = (GC.GetAllocatedBytesForCurrentThread() - allocatedBefore) / (double)(1 << 20);
            kept[i] = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)(1 << 20);
            GC.KeepAlive(built);
        }

        return (times.Order().ElementAt(Rounds / 2), kept.Order().ElementAt(Rounds / 2), allocated);
    }
}
