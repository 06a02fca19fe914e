namespace RevOps.Rules;

/// <summary>
/// One thing that is wrong with the definition of a calendar: where, what, and what to do about it. Immutable.
/// </summary>
public sealed class CalendarProblem
{
    internal CalendarProblem(CalendarFault fault, CalendarMember member, int index = -1, int itemIndex = -1, bool isWarning = false)
    {
        Kind = fault.Kind;
        Message = fault.Sentence;
        Suggestion = fault.Suggestion;
        Member = member;
        Index = index;
        ItemIndex = itemIndex;
        IsWarning = isWarning;
    }

    /// <summary>What kind of problem it is.</summary>
    public CalendarProblemKind Kind { get; }

    /// <summary>The part of the definition in which it is.</summary>
    public CalendarMember Member { get; }

    /// <summary>Which one of that part, counted from 0 in the order in which they were given; -1 where there is only one.</summary>
    public int Index { get; }

    /// <summary>Which shift of that one, counted from 0 in the order in which they were given; -1 where none is meant.</summary>
    public int ItemIndex { get; }

    /// <summary>The problem in one or two sentences, with what was given in backticks and what to do next.</summary>
    public string Message { get; }

    /// <summary>What to do next, alone (<c>did you mean `Europe/London`?</c>); <see langword="null"/> where the message says all.</summary>
    public string? Suggestion { get; }

    /// <summary>Whether a calendar can be built all the same. A warning names something that has no effect, or a calendar that never opens.</summary>
    public bool IsWarning { get; }

    /// <summary>The message.</summary>
    public override string ToString() => Message;
}
