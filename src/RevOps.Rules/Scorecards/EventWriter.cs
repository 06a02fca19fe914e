using System.Text;

namespace RevOps.Rules;

/// <summary>Writes events to a temporary file. The form is this version's own and lives no longer than the sort.</summary>
internal sealed class EventWriter(Stream file) : IDisposable
{
    private readonly BinaryWriter _writer = new(file, Encoding.UTF8, leaveOpen: true);

    // Policies are few and shared: each is written once and named by its number.
    private readonly Dictionary<PolicyReference, int> _policies = [];

    public void Write(RecordEvent happened)
    {
        _writer.Write((byte)happened.Kind);
        _writer.Write(RecordKeyOrder.KindOf(happened.Key));
        Text(happened.Key.ToString());
        _writer.Write(happened.AtTicks);
        Text(happened.Name);
        Text(happened.Other);
        Write(happened.Policy);
        switch (happened.Kind)
        {
            case RecordEventKind.Created or RecordEventKind.Described:
                Write(happened.Dimensions);
                break;
            case RecordEventKind.Measured:
                _writer.Write(happened.KnownValues);
                _writer.Write(happened.RequiredValues);
                break;
            case RecordEventKind.Assigned:
                Write(happened.Assignment!);
                break;
            case RecordEventKind.OwnerChanged:
                _writer.Write((byte)happened.Change);
                break;
            case RecordEventKind.ClockRead:
                Write(happened.Clock!.Value);
                break;
            case RecordEventKind.Touched:
                _writer.Write(happened.IsHuman);
                break;
            case RecordEventKind.OpportunityMoved:
                _writer.Write(happened.Amount);
                break;
        }
    }

    public void Dispose() => _writer.Dispose();

    private void Text(string? text) => ExactText.Write(_writer, text);

    private void Write(PolicyReference policy)
    {
        var isKnown = _policies.TryGetValue(policy, out var number);
        _writer.Write(isKnown ? number : _policies.Count);
        if (!isKnown)
        {
            _policies.Add(policy, _policies.Count);
            Text(policy.Name);
            Text(policy.Version);
            Text(policy.ContentHash);
            Text(policy.SchemaRevision);
        }
    }

    private void Write(RecordDimensions? dimensions)
    {
        _writer.Write(dimensions is not null);
        for (var dimension = ScorecardDimension.Source; dimensions is not null && dimension <= ScorecardDimension.Grade; dimension++)
        {
            Text(dimensions[dimension]);
        }
    }

    private void Write(RecordAssignment assignment)
    {
        Text(assignment.Owner);
        Text(assignment.Queue);
        Text(assignment.Territory);
        Text(assignment.Pool);
        _writer.Write(assignment.Weight);
        _writer.Write(assignment.IsFallback);
        _writer.Write(assignment.IsCatchAll);
    }

    private void Write(in RecordClock clock)
    {
        _writer.Write((byte)clock.Metric);
        _writer.Write((byte)clock.Outcome);
        _writer.Write(clock.StartedTicks);
        _writer.Write(clock.DueTicks);
        Text(clock.Target);
    }
}
