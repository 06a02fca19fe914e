namespace RevOps.Rules;

/// <summary>RR53xx: the buying committee.</summary>
internal static class CommitteeDiagnostics
{
    public static readonly DiagnosticDescriptor DemandOutOfRange = new("RR5301", "Demand out of range", "A role needs fewer than one contact, the roles need more than 256 in all, or there are more than 64 roles.");
    public static readonly DiagnosticDescriptor RolesPerContactOutOfRange = new("RR5302", "Roles per contact out of range", "A contact may cover fewer than one role.");
    public static readonly DiagnosticDescriptor EngagementUnknown = new("RR5303", "Engagement of contacts unknown", "A role asks for contacts who were engaged lately, and the section does not say which attribute holds that, or asks for no time at all.");
    public static readonly DiagnosticDescriptor RoleCannotBeFilled = new("RR5304", "Role cannot be filled", "The criterion of a role contradicts itself, so that no contact can meet it.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [DemandOutOfRange, RolesPerContactOutOfRange, EngagementUnknown, RoleCannotBeFilled];
}
