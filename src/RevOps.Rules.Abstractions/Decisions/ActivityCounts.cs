namespace RevOps.Rules;

/// <summary>What became of the activities of a record, each counted once.</summary>
public readonly record struct ActivityCounts
{
    /// <summary>Makes the counts.</summary>
    /// <param name="counted">Those that count.</param>
    /// <param name="incomplete">Those that may count, because kind, instant or multiplier is missing or in error.</param>
    /// <param name="unknownKind">Those of a kind that the policy does not list.</param>
    /// <param name="future">Those after as-of.</param>
    /// <param name="beforeRecycle">Those up to the latest recycle.</param>
    /// <param name="expired">Those beyond the window of their kind.</param>
    /// <param name="duplicate">Those whose id an earlier activity has.</param>
    public ActivityCounts(int counted, int incomplete, int unknownKind, int future, int beforeRecycle, int expired, int duplicate)
    {
        Counted = counted;
        Incomplete = incomplete;
        UnknownKind = unknownKind;
        Future = future;
        BeforeRecycle = beforeRecycle;
        Expired = expired;
        Duplicate = duplicate;
    }

    /// <summary>Those that count.</summary>
    public int Counted { get; }

    /// <summary>Those that may count, because kind, instant or multiplier is missing or in error. They give no points and widen the interval.</summary>
    public int Incomplete { get; }

    /// <summary>Those of a kind that the policy does not list.</summary>
    public int UnknownKind { get; }

    /// <summary>Those after as-of, which have not happened.</summary>
    public int Future { get; }

    /// <summary>Those up to the latest recycle, which count no more.</summary>
    public int BeforeRecycle { get; }

    /// <summary>Those beyond the window of their kind.</summary>
    public int Expired { get; }

    /// <summary>Those whose id an earlier activity has.</summary>
    public int Duplicate { get; }

    /// <summary>The counts that are not zero, in words.</summary>
    public override string ToString()
    {
        var text = FormattableString.Invariant($"{Counted} counted");
        Add(Incomplete, "incomplete");
        Add(UnknownKind, "of unlisted kinds");
        Add(Future, "after as-of");
        Add(BeforeRecycle, "before the recycle");
        Add(Expired, "expired");
        Add(Duplicate, "duplicate");
        return text;

        void Add(int count, string what) => text += count == 0 ? string.Empty : FormattableString.Invariant($", {count} {what}");
    }
}
