using System.Text;

namespace RevOps.Rules;

/// <summary>Reads what <see cref="EventWriter"/> wrote. The file stays open behind it.</summary>
internal sealed class EventReader(Stream file) : IDisposable
{
    private readonly BinaryReader _reader = new(file, Encoding.UTF8, leaveOpen: true);
    private readonly List<PolicyReference> _policies = [];

    public bool TryRead(out RecordEvent happened)
    {
        happened = null!;
        if (file.Position >= file.Length)
        {
            return false;
        }

        var kind = (RecordEventKind)_reader.ReadByte();
        var key = RecordKeyOrder.Make(_reader.ReadByte(), Text()!);
        var read = new RecordEvent(kind, key, _reader.ReadInt64()) { Name = Text(), Other = Text(), Policy = Policy() };
        happened = kind switch
        {
            RecordEventKind.Created or RecordEventKind.Described => read with { Dimensions = Dimensions() },
            RecordEventKind.Measured => read with { KnownValues = _reader.ReadInt32(), RequiredValues = _reader.ReadInt32() },
            RecordEventKind.Assigned => read with { Assignment = Assignment() },
            RecordEventKind.OwnerChanged => read with { Change = (OwnerChange)_reader.ReadByte() },
            RecordEventKind.ClockRead => read with { Clock = Clock() },
            RecordEventKind.Touched => read with { IsHuman = _reader.ReadBoolean() },
            RecordEventKind.OpportunityMoved => read with { Amount = _reader.ReadDecimal() },
            _ => read,
        };
        return true;
    }

    public void Dispose() => _reader.Dispose();

    private string? Text() => ExactText.Read(_reader);

    private PolicyReference Policy()
    {
        var number = _reader.ReadInt32();
        if (number == _policies.Count)
        {
            _policies.Add(new PolicyReference(Text()!, Text()!, Text()!, Text()!));
        }

        return _policies[number];
    }

    private RecordDimensions? Dimensions() => _reader.ReadBoolean() ? new RecordDimensions(Text(), Text(), Text(), Text(), Text(), Text(), Text(), Text(), Text()) : null;

    private RecordAssignment Assignment() => new(Text(), Text(), Text(), Text(), _reader.ReadInt32(), _reader.ReadBoolean(), _reader.ReadBoolean());

    private RecordClock Clock()
    {
        var (metric, outcome, started, due) = ((SlaMetric)_reader.ReadByte(), (SlaOutcome)_reader.ReadByte(), _reader.ReadInt64(), _reader.ReadInt64());
        return new RecordClock(metric, outcome, new DateTimeOffset(started, TimeSpan.Zero), due < 0 ? null : new DateTimeOffset(due, TimeSpan.Zero), Text());
    }
}
