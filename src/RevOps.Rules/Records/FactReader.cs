namespace RevOps.Rules;

/// <summary>Reads a fact that the host supplies with the call, not the record.</summary>
internal static class FactReader
{
    public static void Read(RecordAttribute attribute, FactSet facts, ref Slot slot)
    {
        var fact = facts.Get(attribute.Name);
        if (fact.IsMissing)
        {
            slot.SetMissing();
        }
        else if (fact.Type != attribute.Type)
        {
            slot.SetError(new AttributeError($"The fact is a {fact.Type}, and the policy takes it for a {attribute.Type}."));
        }
        else if (fact.Text is { } text)
        {
            slot.SetText(text);
        }
        else if (fact.Number is { } number)
        {
            slot.SetNumber(number);
        }
        else
        {
            slot.SetFlag(fact.Flag!.Value);
        }
    }
}
