using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace RevOps.Rules.Quickstart;

/// <summary>Writes decisions as JSON Lines, in the order in which they are given. A member that does not apply is left out.</summary>
internal sealed class DecisionWriter : IDisposable
{
    private const int FlushAt = 1 << 16;

    private readonly Stream _stream;
    private readonly ArrayBufferWriter<byte> _buffer = new(FlushAt * 2);
    private readonly Utf8JsonWriter _json;

    public DecisionWriter(Stream stream)
    {
        _stream = stream;
        _json = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    public void Write(LeadRow row, in PolicyDecisions decisions)
    {
        if (decisions.Fit is { } fit)
        {
            Begin(row, "fit", fit.Outcome.ToString(), fit.Reason);
            Text("tier", fit.Tier);
            if (fit.Outcome == FitOutcome.Scored)
            {
                _json.WriteNumber("score", fit.Score.ToDecimal());
            }

            Text("engagement", fit.EngagementTier);
            Text("grade", fit.Grade);
            if (fit.IsQualified)
            {
                _json.WriteBoolean("qualified", true);
            }

            End(row);
        }

        if (decisions.Stage is { } stage)
        {
            Begin(row, "stage", stage.Outcome.ToString(), stage.Reason);
            Text("stage", stage.Outcome == StageOutcome.Allowed ? stage.To : stage.From);
            Text("owner", stage.Owner);
            End(row);
        }

        if (decisions.Routing is { } routing)
        {
            Begin(row, "routing", routing.Outcome.ToString(), routing.Reason);
            Text("territory", routing.Territory);
            Text("owner", routing.Owner);
            Text("queue", routing.Queue);
            End(row);
        }

        if (decisions.Sla is { } sla)
        {
            Begin(row, "sla", sla.Outcome.ToString(), sla.Reason);
            Instant("dueAt", sla.DueAt);
            Clocks(decisions.Clocks);
            End(row);
        }

        if (decisions.Disposition is { } disposition)
        {
            Begin(row, "disposition", disposition.Outcome.ToString(), disposition.Reason);
            Text("action", disposition.Outcome == DispositionOutcome.Resolved ? disposition.Action.ToString() : null);
            Text("stage", disposition.TargetStage);
            Instant("dueAt", disposition.DueAt);
            End(row);
        }

        if (_buffer.WrittenCount >= FlushAt)
        {
            Flush();
        }
    }

    public void Dispose()
    {
        Flush();
        _json.Dispose();
        _stream.Dispose();
    }

    private void Begin(LeadRow row, string kind, string outcome, ReasonCode reason)
    {
        _json.Reset();
        _json.WriteStartObject();
        _json.WriteString("id", row.Id);
        _json.WriteString("kind", kind);
        _json.WriteString("outcome", outcome);
        _json.WriteStartArray("reasons");
        _json.WriteStringValue(reason.Value);
        _json.WriteEndArray();
    }

    private void End(LeadRow row)
    {
        Text("problem", row.Problem);
        _json.WriteEndObject();
        _json.Flush();
        _buffer.Write("\n"u8);
    }

    private void Text(string name, string? value)
    {
        if (value is not null)
        {
            _json.WriteString(name, value);
        }
    }

    private void Clocks(SlaClocks? clocks)
    {
        if (clocks is null || clocks.All(c => c.Target is null))
        {
            return;
        }

        _json.WriteStartArray("clocks");
        foreach (var clock in clocks.Where(c => c.Target is not null))
        {
            _json.WriteStartObject();
            _json.WriteString("metric", clock.Metric.ToString());
            _json.WriteString("target", clock.Target);
            _json.WriteString("outcome", clock.Outcome.ToString());
            Instant("dueAt", clock.DueAt);
            Text("step", clock.DueStep);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void Instant(string name, DateTimeOffset? value)
    {
        if (value is { } instant)
        {
            _json.WriteString(name, instant.UtcDateTime);
        }
    }

    private void Flush()
    {
        _stream.Write(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
    }
}
