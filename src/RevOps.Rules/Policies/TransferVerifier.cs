namespace RevOps.Rules;

/// <summary>Finds what is wrong with the transfer rules of a routing section.</summary>
internal static class TransferVerifier
{
    public static void Verify(RoutingPolicy routing, DeclaredNames queues, DiagnosticBag bag)
    {
        Names.Unique(bag, "/routing/transfers", "transfer rule", routing.Transfers.Select(t => t.Name));
        for (var i = 0; i < routing.Transfers.Count; i++)
        {
            var (rule, pointer) = (routing.Transfers[i], $"/routing/transfers/{i}");
            if (rule.Queue is not null)
            {
                Names.Exists(bag, pointer + "/queue", "queue", rule.Queue, queues);
            }

            if ((rule.Action == TransferAction.Hold) != (rule.Queue is not null))
            {
                bag.Report(
                    TransferDiagnostics.QueueAndHold,
                    pointer,
                    rule.Queue is null ? $"`{rule.Name}` holds records and says not where. Name a `queue`." : $"`{rule.Name}` names a queue and does not hold records there. Take the queue away, or let it `hold`.");
            }

            if (routing.Transfers.Take(i).Any(earlier => earlier.When is null && (earlier.Owners.Count == 0 || (rule.Owners.Count > 0 && rule.Owners.All(earlier.Owners.Contains)))))
            {
                bag.Report(TransferDiagnostics.RuleNeverAsked, pointer, $"A rule before `{rule.Name}` takes all its records. Put `{rule.Name}` before it, or take it away.");
            }
        }
    }
}
