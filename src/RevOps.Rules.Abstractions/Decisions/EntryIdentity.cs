using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace RevOps.Rules;

/// <summary>
/// The id of an entry: SHA-256 over its parts, each behind its length, in UTF-16, so that no two different lists of parts are the same bytes and
/// half a surrogate pair is a part like any other.
/// </summary>
internal static class EntryIdentity
{
    private const string Version = "entry 1";

    public static string Of(DecisionEntry entry, string distinction)
    {
        var text = new StringBuilder();
        Add(text, Version);
        Add(text, entry.Key.IsNone ? "none" : entry.Key.TextValue is not null ? "text" : entry.Key.GuidValue is not null ? "guid" : "integer");
        Add(text, entry.Key.ToString());
        Add(text, entry.Kind.ToString());
        Add(text, entry.Policy.ContentHash);
        Add(text, entry.AsOf.UtcTicks.ToString(CultureInfo.InvariantCulture));
        Add(text, distinction);
        var bytes = new byte[text.Length * 2];
        for (var i = 0; i < text.Length; i++)
        {
            bytes[2 * i] = (byte)text[i];
            bytes[(2 * i) + 1] = (byte)(text[i] >> 8);
        }

        return Digits(bytes);
    }

    private static void Add(StringBuilder text, string part) => text.Append(part.Length.ToString(CultureInfo.InvariantCulture)).Append(':').Append(part);

    private static string Digits(byte[] bytes)
    {
#if NET
        var hash = SHA256.HashData(bytes);
#else
        using var sha = SHA256.Create();
        var hash = sha.ComputeHash(bytes);
#endif
        const string Hexadecimal = "0123456789abcdef";
        var digits = new char[hash.Length * 2];
        for (var i = 0; i < hash.Length; i++)
        {
            digits[2 * i] = Hexadecimal[hash[i] >> 4];
            digits[(2 * i) + 1] = Hexadecimal[hash[i] & 15];
        }

        return new string(digits);
    }
}
