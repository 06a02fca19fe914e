using System.Security.Cryptography;
using System.Text;

namespace RevOps.Rules;

/// <summary>The SHA-256 of canonical bytes, in 64 lower case hexadecimal digits.</summary>
internal static class ContentHash
{
    public static string Of(byte[] canonical)
    {
#if NET
        var hash = SHA256.HashData(canonical);
#else
        using var sha = SHA256.Create();
        var hash = sha.ComputeHash(canonical);
#endif
        const string Digits = "0123456789abcdef";
        var text = new StringBuilder(hash.Length * 2);
        foreach (var b in hash)
        {
            text.Append(Digits[b >> 4]).Append(Digits[b & 15]);
        }

        return text.ToString();
    }

    /// <summary>The hash of content in its canonical form.</summary>
    public static string Of(JsonContent content) => Of(CanonicalJsonWriter.Write(content));
}
