namespace RevOps.Rules.Quickstart;

/// <summary>One figure that a reader should take away.</summary>
internal sealed record Tile(string Figure, string Text, Tone Tone)
{
    public static IReadOnlyList<Tile> Of(Summary summary) =>
    [
        new(Figures.Count(summary.Records), "leads decided", Tone.Plain),
        .. summary.Grades.Qualified > 0 ? (Tile[])[new(Figures.Count(summary.Grades.Qualified), "qualified: at the line, or by a hand-raise", Tone.Good)] : [],
        new(Figures.Share(summary.Owners.Total, summary.Routed), "owned by a person", Tone.Plain),
        new(Figures.Count(summary.Funnel.MayMove), "may move to their next stage", Tone.Plain),
        new(Figures.Count(summary.Urgency.Overdue), "answers overdue", summary.Urgency.Overdue > 0 ? Tone.Late : Tone.Plain),
        new(Figures.Count(summary.InError), "records in error", summary.InError > 0 ? Tone.Late : Tone.Plain),
    ];
}
