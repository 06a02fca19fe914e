namespace RevOps.Rules.Tests;

/// <summary>
/// Compares what a test produced with a text that a person approved. The approved file lies beside the tests under a name with
/// <c>.approved.</c> in it; a difference leaves <c>.received.</c> beside it and fails with the first line that differs.
/// <c>REVOPS_RULES_APPROVE=1</c> takes what was received as approved.
/// </summary>
internal static class Approved
{
    private const string Folder = "tests/RevOps.Rules.Tests";

    /// <summary>Fails unless <paramref name="text"/> equals the approved file, line endings aside.</summary>
    /// <param name="file">The approved file from <c>tests/RevOps.Rules.Tests</c>, such as <c>Policies/first.approved.json</c>.</param>
    /// <param name="text">What the test produced.</param>
    /// <param name="because">A sentence without its full stop that says what a difference means, or null.</param>
    public static void Matches(string file, string text, string? because = null) =>
        Matches(Path.Combine(Repository.At(Folder), file), text, because, Environment.GetEnvironmentVariable("REVOPS_RULES_APPROVE") == "1");

    /// <summary>The approved text, or null where nothing was approved yet.</summary>
    public static string? Read(string file)
    {
        var path = Path.Combine(Repository.At(Folder), file);
        return File.Exists(path) ? Normal(File.ReadAllText(path)) : null;
    }

    internal static void Matches(string path, string text, string? because, bool approve)
    {
        if (!Path.GetFileName(path).Contains(".approved.", StringComparison.Ordinal))
        {
            throw new ArgumentException($"`{path}` names no approved file; put `.approved.` before its extension.", nameof(path));
        }

        var receivedPath = Path.Combine(Path.GetDirectoryName(path)!, Path.GetFileName(path).Replace(".approved.", ".received.", StringComparison.Ordinal));
        var received = Normal(text);
        var approved = File.Exists(path) ? Normal(File.ReadAllText(path)) : null;
        if (approved == received)
        {
            File.Delete(receivedPath);
            return;
        }

        if (approve)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, received);
            File.Delete(receivedPath);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(receivedPath, received);
        Assert.Fail(
            $"{because ?? $"`{Path.GetFileName(path)}` is not what this test produced"}: {Difference(approved, received)}. "
            + $"Compare it with `{Path.GetFileName(receivedPath)}` beside it; where the change is meant, run this test again with REVOPS_RULES_APPROVE=1 and commit the approved file.");
    }

    private static string Difference(string? approved, string received)
    {
        if (approved is null)
        {
            return "nothing is approved yet";
        }

        var was = approved.Split('\n');
        var now = received.Split('\n');
        var line = 0;
        while (line < was.Length && line < now.Length && was[line] == now[line])
        {
            line++;
        }

        return $"line {line + 1} was `{At(was, line)}` and is now `{At(now, line)}`";
    }

    private static string At(string[] lines, int line) => line < lines.Length ? lines[line].Trim() : "(the end)";

    private static string Normal(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n') + "\n";
}
