namespace RevOps.Rules.Quickstart;

/// <summary>A file cannot be used at all. The message is a whole diagnostic: <c>file(line,col): error code: what, and what to do</c>.</summary>
internal sealed class FileProblemException : Exception
{
    public const string CannotOpen = "RR9901";
    public const string NoHeader = "RR9902";
    public const string NoIdColumn = "RR9903";
    public const string NotLines = "RR9904";

    public FileProblemException(string file, int line, int column, string code, string message)
        : base($"{file}({line},{column}): error {code}: {message}")
    {
    }
}
