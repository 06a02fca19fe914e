namespace RevOps.Rules;

/// <summary>Reads an attribute off an entry: the value as it was read then, for a masked one a value of its class.</summary>
internal sealed class RecordedReader(RecordAttribute attribute, MaskedAttribute? masked, RecordSchema<RecordedFacts>? rows) : AttributeReader<RecordedFacts>
{
    public override void Read(RecordedFacts record, ref Slot slot)
    {
        if (record.Find(attribute.Name) is not { } fact)
        {
            record.Lack(attribute.Name, "(not read)", "its value", mayFollow: true);
            slot.SetError(new AttributeError("The entry does not hold the attribute."));
            return;
        }

        switch (fact.State)
        {
            case FactState.Missing:
                slot.SetMissing();
                break;
            case FactState.Error:
                slot.SetError(new AttributeError(fact.Problem ?? "The value could not be read."));
                break;
            case FactState.Masked:
                ReadMasked(record, in fact, ref slot);
                break;
            default:
                ReadKnown(record, in fact, ref slot);
                break;
        }
    }

    public override RowFrame CreateRows(FrameLayout layout) => new RowFrame<RecordedFacts>(layout, rows!);

    private void ReadMasked(RecordedFacts record, in FactRead fact, ref Slot slot)
    {
        var value = fact.Class is { } number ? masked?.Representative(number, record.Entry.AsOf.UtcTicks) : null;
        if (value is null)
        {
            record.Lack(attribute.Name, fact.Class is null ? "(masked)" : "(masked) class " + NumberText.Format(fact.Class.Value), fact.Class is null ? "its value" : "a class of the policy's constants");
            slot.SetError(new AttributeError("The entry does not hold the value."));
            return;
        }

        slot.SetValue(value);
    }

    private void ReadKnown(RecordedFacts record, in FactRead fact, ref Slot slot)
    {
        if (fact.Type != attribute.Type)
        {
            record.Lack(attribute.Name, $"{fact.Type}", $"{attribute.Type}");
            slot.SetError(new AttributeError("The entry holds a value of another type."));
        }
        else if (fact.Rows is { } listed)
        {
            RecordedFacts[] items = [.. listed.Select(row => new RecordedFacts(record, row))];
            slot.SetItems(items, items.Length);
        }
        else if (fact.Elements is { } elements)
        {
            slot.SetItems(elements, elements.Count);
        }
        else
        {
            slot.SetValue(fact.Text ?? fact.Number ?? fact.Flag ?? fact.Date ?? (object)fact.Instant!.Value);
        }
    }
}
