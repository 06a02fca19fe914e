namespace RevOps.Rules;

/// <summary>
/// Writes texts so that each comes back as it was. UTF-8 has no place for half of a surrogate pair and writes another character instead, so that two keys
/// would become one: the rare text that has one is written in its own units, and a mark before every text says which.
/// </summary>
internal static class ExactText
{
    private const byte None = 0;
    private const byte Utf8 = 1;
    private const byte Units = 2;

    /// <summary>Writes a text, in UTF-8 by the writer's own encoding where that loses nothing.</summary>
    public static void Write(BinaryWriter writer, string? text)
    {
        var mark = text is null ? None : IsWhole(text) ? Utf8 : Units;
        writer.Write(mark);
        if (mark == Utf8)
        {
            writer.Write(text!);
        }
        else if (mark == Units)
        {
            writer.Write(text!.Length);
            foreach (var unit in text)
            {
                writer.Write((ushort)unit);
            }
        }
    }

    /// <summary>Reads what was written.</summary>
    public static string? Read(BinaryReader reader)
    {
        switch (reader.ReadByte())
        {
            case None:
                return null;
            case Utf8:
                return reader.ReadString();
            default:
                var units = new char[reader.ReadInt32()];
                for (var i = 0; i < units.Length; i++)
                {
                    units[i] = (char)reader.ReadUInt16();
                }

                return new string(units);
        }
    }

    private static bool IsWhole(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[++i])))
            {
                return false;
            }
        }

        return true;
    }
}
