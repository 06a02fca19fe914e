namespace RevOps.Rules;

/// <summary>The leads of one source. A value.</summary>
public readonly record struct StandardsSource
{
    internal StandardsSource(string? name, int leads, int upToStandard, int unreadable)
    {
        Name = name;
        Leads = leads;
        UpToStandard = upToStandard;
        Unreadable = unreadable;
    }

    /// <summary>The source; null for leads whose source is not known.</summary>
    public string? Name { get; }

    /// <summary>How many leads came from it.</summary>
    public int Leads { get; }

    /// <summary>How many of them are up to standard.</summary>
    public int UpToStandard { get; }

    /// <summary>How many of them could not be read.</summary>
    public int Unreadable { get; }
}
