using System.Text.Json;
using RevOps.Rules.Quickstart;

namespace RevOps.Rules.Tests.Quickstart;

/// <summary>One run of the quickstart over files in a folder of its own.</summary>
internal sealed class QuickstartRun : IDisposable
{
    public const string AsOf = "2026-03-10T15:00:00Z";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("quickstart");

    public static string SamplePolicy { get; } = Repository.At("docs/quickstart/larkfield.policy.json");

    public string Output { get; private set; } = string.Empty;

    public string Errors { get; private set; } = string.Empty;

    public string Out => At("decisions.jsonl");

    public IReadOnlyList<JsonElement> Decisions => [.. File.ReadLines(Out).Select(l => JsonElement.Parse(l))];

    public string At(string name) => Path.Combine(_folder.FullName, name);

    public string Write(string name, string text)
    {
        File.WriteAllText(At(name), text);
        return At(name);
    }

    /// <summary>Decides leads by the sample policy.</summary>
    public int Decide(string leadsName, string leads, params string[] more) =>
        Run(["--policy", SamplePolicy, "--leads", Write(leadsName, leads), "--as-of", AsOf, "--out", Out, .. more]);

    public int Run(params string[] args)
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        var code = App.Run(args, output, errors, quiet: true);
        (Output, Errors) = (output.ToString(), errors.ToString());
        return code;
    }

    /// <summary>The decision of one kind on one record.</summary>
    public JsonElement Decision(string? id, string kind) =>
        Decisions.Single(d => d.GetProperty("id").GetString() == id && d.GetProperty("kind").GetString() == kind);

    public void Dispose() => _folder.Delete(recursive: true);
}
