namespace RevOps.Rules;

/// <summary>What came of asking the territories: the first that matches, none, or one in error that holds the record. A value.</summary>
internal readonly record struct TerritoryMatch(int Territory, bool IsHeld)
{
    public static TerritoryMatch None => new(-1, false);

    public static TerritoryMatch Held => new(-1, true);

    public static TerritoryMatch By(int territory) => new(territory, false);
}
