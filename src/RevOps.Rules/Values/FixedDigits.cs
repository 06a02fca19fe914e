namespace RevOps.Rules;

/// <summary>Reads a number of a fixed count of ASCII digits.</summary>
internal static class FixedDigits
{
    public static bool TryRead(string text, int start, int count, out int value)
    {
        value = 0;
        if (start + count > text.Length)
        {
            return false;
        }

        for (var i = start; i < start + count; i++)
        {
            if (text[i] is < '0' or > '9')
            {
                return false;
            }

            value = (value * 10) + (text[i] - '0');
        }

        return true;
    }
}
