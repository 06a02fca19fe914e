using System.Globalization;

namespace RevOps.Rules;

/// <summary>An order of keys: by their text, ordinally, then by kind, so that no two different keys are equal in it.</summary>
internal static class RecordKeyOrder
{
    public const byte Text = 0;
    public const byte Integer = 1;
    public const byte Unique = 2;
    public const byte None = 3;

    public static int Compare(RecordKey one, RecordKey other) => one == other ? 0 : Compare(one.ToString(), KindOf(one), other.ToString(), KindOf(other));

    public static int Compare(string one, byte kind, string other, byte otherKind)
    {
        var by = string.CompareOrdinal(one, other);
        return by != 0 ? by : kind.CompareTo(otherKind);
    }

    /// <summary>What the key was made of.</summary>
    public static byte KindOf(RecordKey key)
    {
        if (key.IsNone)
        {
            return None;
        }

        var text = key.ToString();
        return text.Length > 0 && new RecordKey(text) == key ? Text : key == Make(Integer, text) ? Integer : Unique;
    }

    /// <summary>The key of a kind and text.</summary>
    public static RecordKey Make(byte kind, string text) => kind switch
    {
        Text => new RecordKey(text),
        Integer => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer) ? new RecordKey(integer) : RecordKey.None,
        Unique => new RecordKey(Guid.ParseExact(text, "D")),
        _ => RecordKey.None,
    };
}
