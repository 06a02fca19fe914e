namespace RevOps.Rules;

/// <summary>
/// The decision log refused an entry in the middle of a batch. What was decided before it stands and is given here, so that nothing of it is lost; the
/// records after it were not routed.
/// </summary>
public sealed class BatchNotLoggedException : Exception
{
    /// <summary>Makes an exception without decisions.</summary>
    public BatchNotLoggedException()
        : this("A decision of the batch could not be logged.")
    {
    }

    /// <summary>Makes an exception without decisions.</summary>
    /// <param name="message">What is wrong.</param>
    public BatchNotLoggedException(string message)
        : base(message) =>
        Decisions = [];

    /// <summary>Makes an exception without decisions.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">What the log threw.</param>
    public BatchNotLoggedException(string message, Exception innerException)
        : base(message, innerException) =>
        Decisions = [];

    internal BatchNotLoggedException(RoutingDecision[] decisions, in RoutingDecision notLogged, Exception innerException)
        : base(FormattableString.Invariant($"The decision on record {decisions.Length + 1} of the batch, `{notLogged.Key}`, could not be logged: {innerException.Message} Those before it are given with this exception; route the others again from there."), innerException)
    {
        Decisions = decisions;
        NotLogged = notLogged;
    }

    /// <summary>The decisions on the records before it, in their order; each is in the log.</summary>
    public IReadOnlyList<RoutingDecision> Decisions { get; }

    /// <summary>
    /// The decision that is not in the log, not to be acted upon: a turn that it took can be given back by its token (<see cref="RoutingDecision.TurnToken"/>).
    /// </summary>
    public RoutingDecision NotLogged { get; }
}
