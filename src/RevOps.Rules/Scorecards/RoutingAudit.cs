using System.Globalization;
using System.Text;

namespace RevOps.Rules;

/// <summary>
/// Actual owners against decided ones: where they agree, where somebody decided otherwise, and where routing was wrong. Immutable.
/// </summary>
/// <remarks>
/// A record counts once, under the first of these that holds: nobody owns it (waiting in its queue, or unowned); the decided owner has it; the
/// change is stated as a bulk transfer, cover or misroute; the actual owner is of the decided territory; no territory matched and a queue was
/// decided; an override. Names compare ordinally. It holds every record whose owner was changed.
/// </remarks>
public sealed class RoutingAudit
{
    private static readonly (RoutingAuditFinding Finding, string Name)[] Findings =
    [
        (RoutingAuditFinding.Agreed, "agreed"),
        (RoutingAuditFinding.SameTerritory, "another person of the same territory"),
        (RoutingAuditFinding.TakenFromQueue, "taken from a queue"),
        (RoutingAuditFinding.Override, "override"),
        (RoutingAuditFinding.Misroute, "misroute"),
        (RoutingAuditFinding.Excluded, "bulk transfer or cover"),
        (RoutingAuditFinding.Unowned, "unowned"),
        (RoutingAuditFinding.Waiting, "waiting in a queue"),
    ];

    private readonly long[] _counts = new long[Findings.Length];
    private readonly Dictionary<(string Decided, string Actual), long> _moves = [];

    private RoutingAudit(IEnumerable<AuditedAssignment> assignments)
    {
        var lines = new List<RoutingAuditLine>();
        foreach (var assignment in assignments)
        {
            var finding = FindingOf(in assignment);
            _counts[(int)finding]++;
            if (finding is RoutingAuditFinding.Override or RoutingAuditFinding.Misroute)
            {
                var move = (assignment.Decided.Territory ?? "(none)", assignment.ActualTerritory ?? "(unknown)");
                _moves[move] = _moves.TryGetValue(move, out var before) ? before + 1 : 1;
            }

            if (finding is not (RoutingAuditFinding.Agreed or RoutingAuditFinding.Waiting))
            {
                lines.Add(new RoutingAuditLine(finding, in assignment));
            }
        }

        Lines = [.. lines.OrderBy(l => l.Finding)];
    }

    /// <summary>Every record whose owner is not the decided one, by finding, then in the order in which they were given.</summary>
    public IReadOnlyList<RoutingAuditLine> Lines { get; }

    /// <summary>How many records were audited.</summary>
    public long Records => _counts.Sum();

    /// <summary>
    /// The share of misroutes among the records that judge the routing: those with an owner, without bulk transfers and cover. From 0 to 1; null
    /// when there are none.
    /// </summary>
    public double? MisrouteRate
    {
        get
        {
            var judged = Records - Count(RoutingAuditFinding.Excluded) - Count(RoutingAuditFinding.Unowned) - Count(RoutingAuditFinding.Waiting);
            return judged == 0 ? null : (double)Count(RoutingAuditFinding.Misroute) / judged;
        }
    }

    /// <summary>Audits assignments.</summary>
    /// <param name="assignments">What was decided and what is, record by record; read once.</param>
    /// <returns>The audit.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="assignments"/> is null.</exception>
    public static RoutingAudit Of(IEnumerable<AuditedAssignment> assignments) => new(assignments ?? throw new ArgumentNullException(nameof(assignments)));

    /// <summary>How many records have a finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>The count.</returns>
    public long Count(RoutingAuditFinding finding) => (int)finding < _counts.Length ? _counts[(int)finding] : 0;

    /// <summary>The audit as a page of Markdown: the findings, and between which territories records were moved.</summary>
    /// <returns>The text, with line feeds.</returns>
    public string ToMarkdown()
    {
        var text = new StringBuilder("# Routing audit\n\n");
        var findings = new MarkdownTable("finding", "#records", "#share");
        foreach (var (finding, name) in Findings)
        {
            if (Count(finding) > 0)
            {
                findings.Add(name, Number(Count(finding)), Share(Count(finding), Records));
            }
        }

        text.Append(findings.Add("all", Number(Records), Share(Records, Records)));
        if (MisrouteRate is { } rate)
        {
            text.Append("\nMisroute rate, without bulk transfers, cover and what nobody owns: ").Append(rate.ToString("0.0 %", CultureInfo.InvariantCulture)).Append(".\n");
        }

        if (_moves.Count == 0)
        {
            return text.ToString();
        }

        var moves = new MarkdownTable("decided territory", "territory of the owner", "#records");
        foreach (var move in _moves.OrderByDescending(m => m.Value).ThenBy(m => m.Key.Decided, StringComparer.Ordinal).ThenBy(m => m.Key.Actual, StringComparer.Ordinal))
        {
            moves.Add(move.Key.Decided, move.Key.Actual, Number(move.Value));
        }

        return text.Append("\nOverrides and misroutes by territory:\n\n").Append(moves).ToString();
    }

    private static RoutingAuditFinding FindingOf(in AuditedAssignment assignment)
    {
        var (decided, actual) = (assignment.Decided, assignment.ActualOwner);
        if (string.IsNullOrEmpty(actual))
        {
            return decided.Owner is null ? RoutingAuditFinding.Waiting : RoutingAuditFinding.Unowned;
        }

        if (string.Equals(decided.Owner, actual, StringComparison.Ordinal))
        {
            return RoutingAuditFinding.Agreed;
        }

        return assignment.Change switch
        {
            OwnerChange.BulkTransfer or OwnerChange.Cover => RoutingAuditFinding.Excluded,
            OwnerChange.Misrouted => RoutingAuditFinding.Misroute,
            _ when IsOfTerritory(in assignment) => RoutingAuditFinding.SameTerritory,
            _ when decided.Owner is null && decided.Territory is null => RoutingAuditFinding.TakenFromQueue,
            _ => RoutingAuditFinding.Override,
        };
    }

    private static bool IsOfTerritory(in AuditedAssignment assignment) =>
        assignment.Decided.Territory is { } territory && string.Equals(territory, assignment.ActualTerritory, StringComparison.Ordinal);

    private static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Share(long count, long total) => total == 0 ? "-" : ((double)count / total).ToString("0.0 %", CultureInfo.InvariantCulture);
}
