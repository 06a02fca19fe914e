using System.Text.Json;
using RevOps.Rules.Quickstart;

namespace RevOps.Rules.Benchmarks.Throughput;

/// <summary>A file of leads in memory, each with the context of its decision.</summary>
internal sealed class LoadedLeads(LeadRow[] rows, DecisionContext[] contexts)
{
    /// <summary>More would measure the machine's memory.</summary>
    public const int Most = 500_000;

    private const int EveryRows = 4_096;

    public LeadRow[] Rows { get; } = rows;

    public DecisionContext[] Contexts { get; } = contexts;

    /// <summary>Reads a file, or as much of it as is measured.</summary>
    /// <exception cref="FileProblemException">The file cannot be read.</exception>
    public static LoadedLeads Read(ThroughputOptions options, Policy policy, ProgressLine progress)
    {
        using var file = LeadFile.Open(options.Leads, options.IdColumn, policy);
        var make = new LeadContext(options.AsOf);
        var rows = new List<LeadRow>();
        var contexts = new List<DecisionContext>();
        foreach (var read in file.Rows.Take(Most))
        {
            var row = read with { Values = read.Values.ToDictionary(v => v.Key, v => v.Value is JsonElement element ? element.Clone() : v.Value, StringComparer.Ordinal) };
            contexts.Add(make.Of(ref row));
            rows.Add(row);
            if (rows.Count % EveryRows == 0)
            {
                progress.Show(FormattableString.Invariant($"{rows.Count:N0} leads read"));
            }
        }

        return new LoadedLeads([.. rows], [.. contexts]);
    }
}
