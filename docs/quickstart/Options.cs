using System.Globalization;

namespace RevOps.Rules.Quickstart;

/// <summary>What the command line asked for.</summary>
internal sealed record Options
{
    /// <summary>The as-of of the shipped leads: their times were generated around it, so that every run prints the same.</summary>
    public static readonly DateTimeOffset SampleAsOf = new(2026, 3, 10, 15, 0, 0, TimeSpan.Zero);

    /// <summary>The shipped lead that is explained unless another is asked for: one on which every section has something to say.</summary>
    private const string SampleExplain = "L-000039";

    public string Policy { get; private init; } = Sample("larkfield.policy.json");

    public string Leads { get; private init; } = Sample("leads.csv");

    public bool UsesSampleLeads { get; private init; } = true;

    public DateTimeOffset AsOf { get; private init; } = SampleAsOf;

    /// <summary>Where decisions go; beside the leads by default.</summary>
    public string Out { get; private init; } = string.Empty;

    /// <summary>Where the page goes; null for none.</summary>
    public string? Report { get; private init; }

    /// <summary>Where the decision log is; null for none.</summary>
    public string? Log { get; private init; }

    /// <summary>The log that is replayed; null for none.</summary>
    public string? Replay { get; private init; }

    public string? Explain { get; private init; }

    public string IdColumn { get; private init; } = "id";

    public int? GenerateCount { get; private init; }

    public string? GenerateFile { get; private init; }

    public bool Help { get; private init; }

    /// <summary>Reads the arguments; null with a sentence that says what is wrong.</summary>
    public static Options? Parse(string[] args, out string? problem)
    {
        problem = null;
        var options = new Options();
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < args.Length; i++)
        {
            var name = args[i];
            switch (name)
            {
                case "--help" or "-h" or "-?":
                    return options with { Help = true };
                case "--policy" or "--leads" or "--as-of" or "--out" or "--report" or "--log" or "--replay" or "--explain" or "--id" or "--generate":
                    if (i + 1 >= args.Length)
                    {
                        return Fail($"`{name}` needs a value behind it.", out problem);
                    }

                    if (!given.TryAdd(name, args[++i]))
                    {
                        return Fail($"`{name}` is given twice. Give it once.", out problem);
                    }

                    if (name == "--generate")
                    {
                        if (i + 1 >= args.Length)
                        {
                            return Fail("`--generate` needs a count and a file, as in `--generate 1000 leads.csv`.", out problem);
                        }

                        options = options with { GenerateFile = args[++i] };
                    }

                    break;
                default:
                    return Fail($"`{name}` is not an option of this program.", out problem);
            }
        }

        return options.With(given, out problem);
    }

    private Options? With(Dictionary<string, string> given, out string? problem)
    {
        problem = null;
        var options = this;
        if (given.TryGetValue("--generate", out var count))
        {
            return int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var leads)
                ? options with { GenerateCount = leads }
                : Fail($"`{count}` is no number of leads. Give a whole number, as in `--generate 1000 leads.csv`.", out problem);
        }

        if (given.TryGetValue("--policy", out var policy))
        {
            options = options with { Policy = policy };
        }

        if (given.TryGetValue("--leads", out var file))
        {
            options = options with { Leads = file, UsesSampleLeads = false, AsOf = TimeProvider.System.GetUtcNow() };
        }

        if (given.TryGetValue("--as-of", out var text))
        {
            if (!InstantCell.TryRead(text, out var asOf))
            {
                return Fail($"`{text}` is no instant. Write date, time and offset, as in `2026-03-10T15:00:00Z`.", out problem);
            }

            options = options with { AsOf = asOf };
        }

        options = options with
        {
            Explain = given.GetValueOrDefault("--explain") ?? (options.UsesSampleLeads ? SampleExplain : null),
            IdColumn = given.GetValueOrDefault("--id", "id"),
            Report = given.GetValueOrDefault("--report"),
            Log = given.GetValueOrDefault("--log"),
            Replay = given.GetValueOrDefault("--replay"),
            Out = given.GetValueOrDefault("--out") ?? Path.ChangeExtension(options.Leads, ".decisions.jsonl"),
        };
        var clash = Overwrites("--out", options.Out, options.Leads, options.Policy) ?? Overwrites("--report", options.Report, options.Leads, options.Policy, options.Out)
            ?? Overwrites("--log", options.Log, options.Leads, options.Policy, options.Out, options.Report);
        return clash is null ? options : Fail(clash, out problem);
    }

    private static string? Overwrites(string option, string? file, params string?[] others) =>
        others.Any(o => IsSame(file, o)) ? $"`{option} {file}` would overwrite what is read or written already. Name another file." : null;

    private static bool IsSame(string? file, string? other) =>
        !string.IsNullOrEmpty(file) && !string.IsNullOrEmpty(other) && Path.GetFullPath(file) == Path.GetFullPath(other);

    private static Options? Fail(string sentence, out string? problem)
    {
        problem = sentence;
        return null;
    }

    private static string Sample(string name) => Path.Combine(AppContext.BaseDirectory, name);
}
