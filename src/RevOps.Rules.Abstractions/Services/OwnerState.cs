namespace RevOps.Rules;

/// <summary>Whether somebody is still there to own records, as the host knows it.</summary>
public enum OwnerState : byte
{
    /// <summary>Nobody of that name is known: deleted, or never there.</summary>
    Unknown,

    /// <summary>They are there.</summary>
    Active,

    /// <summary>They have left, or own nothing any more.</summary>
    Inactive,
}
