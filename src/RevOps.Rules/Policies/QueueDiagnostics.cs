namespace RevOps.Rules;

/// <summary>RR704x and RR7050 to RR7053: queues, and routing again.</summary>
internal static class QueueDiagnostics
{
    public static readonly DiagnosticDescriptor HopCycle = new("RR7040", "Queues in a circle", "Queues hand records on to each other in a circle, so that nobody would ever have to settle one.");
    public static readonly DiagnosticDescriptor TimeOutOfRange = new("RR7041", "Time of a queue out of range", "A queue's time limit or its time to route again is not whole seconds, more than zero and at most 36,525 days.");
    public static readonly DiagnosticDescriptor CatchAllHops = new("RR7042", "Catch-all that hands on", "The catch-all names a next queue, though it is where every chain of queues ends.");
    public static readonly DiagnosticDescriptor HopWithoutLimit = new("RR7043", "Hop without a limit", "A queue names the next one and has no time limit, so that no record would ever get there.");
    public static readonly DiagnosticDescriptor CalendarWithoutTime = new("RR7044", "Calendar without a time", "A queue has a calendar and no time that counts in it.", PolicyDiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor ChainEndsElsewhere = new("RR7045", "Chain that ends elsewhere", "A chain of queues ends in one without a time limit that is not the catch-all, so that records may lie there for ever.", PolicyDiagnosticSeverity.Warning);
    public static readonly DiagnosticDescriptor LimitBeyondCalendar = new("RR7046", "Time that the queue's calendar cannot hold", "A queue's time is more open time than its calendar has within its horizon.");
    public static readonly DiagnosticDescriptor RerouteLimitOutOfRange = new("RR7050", "Reroute limit out of range", "Records are routed again at most a number of times that is not from 1 to 20.");
    public static readonly DiagnosticDescriptor RuleNeverAsked = new("RR7051", "Reroute rule that is never asked", "A reroute rule stands after one for the same cause, which takes all its reroutes.");
    public static readonly DiagnosticDescriptor BreachGivesTurnBack = new("RR7052", "Turn back for a breach", "A reroute rule for a breach gives the turn back, so that letting a record lie would be rewarded with the next one.");
    public static readonly DiagnosticDescriptor CodesWithoutRejection = new("RR7053", "Codes without a rejection", "A reroute rule names codes of dispositions, and its cause is not a rejection.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        HopCycle, TimeOutOfRange, CatchAllHops, HopWithoutLimit, CalendarWithoutTime, ChainEndsElsewhere, LimitBeyondCalendar,
        RerouteLimitOutOfRange, RuleNeverAsked, BreachGivesTurnBack, CodesWithoutRejection,
    ];
}
