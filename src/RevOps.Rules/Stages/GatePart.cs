namespace RevOps.Rules;

/// <summary>
/// Clauses that share attributes, and the attributes. Parts have nothing in common, so each is solved by itself: what opens all of them is one
/// solution of each, put together, and is minimal when those are. For one search.
/// </summary>
internal sealed class GatePart
{
    // A set of sixty attributes is not small.
    private const int MostLevers = 60;

    // What a widened condition promises is tried in full.
    private const int MostCombinations = 64;

    private readonly IReadOnlyList<GateClause> _clauses;
    private readonly GateLever[] _levers;
    private readonly ulong[] _mustTouch;
    private readonly bool _isDerived;
    private readonly Frame _frame;
    private readonly UpstreamFacts _upstream;

    public GatePart(IReadOnlyList<GateClause> clauses, IEnumerable<GateLever> levers, Frame frame, UpstreamFacts upstream)
    {
        _clauses = clauses;
        _levers = [.. levers.Where(l => l.Options.Length > 0).Take(MostLevers)];
        _isDerived = clauses.Any(c => c.Attributes.Sections.Count > 0);
        _frame = frame;
        _upstream = upstream;
        IsComplete = _levers.Length < MostLevers;

        // A clause that is shut opens only by an attribute that it depends on.
        _mustTouch = [.. clauses.Where(c => !c.IsOpen(frame)).Select(c => MaskOf(c))];
    }

    /// <summary>Whether every set that opens the part was found.</summary>
    public bool IsComplete { get; private set; }

    /// <summary>The smallest sets that open the part, the smallest first; one empty set when it is open.</summary>
    public List<GateSolution> Solve(GateSearch limits, SearchBudget budget)
    {
        var found = new List<(ulong Mask, GateSolution Solution)>();
        if (_mustTouch.Length == 0)
        {
            return [GateSolution.Nothing];
        }

        if (!_mustTouch.Contains(0UL))
        {
            Search(limits, budget, found);
        }

        return [.. found.Select(f => f.Solution)];
    }

    private void Search(GateSearch limits, SearchBudget budget, List<(ulong Mask, GateSolution Solution)> found)
    {
        foreach (var subset in Subsets.Of([.. Enumerable.Range(0, _levers.Length)]).Skip(1))
        {
            if (subset.Length > limits.MostConditions)
            {
                IsComplete = false;
                return;
            }

            var mask = subset.Aggregate(0UL, (m, i) => m | (1UL << i));
            if (Array.TrueForAll(_mustTouch, must => (must & mask) != 0) && !found.Exists(f => (f.Mask & mask) == f.Mask))
            {
                if (found.Count == limits.MostSets)
                {
                    // Another one might open it, and there is no room to say so.
                    IsComplete = false;
                    return;
                }

                if (Try(subset, budget) is { } solution)
                {
                    found.Add((mask, solution));
                }
            }

            if (!budget.Look())
            {
                IsComplete = false;
                return;
            }
        }
    }

    private GateSolution? Try(int[] subset, SearchBudget budget)
    {
        GateLever[] levers = [.. subset.Select(i => _levers[i])];
        var all = levers.Select(l => Enumerable.Range(0, l.Options.Length).ToArray()).ToArray();
        var opening = Combinations(all).FirstOrDefault(options => Opens(levers, options, budget));
        if (opening is not null)
        {
            var widened = opening.Select(o => new List<int> { o }).ToArray();
            Widen(levers, widened, budget);
            Reset(levers);
            return new GateSolution(levers, [.. widened.Select(w => w.ToArray())]);
        }

        Reset(levers);
        return null;
    }

    // Other values of one attribute are taken in where they do with every value of the others.
    private void Widen(GateLever[] levers, List<int>[] widened, SearchBudget budget)
    {
        for (var i = 0; i < levers.Length; i++)
        {
            for (var option = 0; option < levers[i].Options.Length; option++)
            {
                if (widened[i].Contains(option))
                {
                    continue;
                }

                var tried = widened.Select((w, k) => k == i ? [option] : w.ToArray()).ToArray();
                if (widened.Aggregate(1L, (product, w) => product * (w.Count + 1)) <= MostCombinations && Combinations(tried).All(options => Opens(levers, options, budget)))
                {
                    widened[i].Add(option);
                }
            }
        }
    }

    private bool Opens(GateLever[] levers, int[] options, SearchBudget budget)
    {
        if (!budget.Evaluate())
        {
            return false;
        }

        for (var i = 0; i < levers.Length; i++)
        {
            levers[i].Set(_frame, options[i]);
        }

        if (_isDerived)
        {
            _upstream.Republish(_frame);
        }

        return _clauses.All(c => c.IsOpen(_frame));
    }

    private void Reset(GateLever[] levers)
    {
        foreach (var lever in levers)
        {
            lever.Reset(_frame);
        }

        if (_isDerived)
        {
            _upstream.Republish(_frame);
        }
    }

    private ulong MaskOf(GateClause clause)
    {
        var mask = 0UL;
        for (var i = 0; i < _levers.Length; i++)
        {
            mask |= clause.Attributes.Names.Contains(_levers[i].Attribute.Name) ? 1UL << i : 0;
        }

        return mask;
    }

    // The odometer of the options; the array is the same each time.
    private static IEnumerable<int[]> Combinations(int[][] options)
    {
        var at = new int[options.Length];
        var shown = new int[options.Length];
        while (true)
        {
            for (var i = 0; i < at.Length; i++)
            {
                shown[i] = options[i][at[i]];
            }

            yield return shown;
            var turn = at.Length - 1;
            while (turn >= 0 && ++at[turn] == options[turn].Length)
            {
                at[turn--] = 0;
            }

            if (turn < 0)
            {
                yield break;
            }
        }
    }
}

/// <summary>Attributes to change and, for each, the options that do; the first options were tried together.</summary>
internal sealed class GateSolution(GateLever[] levers, int[][] options)
{
    public static GateSolution Nothing { get; } = new([], []);

    public int Count => levers.Length;

    public static GateSolution Together(GateSolution one, GateSolution other) => new([.. one.Levers, .. other.Levers], [.. one.Options, .. other.Options]);

    public IReadOnlyList<GateLever> Levers => levers;

    public IReadOnlyList<int[]> Options => options;

    public void Set(Frame frame)
    {
        for (var i = 0; i < levers.Length; i++)
        {
            levers[i].Set(frame, options[i][0]);
        }
    }

    public void Reset(Frame frame)
    {
        foreach (var lever in levers)
        {
            lever.Reset(frame);
        }
    }

    public IEnumerable<GateCondition> Conditions => levers.Select((lever, i) => lever.Condition(options[i]));
}

/// <summary>What a search may still do. Looking at a set without evaluating it is cheap, and not free.</summary>
internal sealed class SearchBudget(int evaluations)
{
    private const int LooksPerEvaluation = 20;

    private long _looks = (long)evaluations * LooksPerEvaluation;

    public int Evaluations { get; private set; }

    /// <summary>Whether anything was left out because the budget ended.</summary>
    public bool IsSpent { get; private set; }

    public bool Evaluate()
    {
        if (Evaluations >= evaluations)
        {
            IsSpent = true;
            return false;
        }

        Evaluations++;
        return true;
    }

    public bool Look() => --_looks >= 0 && !IsSpent;
}
