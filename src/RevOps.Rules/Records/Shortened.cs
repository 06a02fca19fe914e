namespace RevOps.Rules;

/// <summary>Texts of the host's in messages: whole up to a length, so that a hostile value cannot flood a log.</summary>
internal static class Shortened
{
    private const int Most = 80;

    public static string Of(string text) => text.Length <= Most ? text : text.Substring(0, Most) + "...";
}
