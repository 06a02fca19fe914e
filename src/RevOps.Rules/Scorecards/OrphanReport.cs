using System.Globalization;
using System.Text;

namespace RevOps.Rules;

/// <summary>What a sweep over open records found, and what is done about it. Immutable.</summary>
public sealed class OrphanReport
{
    private static readonly (OwnershipFinding Finding, string Name)[] Findings =
    [
        (OwnershipFinding.Owned, "owner is there"),
        (OwnershipFinding.Waiting, "waits in a queue"),
        (OwnershipFinding.Inactive, "owner is inactive"),
        (OwnershipFinding.Unknown, "owner is not known"),
        (OwnershipFinding.Nobody, "nobody has it"),
    ];

    private readonly long[] _findings;
    private readonly IReadOnlyList<(TransferAction Action, string Rule, long Count)> _actions;
    private readonly IReadOnlyList<(string Owner, long[] Counts)> _owners;
    private readonly IReadOnlyList<(bool IsQueue, string Name, long Count)> _targets;

    internal OrphanReport(
        bool isPreview,
        long[] findings,
        IReadOnlyList<(TransferAction Action, string Rule, long Count)> actions,
        IReadOnlyList<(string Owner, long[] Counts)> owners,
        IReadOnlyList<(bool IsQueue, string Name, long Count)> targets)
    {
        IsPreview = isPreview;
        _findings = findings;
        _actions = actions;
        _owners = owners;
        _targets = targets;
    }

    /// <summary>Whether the sweep was a preview, so that nothing was changed.</summary>
    public bool IsPreview { get; }

    /// <summary>How many records were looked at.</summary>
    public long Records => _findings.Sum();

    /// <summary>How many of them have nobody who looks after them.</summary>
    public long Orphans => Count(OwnershipFinding.Inactive) + Count(OwnershipFinding.Unknown) + Count(OwnershipFinding.Nobody);

    /// <summary>How many records have a finding.</summary>
    /// <param name="finding">The finding.</param>
    public long Count(OwnershipFinding finding) => (int)finding < _findings.Length ? _findings[(int)finding] : 0;

    /// <summary>With how many orphans something is done.</summary>
    /// <param name="action">What is done.</param>
    public long Count(TransferAction action) => _actions.Where(a => a.Action == action).Sum(a => a.Count);

    /// <summary>The report as a page of Markdown: what was found, what is done, whose records they were, and who has them now.</summary>
    /// <returns>The text, with line feeds.</returns>
    public string ToMarkdown()
    {
        var text = new StringBuilder("# Orphan sweep\n\n");
        text.Append(IsPreview ? "A preview: no turn was taken.\n\n" : string.Empty);
        var findings = new MarkdownTable("finding", "#records", "#share");
        foreach (var (finding, name) in Findings)
        {
            findings.Add(name, Number(Count(finding)), Share(Count(finding)));
        }

        text.Append(findings.Add("all", Number(Records), Share(Records)));
        if (Orphans == 0)
        {
            return text.Append("\nEverybody who owns a record is there.\n").ToString();
        }

        var actions = new MarkdownTable("action", "rule", "#records");
        foreach (var (action, rule, count) in _actions)
        {
            actions.Add(NameOf(action), rule, Number(count));
        }

        var owners = new MarkdownTable("owner", "#kept", "#reassigned", "#held");
        foreach (var (owner, counts) in _owners)
        {
            owners.Add(owner, Number(counts[0]), Number(counts[1]), Number(counts[2]));
        }

        text.Append("\nWhat is done with orphans:\n\n").Append(actions).Append("\nWhose records they were:\n\n").Append(owners);
        if (_targets.Count == 0)
        {
            return text.ToString();
        }

        var targets = new MarkdownTable("now with", "kind", "#records");
        foreach (var (isQueue, name, count) in _targets)
        {
            targets.Add(name, isQueue ? "queue" : "person", Number(count));
        }

        return text.Append("\nWho has them now:\n\n").Append(targets).ToString();
    }

    private static string NameOf(TransferAction action) => action switch
    {
        TransferAction.Keep => "kept",
        TransferAction.Reassign => "reassigned",
        _ => "held",
    };

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private string Share(long count) => Records == 0 ? "-" : ((double)count / Records).ToString("0.0 %", CultureInfo.InvariantCulture);
}
