namespace RevOps.Rules;

/// <summary>What a file of holidays says, and what in it could not be read. Immutable.</summary>
public sealed class HolidayFileResult
{
    internal HolidayFileResult(IReadOnlyList<Holiday> holidays, IReadOnlyList<HolidayProblem> problems)
    {
        Holidays = holidays;
        Problems = problems;
    }

    /// <summary>The holidays that could be read, by date and name, each once. An entry with a problem is left out as a whole.</summary>
    public IReadOnlyList<Holiday> Holidays { get; }

    /// <summary>Everything that could not be read, in the order of the file.</summary>
    public IReadOnlyList<HolidayProblem> Problems { get; }

    /// <summary>Whether everything could be read.</summary>
    public bool IsComplete => Problems.Count == 0;
}
