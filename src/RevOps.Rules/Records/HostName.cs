using System.Text;

namespace RevOps.Rules;

/// <summary>
/// A name to look up in a host's dictionary or JSON object: whole first, and where the whole name is absent, its first segment and the rest
/// inside of that. <c>contact.title</c> finds <c>{"contact.title": ..}</c> before <c>{"contact": {"title": ..}}</c>.
/// </summary>
internal sealed class HostName
{
    public HostName(string whole)
    {
        Whole = whole;
        WholeUtf8 = Encoding.UTF8.GetBytes(whole);
        var dot = whole.IndexOf('.');
        if (dot > 0 && dot < whole.Length - 1)
        {
            First = whole.Substring(0, dot);
            FirstUtf8 = Encoding.UTF8.GetBytes(First);
            Rest = new HostName(whole.Substring(dot + 1));
        }
    }

    public string Whole { get; }

    public byte[] WholeUtf8 { get; }

    /// <summary>The segment before the first dot; null when the name has no segments.</summary>
    public string? First { get; }

    public byte[]? FirstUtf8 { get; }

    /// <summary>What stands behind the first dot; null when the name has no segments.</summary>
    public HostName? Rest { get; }
}
