namespace RevOps.Rules;

internal sealed partial class ValueConversion
{
    // The words of a flag, those for true first: a word's code tells what it says.
    private const int TrueWords = 3;
    private static readonly SymbolTable FlagWords = AttributeRule.TableOf(["true", "yes", "1", "false", "no", "0"], trim: false)!;

    /// <summary>Converts a text of the host's. White space at both ends counts for texts only.</summary>
    public void SetText(string text, ref Slot slot)
    {
        if (_type == AttributeType.Text)
        {
            // Trimming and placeholders are applied by the frame, as for a bound text.
            slot.SetText(text);
            return;
        }

        var trimmed = text.Trim();
        if (AttributeRule.IsPlaceholder(_placeholders, trimmed))
        {
            slot.SetMissing();
        }
        else if (_type == AttributeType.TextSet)
        {
            SetElements(trimmed.Length == 0 ? [] : _setSeparator is { } separator ? Pieces(trimmed, separator) : [text], ref slot);
        }
        else if (trimmed.Length == 0)
        {
            slot.SetMissing();
        }
        else
        {
            SetTrimmed(trimmed, ref slot);
        }
    }

    private void SetTrimmed(string text, ref Slot slot)
    {
        switch (_type)
        {
            case AttributeType.Number:
                SetNumberText(text, ref slot);
                break;
            case AttributeType.Flag when FlagWords.Find(text) is > 0 and var word:
                slot.SetFlag(word <= TrueWords);
                break;
            case AttributeType.Date when HostTime.TryDate(text, out var ticks):
                slot.SetTicks(ticks);
                break;
            case AttributeType.Instant when HostTime.TryInstant(text, out var ticks):
                slot.SetTicks(ticks);
                break;
            default:
                Refuse(text, ref slot);
                break;
        }
    }

    private void SetNumberText(string text, ref Slot slot)
    {
        // A plus stands before a number without a sign of its own; JSON's grammar refuses what is left otherwise.
        var unsigned = text.Length > 1 && text[0] == '+' && text[1] != '-' ? text.AsSpan(1) : text.AsSpan();
        switch (NumberText.Parse(unsigned, out var number))
        {
            case NumberTextOutcome.Number:
                slot.SetNumber(number);
                break;
            case NumberTextOutcome.TooLarge:
                RefuseTooLarge(text, ref slot);
                break;
            default:
                Refuse(text, ref slot);
                break;
        }
    }

    private static List<string> Pieces(string text, char separator)
    {
        var pieces = new List<string>();
        foreach (var piece in text.Split(separator))
        {
            if (piece.Trim() is { Length: > 0 } trimmed)
            {
                pieces.Add(trimmed);
            }
        }

        return pieces;
    }
}
