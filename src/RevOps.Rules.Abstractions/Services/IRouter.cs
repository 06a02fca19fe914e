namespace RevOps.Rules;

/// <summary>Who owns it? Finds a person or a queue for every record.</summary>
/// <typeparam name="TRecord">The host's record.</typeparam>
/// <remarks>
/// The library's implementation is safe for any number of threads and reads no clock. Matching allocates nothing on a call without
/// explanation over bound records; a turn is taken from the rotation store, and what that costs is the store's.
/// </remarks>
public interface IRouter<in TRecord>
{
    /// <summary>Routes a record. Takes a turn in a pool's rotation, unless the context asks for a preview.</summary>
    /// <param name="record">The record; one that cannot be read goes to the catch-all queue with <see cref="Reasons.RecordError"/>.</param>
    /// <param name="context">As-of, facts, known owners, exclusions, and what is asked beside the decision.</param>
    /// <returns>The decision: an owner or a queue, always.</returns>
    RoutingDecision Route(TRecord record, in RoutingContext context);
}
