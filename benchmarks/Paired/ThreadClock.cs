using System.Diagnostics;
using System.Runtime.InteropServices;

namespace RevOps.Rules.Benchmarks.Paired;

/// <summary>
/// How long the measuring thread ran. On Linux what the thread had of the processor: on a machine that others use, a long run is set aside
/// more often than a short one, and elapsed time would count that against it. Elsewhere elapsed time.
/// </summary>
internal static partial class ThreadClock
{
    private const int ThreadCpuTime = 3;

    public static double Nanoseconds =>
        OperatingSystem.IsLinux() && Read(ThreadCpuTime, out var time) == 0
            ? (time.Seconds * 1e9) + time.Nanoseconds
            : Stopwatch.GetTimestamp() * (1e9 / Stopwatch.Frequency);

    [LibraryImport("libc", EntryPoint = "clock_gettime")]
    private static partial int Read(int clock, out Timespec time);

    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Timespec
    {
        public readonly long Seconds;
        public readonly long Nanoseconds;
    }
}
