namespace RevOps.Rules;

/// <summary>Why a record is routed again.</summary>
public enum RerouteCause : byte
{
    /// <summary>Its holder rejected it, with a disposition that routes it again.</summary>
    Rejection,

    /// <summary>Its holder breached an SLA target.</summary>
    Breach,

    /// <summary>Nothing happened with it, or its holder is no longer there.</summary>
    Inactivity,
}
