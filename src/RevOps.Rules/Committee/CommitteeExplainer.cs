namespace RevOps.Rules;

/// <summary>Says who covers which role, and what is missing.</summary>
internal sealed class CommitteeExplainer(CommitteeEvaluator evaluator)
{
    // What is open about ten thousand contacts is told by the first ones.
    private const int MostOpenContacts = 20;

    private readonly CommitteePolicy _policy = evaluator.Policy;

    public static CommitteeExplanation Unreadable(string problem) => new(new Reason(Reasons.RecordError, problem), isKnown: false, 0, 0, []);

    public CommitteeExplanation Explain(Frame frame, in CommitteeCoverage coverage)
    {
        if (evaluator.Rows(frame) is not { } rows)
        {
            return new(new Reason(Reasons.ContactsUnknown, _policy.Contacts.Name), isKnown: false, 0, 0, []);
        }

        using var candidates = evaluator.Candidates(rows);
        var possible = new int[_policy.Roles.Count];
        var counts = new int[_policy.Roles.Count];
        evaluator.Match(in candidates, candidates.Possible, possible);
        evaluator.Match(in candidates, candidates.Known, counts);
        var roles = new CommitteeRoleExplanation[_policy.Roles.Count];
        for (var role = 0; role < roles.Length; role++)
        {
            // A role that comes before may take more in the best case than it has; what this one has it may keep.
            roles[role] = Role(rows, in candidates, role, Math.Max(counts[role], possible[role]));
        }

        rows.MetError = false;
        var reason = new Reason(Reasons.CommitteeCovered, Words(coverage.RolesCovered), Words(roles.Length));
        return new(reason, isKnown: true, (double)coverage.Filled / evaluator.Places, (double)coverage.Possible / evaluator.Places, roles);
    }

    private CommitteeRoleExplanation Role(RowFrame rows, in CommitteeCandidates candidates, int role, int possible)
    {
        var bit = 1UL << role;
        var contacts = new List<string>();
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        for (int i = 0, open = 0; i < candidates.Count; i++)
        {
            if ((candidates.Covers[i] & bit) != 0)
            {
                contacts.Add(evaluator.NameOf(rows, candidates.Rows[i]));
            }
            else if ((candidates.Possible[i] & ~candidates.Known[i] & bit) != 0 && open++ < MostOpenContacts)
            {
                rows.MoveTo(candidates.Rows[i]);
                var explained = CriterionExplainer.Explain(evaluator.Roles[role], rows);
                missing.UnionWith(explained.DecidingAttributes(explained.Verdict).Select(name => _policy.Contacts.Name + "." + name));
            }
        }

        var source = _policy.Roles[role];
        var reason = contacts.Count >= source.AtLeast ? new Reason(Reasons.RoleCovered, source.Name, string.Join(", ", contacts))
            : possible > contacts.Count ? new Reason(Reasons.RoleOpen, source.Name, Words(contacts.Count), Words(source.AtLeast), Words(possible))
            : new Reason(Reasons.RoleMissing, source.Name, Words(contacts.Count), Words(source.AtLeast));
        return new(source.Name, source.AtLeast, contacts, possible, reason, contacts.Count >= source.AtLeast ? [] : [.. missing]);
    }

    private static string Words(int count) => count.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
