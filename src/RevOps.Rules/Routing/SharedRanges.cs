using System.Runtime.ExceptionServices;

namespace RevOps.Rules;

/// <summary>
/// Work in ranges that threads of the pool share with the one that asks for it, without allocating: the asking thread works too, and waits for nobody but those
/// who have begun a range. For one asking thread at a time.
/// </summary>
internal abstract class SharedRanges
#if NET10_0_OR_GREATER
    : IThreadPoolWorkItem
#endif
{
    // Which run, how many ranges it has, and which comes next: taken in one step, so that a thread that comes late never takes a range of another run.
    private const int RunBits = 32;
    private const int RangeBits = 16;
    private const long RangeMask = (1 << RangeBits) - 1;

    private long _ticket;
    private int _left;
    private int _coming;
    private ExceptionDispatchInfo? _failure;

    /// <summary>Takes part; called by the pool.</summary>
    public void Execute()
    {
        Interlocked.Decrement(ref _coming);
        TakePart();
    }

    /// <summary>Does one range; of different ranges on several threads at once.</summary>
    protected abstract void Work(int range);

    /// <summary>Does all ranges. What one of them throws reaches the caller, once all have ended.</summary>
    protected void Run(int ranges)
    {
        _failure = null;
        Volatile.Write(ref _left, ranges);
        var run = (Volatile.Read(ref _ticket) >> RunBits) + 1;
        Volatile.Write(ref _ticket, (run << RunBits) | ((long)ranges << RangeBits));
        for (var helper = 1; helper < ranges && Volatile.Read(ref _coming) < ranges; helper++)
        {
            Interlocked.Increment(ref _coming);
            Call();
        }

        TakePart();
        var wait = default(SpinWait);
        while (Volatile.Read(ref _left) > 0)
        {
            wait.SpinOnce();
        }

        _failure?.Throw();
    }

#if NET10_0_OR_GREATER
    private void Call() => ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
#else
    private static readonly WaitCallback Begin = static ranges => ((SharedRanges)ranges).Execute();

    private void Call() => ThreadPool.UnsafeQueueUserWorkItem(Begin, this);
#endif

    private void TakePart()
    {
        while (TryTake(out var range))
        {
            try
            {
                Work(range);
            }
            catch (Exception cause)
            {
                Interlocked.CompareExchange(ref _failure, ExceptionDispatchInfo.Capture(cause), null);
            }
            finally
            {
                Interlocked.Decrement(ref _left);
            }
        }
    }

    private bool TryTake(out int range)
    {
        while (true)
        {
            var ticket = Interlocked.Read(ref _ticket);
            range = (int)(ticket & RangeMask);
            if (range >= ((ticket >> RangeBits) & RangeMask))
            {
                return false;
            }

            if (Interlocked.CompareExchange(ref _ticket, ticket + 1, ticket) == ticket)
            {
                return true;
            }
        }
    }
}
