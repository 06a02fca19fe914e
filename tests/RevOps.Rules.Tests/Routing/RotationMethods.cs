namespace RevOps.Rules.Tests.Routing;

/// <summary>The library's turns beside the methods that are usual elsewhere: each says whose turn it is, over and over.</summary>
internal static class RotationMethods
{
    public static Func<int> Turns(int[] weights)
    {
        var ledger = new RotationLedger([.. weights.Select((_, i) => new PoolMember("m" + i, 1, isActive: true, capacity: null, when: null))]);
        int[] places = [.. Enumerable.Range(0, weights.Length)];
        return () => ledger.Take(places, weights, out _);
    }

    /// <summary>Smooth weighted round robin: each gains their weight, the highest takes the turn and pays the total.</summary>
    public static Func<int> Smooth(int[] weights)
    {
        var current = new int[weights.Length];
        return () =>
        {
            for (var i = 0; i < weights.Length; i++)
            {
                current[i] += weights[i];
            }

            var next = Array.IndexOf(current, current.Max());
            current[next] -= weights.Sum();
            return next;
        };
    }

    /// <summary>Block round robin: as many turns in a row as the weight says.</summary>
    public static Func<int> Blocks(int[] weights)
    {
        var cycle = weights.SelectMany((w, i) => Enumerable.Repeat(i, w)).ToArray();
        var at = 0;
        return () => cycle[at++ % cycle.Length];
    }

    public static Func<int> WeightedRandom(int[] weights)
    {
        var random = new Random(20260101);
        var cycle = weights.SelectMany((w, i) => Enumerable.Repeat(i, w)).ToArray();
        return () => cycle[random.Next(cycle.Length)];
    }

    /// <summary>How far any member ever is from their share, in turns.</summary>
    public static double WorstDeviation(int[] weights, int turns, Func<int> next)
    {
        var counts = new long[weights.Length];
        var total = (double)weights.Sum();
        var worst = 0d;
        for (var n = 1; n <= turns; n++)
        {
            counts[next()]++;
            for (var i = 0; i < weights.Length; i++)
            {
                worst = Math.Max(worst, Math.Abs(counts[i] - (n * weights[i] / total)));
            }
        }

        return worst;
    }
}
