namespace RevOps.Rules;

/// <summary>Finds how far the contacts of frames cover the committee.</summary>
internal sealed class CommitteeEvaluator
{
    /// <summary>The most places that a committee may have, over all roles.</summary>
    public const int MostPlaces = 256;

    private readonly int _contacts;
    private readonly int _name;
    private readonly int[] _demands;

    public CommitteeEvaluator(CommitteePolicy policy, CriterionCompiler compiler)
    {
        Policy = policy;
        _contacts = compiler.Ordinal(policy.Contacts);
        var rows = compiler.Rows(_contacts);
        _name = policy.Name is null ? -1 : rows.Ordinal(policy.Name);
        Roles = [.. policy.Roles.Select(r => rows.Compile(CriterionOf(policy, r)))];
        _demands = [.. policy.Roles.Select(r => r.AtLeast)];
        Places = _demands.Sum();
    }

    public CommitteePolicy Policy { get; }

    public CriterionNode[] Roles { get; }

    /// <summary>How many places there are to fill, over all roles.</summary>
    public int Places { get; }

    /// <summary>What a contact must meet to cover a role, engagement included.</summary>
    public static Criterion CriterionOf(CommitteePolicy policy, CommitteeRole role) =>
        role.EngagedWithin is { } span ? Criterion.All(role.When, policy.EngagedAt!.WithinLast(span)) : role.When;

    public CommitteeCoverage Evaluate(Frame frame)
    {
        frame.MetError = false;
        var coverage = default(CommitteeCoverage);
        if (Rows(frame) is { } rows)
        {
            var candidates = Candidates(rows);
            Span<int> counts = stackalloc int[Roles.Length];
            coverage.IsKnown = true;
            coverage.Possible = Match(in candidates, candidates.Possible, counts);
            coverage.Filled = Match(in candidates, candidates.Known, counts);
            for (var role = 0; role < counts.Length; role++)
            {
                coverage.RolesCovered += counts[role] == _demands[role] ? 1 : 0;
            }

            candidates.Dispose();
            frame.MetError |= rows.MetError;
            rows.MetError = false;
        }

        coverage.HasErrors = frame.MetError;
        return coverage;
    }

    /// <summary>The rows of the contacts; null when they cannot be read.</summary>
    public RowFrame? Rows(Frame frame)
    {
        ref var slot = ref frame.Read(_contacts);
        if (slot.State == SlotState.Known)
        {
            return frame.Rows(_contacts, ref slot);
        }

        frame.Open(in slot);
        return null;
    }

    /// <summary>The contacts that can or could cover a role.</summary>
    public CommitteeCandidates Candidates(RowFrame rows)
    {
        Span<int> known = stackalloc int[Roles.Length];
        Span<int> possible = stackalloc int[Roles.Length];
        known.Clear();
        possible.Clear();
        var candidates = CommitteeCandidates.Start(rows.Count);
        for (var row = 0; row < rows.Count; row++)
        {
            rows.MoveTo(row);
            var can = 0UL;
            var could = 0UL;
            for (var role = 0; role < Roles.Length; role++)
            {
                // With as many as there are places, further contacts change nothing.
                if (known[role] == Places)
                {
                    continue;
                }

                var verdict = Roles[role].Evaluate(rows);
                if (verdict == Verdict.NotMet)
                {
                    continue;
                }

                if (verdict == Verdict.Met)
                {
                    known[role]++;
                    can |= 1UL << role;
                }

                if (possible[role] < Places || verdict == Verdict.Met)
                {
                    possible[role]++;
                    could |= 1UL << role;
                }
            }

            if (could != 0)
            {
                candidates.Add(row, can, could);
            }
        }

        return candidates;
    }

    /// <summary>Fills the places with those contacts; which roles each covers is in the candidates.</summary>
    public int Match(in CommitteeCandidates candidates, ReadOnlySpan<ulong> can, Span<int> counts) =>
        RoleMatching.Match(can, candidates.Covers, _demands, Policy.RolesPerContact, counts);

    /// <summary>What an explanation calls a contact.</summary>
    public string NameOf(RowFrame rows, int row)
    {
        rows.MoveTo(row);
        return _name >= 0 && rows.Read(_name).State == SlotState.Known
            ? SlotText.Of(rows.Layout, _name, in rows.Read(_name))
            : FormattableString.Invariant($"contact {row + 1}");
    }
}
