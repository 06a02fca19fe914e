namespace RevOps.Rules.Quickstart;

/// <summary>What <c>--help</c> prints.</summary>
internal static class Usage
{
    public const string Text = """
        Decides a file of leads by a policy: fit, standards, stage, routing, SLA and disposition.

        usage: dotnet run -c Release --project docs/quickstart -- [options]

          --policy FILE     the policy, JSON (default: the shipped larkfield.policy.json)
          --leads FILE      the leads: CSV with a header, or JSON Lines by the extension .jsonl or .ndjson
                            or by a first character `{` (default: the shipped leads.csv)
          --as-of INSTANT   decide as of then, as in 2026-03-10T15:00:00Z (default: now; with the shipped
                            leads that instant, so that every run prints the same)
          --out FILE        where decisions go, as JSON Lines in the order of the leads
                            (default: beside the leads, leads.csv gives leads.decisions.jsonl)
          --report FILE     write the summary as one self-contained page too, with charts (HTML)
          --log FILE        append every decision to a decision log (JSON Lines), with all that it takes to replay it
          --replay FILE     decide again what a log says, by the policy alone, say what differs, and stop
          --explain ID      explain the decisions on this record (default: the first that can be read)
          --id COLUMN       the column or member that identifies a record (default: id)
          --generate N FILE write N leads of the sample's kind as CSV and stop; same N, same bytes
          --help            this text

        Columns and members feed the attributes of the policy by name. An empty CSV cell is a missing value; several
        elements of a set stand in one cell, separated by `;`, and so do the rows of a collection, each as its first attribute,
        `@` and the second, and `|` before each further one: `Webinar@2026-02-01T10:00Z|Spring tour; Click@2026-02-03T09:30Z`.
        These feed the context beside it, where they are there:

          stage, enteredAt, targetStage     where the record is, since when, and where it is to go (default: the next stage)
          acceptedBy                        the person who accepted it
          disposition                       the code of the disposition that was given
          openOpportunityOwner, customerOwner, accountOwner
                                            people who own it already
          handRaisedAt, qualifiedAt, queuedAt, assignedAt, acceptedAt, touchedAt, calledAt, emailedAt, repliedAt,
          disposedAt                        instants that start and stop the clocks, separated by `;`
          recycledAt                        earlier recycles, separated by `;` (JSON Lines: also an array)

        A row that cannot be read (wrong number of cells, broken JSON, no id, an instant that is none) is decided all the
        same: reason RecordError, queue the catch-all. It is counted and never stops the run.

        exit code: 0 every record was decided, or every decision of the log is the same again; 1 a decision of the log is
        not, or a line cannot be read; 2 bad arguments, or the policy or the leads cannot be read.

        """;
}
