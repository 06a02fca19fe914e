using System.Globalization;
using System.Text;

namespace RevOps.Rules;

/// <summary>
/// Marketing's opportunities against the CRM's: what both count alike, and for everything else why the two totals differ, to the last cent.
/// Immutable.
/// </summary>
/// <remarks>
/// Rows are compared by key. Where a side counts a key more than once, the earliest row stands for it (then the smallest amount, then the stage
/// in ordinal order; a row without a date comes last), and the others are duplicates, so that the order of the rows never matters. Amounts are
/// <see cref="decimal"/> and never rounded. It holds every row that is not a match, and the keys of both sides while it works.
/// </remarks>
public sealed class Reconciliation
{
    private static readonly (ReconciliationFinding Finding, string Name)[] Findings =
    [
        (ReconciliationFinding.Matched, "matched"),
        (ReconciliationFinding.Differing, "differing"),
        (ReconciliationFinding.MissingInCrm, "missing in the CRM"),
        (ReconciliationFinding.MissingInMarketing, "missing in marketing's list"),
        (ReconciliationFinding.DuplicateInMarketing, "duplicate in marketing's list"),
        (ReconciliationFinding.DuplicateInCrm, "duplicate in the CRM"),
        (ReconciliationFinding.WithoutKeyInMarketing, "without a key in marketing's list"),
        (ReconciliationFinding.WithoutKeyInCrm, "without a key in the CRM"),
    ];

    private readonly int[] _counts = new int[Findings.Length];

    private Reconciliation(IEnumerable<CountedOpportunity> marketing, IEnumerable<CountedOpportunity> crm, TimeSpan dateTolerance)
    {
        var lines = new List<ReconciliationLine>();
        var ours = new ReconciliationSide(marketing, row => lines.Add(new(row.Key.IsNone ? ReconciliationFinding.WithoutKeyInMarketing : ReconciliationFinding.DuplicateInMarketing, row, null)));
        var theirs = new ReconciliationSide(crm, row => lines.Add(new(row.Key.IsNone ? ReconciliationFinding.WithoutKeyInCrm : ReconciliationFinding.DuplicateInCrm, null, row)));
        foreach (var row in ours.Rows)
        {
            lines.Add(theirs.Find(row.Key) is { } other ? Compared(row, other, dateTolerance) : new(ReconciliationFinding.MissingInCrm, row, null));
        }

        foreach (var row in theirs.Rows.Where(r => ours.Find(r.Key) is null))
        {
            lines.Add(new(ReconciliationFinding.MissingInMarketing, null, row));
        }

        foreach (var line in lines)
        {
            _counts[(int)line.Finding]++;
        }

        MarketingTotal = ours.Total;
        CrmTotal = theirs.Total;
        Lines = [.. lines.Where(l => l.Finding != ReconciliationFinding.Matched)
            .OrderBy(l => l.Finding).ThenByDescending(l => Math.Abs(l.Delta)).ThenBy(l => l.Key.ToString(), StringComparer.Ordinal).ThenBy(l => l.Delta)];
    }

    /// <summary>The sum of all rows that marketing counts, duplicates and rows without a key included.</summary>
    public decimal MarketingTotal { get; }

    /// <summary>The sum of all rows that the CRM counts, duplicates and rows without a key included.</summary>
    public decimal CrmTotal { get; }

    /// <summary>Marketing's total less the CRM's: the sum of the deltas of <see cref="Lines"/>, exactly.</summary>
    public decimal Delta => MarketingTotal - CrmTotal;

    /// <summary>Everything but the matches: by finding, then the largest delta first, then by key.</summary>
    public IReadOnlyList<ReconciliationLine> Lines { get; }

    /// <summary>Compares two lists.</summary>
    /// <param name="marketing">The opportunities that marketing counts, in any order; read once.</param>
    /// <param name="crm">The opportunities of the CRM, in any order; read once.</param>
    /// <param name="dateTolerance">How far two dates may lie apart and still agree, inclusive; zero or more. Zero by default.</param>
    /// <returns>The reconciliation.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="marketing"/> or <paramref name="crm"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="dateTolerance"/> is negative.</exception>
    /// <exception cref="OverflowException">A total leaves the range of <see cref="decimal"/>.</exception>
    public static Reconciliation Of(IEnumerable<CountedOpportunity> marketing, IEnumerable<CountedOpportunity> crm, TimeSpan dateTolerance = default) => new(
        marketing ?? throw new ArgumentNullException(nameof(marketing)),
        crm ?? throw new ArgumentNullException(nameof(crm)),
        dateTolerance >= TimeSpan.Zero ? dateTolerance : throw new ArgumentOutOfRangeException(nameof(dateTolerance), dateTolerance, "Two dates cannot lie less than nothing apart. Give zero or more."));

    /// <summary>How many opportunities have a finding.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>The count; a duplicate counts once for each row too many.</returns>
    public int Count(ReconciliationFinding finding) => (int)finding < _counts.Length ? _counts[(int)finding] : 0;

    /// <summary>What a finding adds to marketing's total over the CRM's.</summary>
    /// <param name="finding">The finding.</param>
    /// <returns>The sum of the deltas of its lines.</returns>
    public decimal DeltaOf(ReconciliationFinding finding) => Lines.Where(l => l.Finding == finding).Sum(l => l.Delta);

    /// <summary>The reconciliation as a page of Markdown: the totals, the difference by finding, and the lines.</summary>
    /// <param name="mostLines">How many lines are shown; the others are counted. One hundred by default.</param>
    /// <returns>The text, with line feeds.</returns>
    public string ToMarkdown(int mostLines = 100)
    {
        var text = new StringBuilder("# Reconciliation\n\n");
        text.Append("Marketing counts ").Append(Money(MarketingTotal)).Append(", the CRM ").Append(Money(CrmTotal)).Append(": a difference of ").Append(Money(Delta)).Append(".\n\n");
        var findings = new MarkdownTable("finding", "#opportunities", "#difference");
        foreach (var (finding, name) in Findings)
        {
            if (Count(finding) > 0)
            {
                findings.Add(name, Count(finding).ToString("N0", CultureInfo.InvariantCulture), Money(DeltaOf(finding)));
            }
        }

        text.Append(findings.Add("all", _counts.Sum().ToString("N0", CultureInfo.InvariantCulture), Money(Delta)));
        if (Lines.Count == 0)
        {
            return text.ToString();
        }

        var lines = new MarkdownTable("opportunity", "finding", "#marketing", "#CRM", "#difference", "what differs");
        foreach (var line in Lines.Take(mostLines))
        {
            lines.Add(line.Key.ToString(), Findings[(int)line.Finding].Name, line.Marketing is { } ours ? Money(ours.Amount) : string.Empty, line.Crm is { } theirs ? Money(theirs.Amount) : string.Empty, Money(line.Delta), Differences(line));
        }

        text.Append('\n').Append(lines);
        return Lines.Count > mostLines ? text.Append("\nand ").Append((Lines.Count - mostLines).ToString("N0", CultureInfo.InvariantCulture)).Append(" more\n").ToString() : text.ToString();
    }

    private static ReconciliationLine Compared(CountedOpportunity ours, CountedOpportunity theirs, TimeSpan tolerance)
    {
        var stage = ours.Stage is not null && theirs.Stage is not null && !string.Equals(ours.Stage, theirs.Stage, StringComparison.Ordinal);
        var date = ours.Date is { } one && theirs.Date is { } other && (one - other).Duration() > tolerance;
        return new(ours.Amount != theirs.Amount || stage || date ? ReconciliationFinding.Differing : ReconciliationFinding.Matched, ours, theirs, stage, date);
    }

    private static string Differences(in ReconciliationLine line)
    {
        var differences = new List<string>();
        if (line.AmountDiffers)
        {
            differences.Add("amount");
        }

        if (line.StageDiffers)
        {
            differences.Add($"stage: {line.Marketing!.Value.Stage}, {line.Crm!.Value.Stage}");
        }

        if (line.DateDiffers)
        {
            differences.Add($"date: {Day(line.Marketing!.Value)}, {Day(line.Crm!.Value)}");
        }

        return string.Join("; ", differences);
    }

    private static string Day(in CountedOpportunity row) => row.Date!.Value.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private static string Money(decimal amount) => amount.ToString("#,##0.00######", CultureInfo.InvariantCulture);
}
