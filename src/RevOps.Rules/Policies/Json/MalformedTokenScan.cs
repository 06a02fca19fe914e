using System.Text;

namespace RevOps.Rules;

/// <summary>Finds what is wrong with a number or with a word outside quotes.</summary>
internal static class MalformedTokenScan
{
    private const int LongestShown = 100;

    public static bool BeginsWord(byte c) => c is (>= (byte)'a' and <= (byte)'z') or (>= (byte)'A' and <= (byte)'Z') or (byte)'_' or (byte)'$' or >= 0x80;

    /// <summary>The word or number that begins here, cut where it is long.</summary>
    public static string ReadWord(byte[] utf8, int at, int end)
    {
        var length = 0;
        while (at + length < end && length < LongestShown && Continues(utf8[at + length]))
        {
            length += Math.Max(1, Utf8Scan.CharacterLength(utf8.AsSpan(at + length, end - at - length)));
        }

        return Encoding.UTF8.GetString(utf8, at, Math.Min(length, end - at));
    }

    public static SyntaxProblem? Word(byte[] utf8, int at, int end)
    {
        var word = ReadWord(utf8, at, end);
        if (word is "true" or "false" or "null")
        {
            return null;
        }

        var atEnd = at + Encoding.UTF8.GetByteCount(word) >= end;
        var right = Suggestion.SameLetters(word, ["true", "false", "null"]) ?? word switch
        {
            "None" or "nil" or "undefined" or "NULL" => "null",
            "yes" or "Yes" or "on" => "true",
            "no" or "No" or "off" => "false",
            _ => null,
        };

        var message = word is "NaN" or "Infinity" or "inf" or "nan"
            ? $"{Quoted.Text(word)} is no number in JSON. Write a number, or leave the member out."
            : right is null ? $"{Quoted.Text(word)} means nothing outside quotes. Put text in double quotes: {Quoted.Text("\"" + word + "\"")}."
            : $"{Quoted.Text(word)} is not a word of JSON, which has `true`, `false` and `null`.";
        return new SyntaxProblem(SyntaxDiagnostics.Unexpected, at, message, right is null ? null : $"Did you mean `{right}`?", atEnd);
    }

    /// <summary>The problem; or null and the byte after the number.</summary>
    public static SyntaxProblem? Number(byte[] utf8, int at, int end, out int after)
    {
        after = end;
        var i = at;
        if (utf8[i] == (byte)'-')
        {
            i++;
        }

        var whole = Digits(utf8, ref i, end);
        if (whole == 0)
        {
            return Problem(utf8, at, end, i, "A number begins with a digit, or with a minus and a digit");
        }

        if (whole > 1 && utf8[i - whole] == (byte)'0')
        {
            return Problem(utf8, at, end, at, "A number does not begin with a zero that says nothing: if it is a code, such as a postal code, put it in double quotes");
        }

        if (i < end && utf8[i] == (byte)'.')
        {
            i++;
            if (Digits(utf8, ref i, end) == 0)
            {
                return Problem(utf8, at, end, i, "Digits are missing after the decimal point");
            }
        }

        if (i < end && utf8[i] is (byte)'e' or (byte)'E')
        {
            i++;
            if (i < end && utf8[i] is (byte)'+' or (byte)'-')
            {
                i++;
            }

            if (Digits(utf8, ref i, end) == 0)
            {
                return Problem(utf8, at, end, i, "Digits are missing in the exponent");
            }
        }

        after = i;
        return i < end && Continues(utf8[i])
            ? Problem(utf8, at, end, i, "A number has digits, one decimal point and an exponent, without separators or units; anything else is text and stands in double quotes")
            : null;
    }

    private static SyntaxProblem Problem(byte[] utf8, int at, int end, int reached, string rule) =>
        new(SyntaxDiagnostics.MalformedNumber, at, $"{Quoted.Text(ReadWord(utf8, at, end))} is not a number. {rule}.", AtEnd: reached >= end);

    private static int Digits(byte[] utf8, ref int i, int end)
    {
        var start = i;
        while (i < end && utf8[i] is >= (byte)'0' and <= (byte)'9')
        {
            i++;
        }

        return i - start;
    }

    private static bool Continues(byte c) => BeginsWord(c) || c is (>= (byte)'0' and <= (byte)'9') or (byte)'.' or (byte)'+' or (byte)'-';
}
