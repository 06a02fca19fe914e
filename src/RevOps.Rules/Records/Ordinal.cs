namespace RevOps.Rules;

/// <summary>Looks names up in short lists, by index: an enumerator over an interface would be allocated for every decision.</summary>
internal static class Ordinal
{
    public static bool Has(IReadOnlyList<string> names, string name)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (string.Equals(names[i], name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
