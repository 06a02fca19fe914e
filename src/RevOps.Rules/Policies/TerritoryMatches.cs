namespace RevOps.Rules;

/// <summary>Asks an engine for every territory that matches a record, beside the one that a decision takes.</summary>
public static class TerritoryMatches
{
    /// <summary>
    /// The names of all territories that match a record, by precedence: the first is the one that routing takes. Only territories are asked:
    /// suppressions, known owners and assignment memory are not, and no turn is taken.
    /// </summary>
    /// <typeparam name="TRecord">The host's record.</typeparam>
    /// <param name="engine">The engine; its policy has a routing section.</param>
    /// <param name="record">The record; one that cannot be read matches nothing.</param>
    /// <param name="context">As-of, and the facts that territories name.</param>
    /// <returns>The names; empty when none matches. A territory that is unknown, or in error, does not match.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="engine"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The policy has no routing section.</exception>
    public static IReadOnlyList<string> MatchesOf<TRecord>(this PolicyEngine<TRecord> engine, TRecord record, in RoutingContext context) =>
        ((RoutingService<TRecord>)(engine ?? throw new ArgumentNullException(nameof(engine))).Routing).MatchesOf(record, in context);
}
