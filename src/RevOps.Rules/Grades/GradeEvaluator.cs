namespace RevOps.Rules;

/// <summary>Grades frames by the tiers that fit and engagement published, or that the call supplies.</summary>
internal sealed class GradeEvaluator
{
    private const int NoTier = -1;

    private readonly string[][] _grades;
    private readonly int[] _rowCodes;
    private readonly int[] _columnCodes;
    private readonly bool[] _handRaiseRows;
    private readonly bool[,,] _lineCells;
    private readonly int _disqualified;

    public GradeEvaluator(GradePolicy policy, CriterionCompiler compiler)
    {
        Policy = policy;
        FitTier = compiler.Ordinal(Facts.FitTier);
        EngagementTier = compiler.Ordinal(Facts.EngagementTier);
        _disqualified = compiler.Ordinal(Facts.FitDisqualified);
        _grades = [.. policy.Rows.Select(r => r.Grades.ToArray())];
        _rowCodes = [.. policy.Rows.Select(r => compiler.Layout.Symbols(FitTier).Add(r.FitTier))];
        _columnCodes = [.. policy.EngagementTiers.Select(compiler.Layout.Symbols(EngagementTier).Add)];
        _handRaiseRows = [.. policy.Rows.Select(r => policy.HandRaise is { } hand && hand.FitTiers.Contains(r.FitTier, StringComparer.Ordinal))];
        HandRaise = policy.HandRaise is null ? null : compiler.Compile(policy.HandRaise.When);
        Line = [.. policy.Line.Select(l => l.When is null ? null : compiler.Compile(l.When))];
        _lineCells = new bool[policy.Line.Count, _rowCodes.Length, _columnCodes.Length];
        for (var entry = 0; entry < policy.Line.Count; entry++)
        {
            var grades = new HashSet<string>(policy.Line[entry].Grades, StringComparer.Ordinal);
            for (var row = 0; row < _rowCodes.Length; row++)
            {
                for (var column = 0; column < _columnCodes.Length; column++)
                {
                    _lineCells[entry, row, column] = grades.Contains(_grades[row][column]);
                }
            }
        }
    }

    public GradePolicy Policy { get; }

    public int FitTier { get; }

    public int EngagementTier { get; }

    public CriterionNode? HandRaise { get; }

    /// <summary>What each entry of the line asks for beside its grades; null for nothing.</summary>
    public CriterionNode?[] Line { get; }

    public GradeResult Evaluate(Frame frame)
    {
        frame.MetError = false;
        var result = new GradeResult { Line = -1 };
        var row = IndexOf(frame, FitTier, _rowCodes, out var fit);
        var column = IndexOf(frame, EngagementTier, _columnCodes, out var engagement);
        result.Grade = row >= 0 && column >= 0 ? _grades[row][column] : null;
        if (!IsDisqualified(frame))
        {
            var raised = RaisedHand(frame, row, fit);
            result.IsHandRaised = raised == Verdict.Met;
            result.Qualified = result.IsHandRaised ? raised : Kleene.Or(raised, AtLine(frame, row, column, Kleene.And(fit, engagement), ref result));
        }

        result.HasErrors = frame.MetError;
        return result;
    }

    /// <summary>Whether fit ruled the record out, which neither grade nor hand-raise undoes.</summary>
    public bool IsDisqualified(Frame frame)
    {
        ref var slot = ref frame.Read(_disqualified);
        return slot.State == SlotState.Known && slot.Bits != 0;
    }

    /// <summary>Whether a hand-raise counts for this row of the matrix.</summary>
    public Verdict RaisedHand(Frame frame, int row, Verdict fit) =>
        HandRaise is null || (row >= 0 && !_handRaiseRows[row]) || (row < 0 && fit == Verdict.Met) ? Verdict.NotMet : Kleene.And(fit, HandRaise.Evaluate(frame));

    /// <summary>Whether an entry of the line lets a cell of the matrix qualify.</summary>
    public Verdict AtLine(Frame frame, int entry, int row, int column, Verdict tiers)
    {
        var holds = row >= 0 && column >= 0 ? Kleene.Of(_lineCells[entry, row, column]) : tiers == Verdict.Met ? Verdict.NotMet : tiers;
        return holds == Verdict.NotMet || Line[entry] is not { } when ? holds : Kleene.And(holds, when.Evaluate(frame));
    }

    /// <summary>The row or column of a tier: Met with its index, or with none for a tier that the matrix does not have; else what the fact is.</summary>
    public static int IndexOf(Frame frame, int ordinal, int[] codes, out Verdict known)
    {
        ref var slot = ref frame.Read(ordinal);
        if (slot.State != SlotState.Known)
        {
            known = frame.Open(in slot);
            return NoTier;
        }

        known = Verdict.Met;
        return Array.IndexOf(codes, frame.Code(ordinal, ref slot));
    }

    public int Row(Frame frame, out Verdict known) => IndexOf(frame, FitTier, _rowCodes, out known);

    public int Column(Frame frame, out Verdict known) => IndexOf(frame, EngagementTier, _columnCodes, out known);

    private Verdict AtLine(Frame frame, int row, int column, Verdict tiers, ref GradeResult result)
    {
        var verdict = Verdict.NotMet;
        for (var entry = 0; entry < Line.Length && verdict != Verdict.Met; entry++)
        {
            var next = AtLine(frame, entry, row, column, tiers);
            result.Line = next == Verdict.Met ? entry : result.Line;
            verdict = Kleene.Or(verdict, next);
        }

        return verdict;
    }
}
