namespace RevOps.Rules;

/// <summary>
/// Makes facts of a history that is in order: each in the period of the instant that its metric names. A record counts once in each measure of the
/// funnel. For one thread.
/// </summary>
internal sealed class HistoryCounter(ScorecardTerms terms, long asOfTicks, FactSink sink, HistoryFindings findings)
{
    public const string UnknownCode = "(unknown code)";
    private const long Never = -1;

    private readonly Dictionary<string, long> _entered = new(StringComparer.Ordinal);
    private readonly PipelineCounter? _pipeline = terms.Policy.Pipeline is { } pipeline ? new PipelineCounter(pipeline, asOfTicks, sink, findings) : null;
    private readonly ClockCounter _clocks = new(asOfTicks, sink, findings);
    private readonly OwnershipCounter _ownership = new(sink);

    public void Count(List<RecordEvent> history)
    {
        var created = At(history.Find(e => e.Kind == RecordEventKind.Created) ?? history[0]);
        sink.Add(Measure.Created, created);
        if (history.Exists(e => e.Kind == RecordEventKind.DuplicateFound))
        {
            sink.Add(Measure.Duplicate, created);
            return;
        }

        EnterStages(history);
        var qualified = CountFunnel();
        CountData(history, created);
        CountResponse(history, qualified);
        CountConversions();
        CountEnd(history);
        CountRejections(history, qualified);
        _clocks.Count(history);
        _ownership.Count(history, qualified);
        _pipeline?.Count(history);
    }

    private static long At(RecordEvent? happened) => happened?.AtTicks ?? Never;

    private long Entry(string stage) => _entered.TryGetValue(stage, out var at) ? at : Never;

    private void EnterStages(List<RecordEvent> history)
    {
        _entered.Clear();
        foreach (var happened in history)
        {
            if (happened.Kind != RecordEventKind.StageEntered)
            {
                continue;
            }

            if (!terms.KnowsStage(happened.Name!))
            {
                findings.Add(HistoryFinding.UnknownStage, happened.Key);
            }
            else if (!_entered.ContainsKey(happened.Name!))
            {
                _entered.Add(happened.Name!, happened.AtTicks);
            }
        }

        if (terms.Conversions.Any(c => Entry(c.From) >= 0 && Entry(c.To) >= 0 && Entry(c.To) < Entry(c.From)))
        {
            findings.Add(HistoryFinding.BackwardStages, history[0].Key);
        }
    }

    private long CountFunnel()
    {
        var stages = terms.Policy.Stages;
        CountEntry(Measure.Qualified, stages.Qualified);
        CountEntry(Measure.Accepted, stages.Accepted);
        CountEntry(Measure.SalesQualified, stages.SalesQualified);
        CountEntry(Measure.Opportunity, stages.Opportunity);
        return Entry(stages.Qualified);

        void CountEntry(Measure measure, string stage)
        {
            if (Entry(stage) is >= 0 and var at)
            {
                sink.Add(measure, at);
            }
        }
    }

    private void CountData(List<RecordEvent> history, long created)
    {
        if (history.FindLast(e => e.Kind == RecordEventKind.Measured) is { } measured)
        {
            sink.Add(Measure.RequiredValue, created, measured.RequiredValues);
            sink.Add(Measure.KnownValue, created, measured.KnownValues);
        }
    }

    private void CountResponse(List<RecordEvent> history, long qualified)
    {
        var raised = At(history.Find(e => e.Kind == RecordEventKind.HandRaised));
        var start = raised < 0 ? qualified : qualified < 0 ? raised : Math.Min(raised, qualified);
        if (start < 0)
        {
            return;
        }

        var touched = At(history.Find(e => e.Kind == RecordEventKind.Touched && e.IsHuman));
        if (touched >= 0 && touched < start)
        {
            findings.Add(HistoryFinding.NegativeResponse, history[0].Key);
            return;
        }

        if (touched >= 0)
        {
            sink.Add(Measure.Response, start, duration: touched - start);
        }
        else
        {
            sink.Add(Measure.Untouched, start, duration: asOfTicks - start);
        }

        var opportunity = Entry(terms.Policy.Stages.Opportunity);
        var window = terms.Policy.Maturity.Ticks;
        if (qualified < 0 || asOfTicks - qualified < window || (opportunity >= 0 && opportunity < qualified))
        {
            return;
        }

        var band = ResponseBands.NameOf(ResponseBands.Of(touched < 0 ? Never : touched - start));
        sink.AddPart(Measure.BandBase, band, qualified, toWhole: true);
        if (opportunity >= 0 && opportunity - qualified <= window)
        {
            sink.AddPart(Measure.BandReached, band, qualified, toWhole: true);
        }
    }

    private void CountConversions()
    {
        foreach (var conversion in terms.Conversions)
        {
            var (from, to) = (Entry(conversion.From), Entry(conversion.To));
            if (from >= 0 && to >= 0 && to < from)
            {
                continue;
            }

            if (from >= 0 && to >= 0)
            {
                sink.AddPart(Measure.Cycle, conversion.Name, to, toWhole: false, duration: to - from);
            }

            if (conversion.Basis == ConversionBasis.Period)
            {
                Count(Measure.ConversionBase, conversion, from);
                Count(Measure.ConversionReached, conversion, to);
            }
            else if (from >= 0 && asOfTicks - from < conversion.Within.Ticks)
            {
                Count(Measure.ConversionImmature, conversion, from);
            }
            else
            {
                Count(Measure.ConversionBase, conversion, from);
                Count(Measure.ConversionReached, conversion, from >= 0 && to >= 0 && to - from <= conversion.Within.Ticks ? from : Never);
            }
        }

        void Count(Measure measure, ScorecardConversion conversion, long at)
        {
            if (at >= 0)
            {
                sink.AddPart(measure, conversion.Name, at, toWhole: false);
            }
        }
    }

    private void CountEnd(List<RecordEvent> history)
    {
        var (won, lost) = (Never, Never);
        foreach (var happened in history)
        {
            if (happened.Kind == RecordEventKind.StageEntered)
            {
                won = string.Equals(happened.Name, terms.Policy.Stages.Won, StringComparison.Ordinal) ? happened.AtTicks : won;
                lost = terms.Policy.Stages.Lost.Contains(happened.Name, StringComparer.Ordinal) ? happened.AtTicks : lost;
            }
        }

        if (won >= 0 && lost >= 0)
        {
            findings.Add(HistoryFinding.TwoTerminalStates, history[0].Key);
        }

        // A record that was won and lost at one instant is taken as lost: nobody should earn by a tie.
        if (won >= 0 || lost >= 0)
        {
            sink.Add(won > lost ? Measure.Won : Measure.Lost, Math.Max(won, lost));
        }
    }

    private void CountRejections(List<RecordEvent> history, long qualified)
    {
        var isRejected = false;
        foreach (var happened in history)
        {
            if (happened.Kind != RecordEventKind.Rejected)
            {
                continue;
            }

            var isKnown = terms.KnowsReason(happened.Name!);
            if (!isKnown)
            {
                findings.Add(HistoryFinding.UnknownReason, happened.Key);
            }

            sink.AddPart(Measure.Rejection, isKnown ? happened.Name! : UnknownCode, happened.AtTicks, toWhole: true);
            isRejected |= happened.AtTicks >= qualified;
        }

        if (isRejected && qualified >= 0)
        {
            sink.Add(Measure.RejectedRecord, qualified);
        }
    }
}
