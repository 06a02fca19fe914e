namespace RevOps.Rules;

/// <summary>RR2xxx: the JSON is well formed, and a value does not have the shape that its place asks for.</summary>
internal static class ShapeDiagnostics
{
    public static readonly DiagnosticDescriptor UnknownMember = new("RR2001", "Unknown member", "An object has a member that means nothing here. Members that begin with `x-` are yours and are ignored.");
    public static readonly DiagnosticDescriptor WrongType = new("RR2002", "Wrong type", "A value is of another JSON type than its place asks for.");
    public static readonly DiagnosticDescriptor MissingMember = new("RR2003", "Missing member", "An object lacks a member that it must have. The position is the object's brace.");
    public static readonly DiagnosticDescriptor DuplicateMember = new("RR2004", "Duplicate member", "An object has two members of one name. The position is the second.");
    public static readonly DiagnosticDescriptor OutOfRange = new("RR2005", "Out of range", "A number or duration lies outside what its place allows.");
    public static readonly DiagnosticDescriptor UnknownWord = new("RR2006", "Unknown word", "A text is none of the words that its place allows.");
    public static readonly DiagnosticDescriptor EmptyText = new("RR2007", "Empty text", "A text that must say something is empty or only white space.");
    public static readonly DiagnosticDescriptor ListLength = new("RR2008", "List too short or too long", "A list has fewer or more items than its place allows.");
    public static readonly DiagnosticDescriptor TooPrecise = new("RR2009", "Too many decimals", "A number has more decimals than its place keeps: none for whole numbers, three for points.");
    public static readonly DiagnosticDescriptor NotADuration = new("RR2010", "Not a duration", "A text is not a duration such as `5m`, `4h`, `30d`, `1h30m` or `PT4H`.");
    public static readonly DiagnosticDescriptor NotADate = new("RR2011", "Not a date", "A text is not a date such as `2026-12-31`.");
    public static readonly DiagnosticDescriptor NotAnInstant = new("RR2012", "Not an instant", "A text is not an instant with its offset, such as `2026-12-31T08:00:00Z`.");
    public static readonly DiagnosticDescriptor NotALocalTime = new("RR2013", "Not a local time", "A text is not a time of day such as `08:00` or, where a day closes, `24:00`; or not two of them joined by a hyphen, where a shift belongs.");
    public static readonly DiagnosticDescriptor NotExactlyOne = new("RR2014", "Not exactly one", "An object must have exactly one of several members, and has none or more.");

    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        UnknownMember, WrongType, MissingMember, DuplicateMember, OutOfRange, UnknownWord, EmptyText, ListLength, TooPrecise,
        NotADuration, NotADate, NotAnInstant, NotALocalTime, NotExactlyOne,
    ];
}
