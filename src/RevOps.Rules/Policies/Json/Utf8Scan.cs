namespace RevOps.Rules;

/// <summary>Finds where bytes stop being UTF-8 (Unicode 15, table 3-7), the same on every runtime.</summary>
internal static class Utf8Scan
{
    /// <summary>The offset of the first byte that begins no well-formed character, or the length where there is none.</summary>
    public static int ValidLength(ReadOnlySpan<byte> bytes, int start)
    {
        var i = start;
        while (i < bytes.Length)
        {
            if (bytes[i] < 0x80)
            {
                i++;
                continue;
            }

            var length = CharacterLength(bytes.Slice(i));
            if (length == 0)
            {
                return i;
            }

            i += length;
        }

        return bytes.Length;
    }

    /// <summary>How many bytes the character takes with which the bytes begin; 0 where it is not well formed.</summary>
    public static int CharacterLength(ReadOnlySpan<byte> bytes)
    {
        var first = bytes[0];
        var length = first switch
        {
            < 0x80 => 1,
            >= 0xC2 and <= 0xDF => 2,
            >= 0xE0 and <= 0xEF => 3,
            >= 0xF0 and <= 0xF4 => 4,
            _ => 0,
        };

        if (length <= 1)
        {
            return length;
        }

        if (bytes.Length < length)
        {
            return 0;
        }

        // The second byte rules out overlong forms, surrogates and what lies beyond U+10FFFF.
        var (low, high) = first switch
        {
            0xE0 => (0xA0, 0xBF),
            0xED => (0x80, 0x9F),
            0xF0 => (0x90, 0xBF),
            0xF4 => (0x80, 0x8F),
            _ => (0x80, 0xBF),
        };

        if (bytes[1] < low || bytes[1] > high)
        {
            return 0;
        }

        for (var i = 2; i < length; i++)
        {
            if ((bytes[i] & 0xC0) != 0x80)
            {
                return 0;
            }
        }

        return length;
    }
}
