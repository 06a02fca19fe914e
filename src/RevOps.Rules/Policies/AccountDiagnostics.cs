namespace RevOps.Rules;

/// <summary>RR7060 to RR7072: what routing asks before territories, and when territories and members are in force.</summary>
internal static class AccountDiagnostics
{
    public static readonly DiagnosticDescriptor RepeatedAccount = new("RR7060", "Repeated account", "An account stands twice on a list, for the same owner.", PolicyDiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor ContestedAccount = new("RR7061", "Contested account", "An account has two owners, or stands on two lists that ask the same attribute.");
    public static readonly DiagnosticDescriptor NoAccounts = new("RR7062", "No accounts", "A list of accounts, or an owner on it, has no accounts, so that it could never match.");
    public static readonly DiagnosticDescriptor NotADomain = new("RR7063", "Not a domain", "A list of domains has an entry that is no domain.");
    public static readonly DiagnosticDescriptor FreeMailAccount = new("RR7064", "Free-mail domain as an account", "A list names a free-mail domain as an account, and those never match one.");
    public static readonly DiagnosticDescriptor FreeMailTerritory = new("RR7065", "Free-mail domain in a territory", "A territory asks whether a company's domain is a free-mail domain, which says nothing about the company.", PolicyDiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor DuplicateRule = new("RR7066", "Duplicates that cannot be told", "The key of duplicates has no attribute, the same one twice, or one that has no single value; or their window is not whole seconds above zero.");
    public static readonly DiagnosticDescriptor OwnerRuleTwice = new("RR7067", "Owners ruled twice", "Two rules say what happens to the owners of one step.");
    public static readonly DiagnosticDescriptor OwnerRuleQueue = new("RR7068", "Queue of an owner rule", "A rule holds records and names no queue, or names one and holds none.");
    public static readonly DiagnosticDescriptor NeverInForce = new("RR7069", "Never in force", "A territory or a membership ends before it begins, or one of its dates has a time of day.");
    public static readonly DiagnosticDescriptor ZoneOfDates = new("RR7070", "Zone of dates", "The zone of a territory's or member's dates is unknown, or there are no dates.");
    public static readonly DiagnosticDescriptor OwnerRuleUnused = new("RR7071", "Owner rule without owners", "A rule says what happens to owners whom no step of the policy finds, so that nothing uses it.", PolicyDiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor UnreachableAccount = new("RR7072", "Account that no record can have", "A list names an account that the attribute's declaration never lets a record have, so that it could never match.", PolicyDiagnosticSeverity.Warning);

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
        [RepeatedAccount, ContestedAccount, NoAccounts, NotADomain, FreeMailAccount, FreeMailTerritory, DuplicateRule, OwnerRuleTwice, OwnerRuleQueue, NeverInForce, ZoneOfDates, OwnerRuleUnused, UnreachableAccount];
}
