namespace RevOps.Rules;

/// <summary>Finds what is wrong with a committee section.</summary>
internal static class CommitteeVerifier
{
    private const string List = "/committee/roles";

    public static void Verify(CommitteePolicy? committee, DiagnosticBag bag)
    {
        if (committee is null)
        {
            return;
        }

        if (committee.Roles.Count == 0)
        {
            bag.Report(ShapeDiagnostics.ListLength, List, "The committee has no role. Add one.");
        }

        if (committee.RolesPerContact < 1)
        {
            bag.Report(
                CommitteeDiagnostics.RolesPerContactOutOfRange, "/committee/rolesPerContact", FormattableString.Invariant($"A contact who covers `{committee.RolesPerContact}` roles covers none. Give 1 or more."));
        }

        Names.Unique(bag, List, "role", committee.Roles.Select(r => r.Name));
        VerifyDemands(committee, bag);
        if (committee.Roles.Count > RoleMatching.MostRoles)
        {
            return;
        }

        for (var i = 0; i < committee.Roles.Count; i++)
        {
            Verify(committee, committee.Roles[i], $"{List}/{i}", bag);
        }
    }

    private static void VerifyDemands(CommitteePolicy committee, DiagnosticBag bag)
    {
        if (committee.Roles.Count > RoleMatching.MostRoles)
        {
            bag.Report(
                CommitteeDiagnostics.DemandOutOfRange, List, FormattableString.Invariant($"{committee.Roles.Count} roles are more than can be matched. Keep at most {RoleMatching.MostRoles}."));
        }

        var places = 0L;
        for (var i = 0; i < committee.Roles.Count; i++)
        {
            var demand = committee.Roles[i].AtLeast;
            places += Math.Max(0, demand);
            if (demand < 1 || places > CommitteeEvaluator.MostPlaces)
            {
                bag.Report(
                    CommitteeDiagnostics.DemandOutOfRange,
                    $"{List}/{i}/atLeast",
                    FormattableString.Invariant($"Role `{Shortened.Of(committee.Roles[i].Name)}` needs {demand} contacts. Give 1 or more, and at most {CommitteeEvaluator.MostPlaces} over all roles."));
                return;
            }
        }
    }

    private static void Verify(CommitteePolicy committee, CommitteeRole role, string pointer, DiagnosticBag bag)
    {
        if (role.EngagedWithin is { } within)
        {
            if (committee.EngagedAt is null)
            {
                bag.Report(
                    CommitteeDiagnostics.EngagementUnknown, pointer + "/engagedWithin", $"Role `{Shortened.Of(role.Name)}` asks for contacts engaged lately. Say with `engagedAt` which attribute holds when they were.");
                return;
            }

            if (within <= TimeSpan.Zero || !Spans.CanBeWritten(within))
            {
                bag.Report(CommitteeDiagnostics.EngagementUnknown, pointer + "/engagedWithin", $"The span must be whole seconds, more than zero and at most {Spans.MostDays} days.");
                return;
            }
        }

        if (ContradictionSearch.IsNeverMet(committee.Contacts, CommitteeEvaluator.CriterionOf(committee, role)))
        {
            bag.Report(
                CommitteeDiagnostics.RoleCannotBeFilled, pointer + "/when", $"No contact can meet the criterion of role `{Shortened.Of(role.Name)}`: its conditions contradict each other. Loosen one of them.");
        }
    }
}
