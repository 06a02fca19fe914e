namespace RevOps.Rules;

/// <summary>Which operators the attributes of each type have, in the words of the JSON form.</summary>
internal static class CriterionOperators
{
    private static readonly string[] Presence = ["is"];
    private static readonly string[] Text = ["equals", "in", "startsWith", "endsWith", "contains", .. Presence];
    private static readonly string[] TextSet = ["anyOf", "allOf", .. Presence];
    private static readonly string[] Number = ["equals", "in", "atLeast", "atMost", "between", .. Presence];
    private static readonly string[] Flag = ["equals", .. Presence];
    private static readonly string[] Date = ["equals", "in", "atLeast", "atMost", "between", "withinLast", "olderThan", .. Presence];
    private static readonly string[] Instant = ["equals", "atLeast", "atMost", "between", "withinLast", "olderThan", .. Presence];
    private static readonly string[] Collection = ["any", "all", "count", "sum", .. Presence];

    public static IReadOnlyList<string> All { get; } = [.. Text.Concat(TextSet).Concat(Number).Concat(Date).Concat(Collection).Distinct(StringComparer.Ordinal)];

    public static string[] Of(AttributeType? type) => type switch
    {
        AttributeType.Text => Text,
        AttributeType.TextSet => TextSet,
        AttributeType.Number => Number,
        AttributeType.Flag => Flag,
        AttributeType.Date => Date,
        AttributeType.Instant => Instant,
        AttributeType.Collection => Collection,
        _ => [.. All],
    };

    /// <summary>The type as documents name it.</summary>
    public static string TypeName(AttributeType type) => AttributeBinder.Types.First(t => t.Meaning == type).Word;
}
