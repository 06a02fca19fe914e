namespace RevOps.Rules;

/// <summary>What one attribute, where it is missing, could change over many records. A value.</summary>
public readonly record struct EnrichmentTotal
{
    /// <summary>Makes a total.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="records">In how many records its absence could change something.</param>
    /// <param name="up">The points that it could add, over all of them.</param>
    /// <param name="down">The points that it could take, over all of them; not above zero.</param>
    /// <param name="lifts">In how many records it could lift the tier.</param>
    /// <param name="holds">How many records it holds.</param>
    public EnrichmentTotal(string attribute, int records, Points up, Points down, int lifts, int holds)
    {
        Attribute = attribute;
        Records = records;
        Up = up;
        Down = down;
        Lifts = lifts;
        Holds = holds;
    }

    /// <summary>The attribute's name.</summary>
    public string Attribute { get; }

    /// <summary>In how many records its absence could change something.</summary>
    public int Records { get; }

    /// <summary>The points that it could add, over all of them.</summary>
    public Points Up { get; }

    /// <summary>The points that it could take, over all of them; not above zero.</summary>
    public Points Down { get; }

    /// <summary>In how many records it could lift the tier.</summary>
    public int Lifts { get; }

    /// <summary>How many records it holds.</summary>
    public int Holds { get; }

    /// <summary>The total in one line.</summary>
    public override string ToString() =>
        FormattableString.Invariant($"`{Attribute}`: missing in {Records} {(Records == 1 ? "record" : "records")}, up to +{Up}, down to {Down}, {Lifts} to lift, {Holds} held");
}
