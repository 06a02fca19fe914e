namespace RevOps.Rules;

/// <summary>The definition of a calendar has problems; all of them are in <see cref="Problems"/>.</summary>
public sealed class CalendarDefinitionException : ArgumentException
{
    /// <summary>An exception without problems, for serializers and fakes.</summary>
    public CalendarDefinitionException()
        : this("The calendar cannot be built.")
    {
    }

    /// <summary>An exception with a message of its own.</summary>
    /// <param name="message">What is wrong.</param>
    public CalendarDefinitionException(string message)
        : base(message) => Problems = [];

    /// <summary>An exception with a message and a cause.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">The cause.</param>
    public CalendarDefinitionException(string message, Exception innerException)
        : base(message, innerException) => Problems = [];

    internal CalendarDefinitionException(string name, IReadOnlyList<CalendarProblem> problems)
        : base($"The calendar `{CalendarFault.Quote(name)}` cannot be built. {string.Join(" ", problems.Where(problem => !problem.IsWarning))}") => Problems = problems;

    /// <summary>Every problem that was found, warnings included, in the order of the definition's parts.</summary>
    public IReadOnlyList<CalendarProblem> Problems { get; }
}
