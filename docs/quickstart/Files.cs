using System.Text;

namespace RevOps.Rules.Quickstart;

/// <summary>Opens files; what goes wrong becomes a diagnostic instead of a stack trace.</summary>
internal static class Files
{
    private const int BufferSize = 1 << 16;

    public static byte[] ReadAll(string file) => Guarded(file, () => File.ReadAllBytes(file));

    public static FileStream OpenRead(string file) =>
        Guarded(file, () => new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, BufferSize, FileOptions.SequentialScan));

    public static FileStream CreateBytes(string file) =>
        Guarded(file, () => new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.Read, BufferSize));

    public static StreamWriter Create(string file) => new(CreateBytes(file), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferSize) { NewLine = "\n" };

    /// <summary>Opens a decision log; entries are written by the hundred, since a run that is broken off is run again.</summary>
    public static JsonLinesDecisionLog OpenLog(string file) => Guarded(file, () => JsonLinesDecisionLog.Open(file, new JsonLinesLogOptions { FlushEvery = 100 }));

    private static T Guarded<T>(string file, Func<T> open)
    {
        try
        {
            return open();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException or InvalidDataException)
        {
            throw new FileProblemException(file, 1, 1, FileProblemException.CannotOpen, problem.Message);
        }
    }
}
