namespace RevOps.Rules;

/// <summary>How many operands gave which verdict.</summary>
internal struct VerdictTally
{
    public int Met { get; private set; }

    public int NotMet { get; private set; }

    public int Errors { get; private set; }

    public void Add(Verdict verdict)
    {
        switch (verdict)
        {
            case Verdict.Met:
                Met++;
                break;
            case Verdict.NotMet:
                NotMet++;
                break;
            case Verdict.Error:
                Errors++;
                break;
        }
    }

    /// <summary>The verdict on "at least <paramref name="count"/> of <paramref name="total"/>", those not added counting as open.</summary>
    public readonly Verdict AtLeast(int count, int total) =>
        Met >= count ? Verdict.Met
        : total - NotMet < count ? Verdict.NotMet
        : Errors > 0 ? Verdict.Error
        : Verdict.Unknown;
}
