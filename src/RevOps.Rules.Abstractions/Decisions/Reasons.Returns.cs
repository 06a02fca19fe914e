namespace RevOps.Rules;

/// <content>The codes of records that come back, and of lead standards.</content>
public static partial class Reasons
{
    /// <summary>Returns: the record was not disposed of so that it could come back. Arguments: the code.</summary>
    public const string NothingToReturnFrom = "NothingToReturnFrom";

    /// <summary>Returns: nothing brings the record back. Arguments: the code.</summary>
    public const string NeverReturns = "NeverReturns";

    /// <summary>Returns: nothing brings the record back before the cooldown is over. Arguments: the code, until when.</summary>
    public const string CoolingDown = "CoolingDown";

    /// <summary>Returns: nothing has brought the record back yet. Arguments: the code.</summary>
    public const string ReturnWaiting = "ReturnWaiting";

    /// <summary>Returns: the time has come. Arguments: the code, since when.</summary>
    public const string ReturnDue = "ReturnDue";

    /// <summary>Returns: the criterion that brings the record back is met. Arguments: the code.</summary>
    public const string ReturnMet = "ReturnMet";

    /// <summary>Returns: an attribute has become another. Arguments: the code, the attribute.</summary>
    public const string ReturnChanged = "ReturnChanged";

    /// <summary>Returns, further: whether an attribute has changed cannot be checked. Arguments: the attribute.</summary>
    public const string ReturnUnchecked = "ReturnUnchecked";

    /// <summary>Returns, further: the record was credited within the span in which it is credited once. Arguments: when.</summary>
    public const string CreditedBefore = "CreditedBefore";

    /// <summary>Standards: the lead is up to them.</summary>
    public const string StandardsMet = "StandardsMet";

    /// <summary>Standards: a suppression should have kept the lead from people. Arguments: the suppression.</summary>
    public const string StandardSuppressed = "StandardSuppressed";

    /// <summary>Standards: a required attribute is missing. Arguments: the attribute.</summary>
    public const string StandardMissing = "StandardMissing";

    /// <summary>Standards: a rule is not met. Arguments: the rule.</summary>
    public const string StandardUnmet = "StandardUnmet";

    /// <summary>Standards: whether a rule is met cannot be checked, which is a breach. Arguments: the rule, what is missing or in error.</summary>
    public const string StandardUnchecked = "StandardUnchecked";

    /// <summary>Standards, further: whether a suppression holds cannot be checked, which is no breach. Arguments: the suppression, what is missing or in error.</summary>
    public const string StandardSuppressionUnchecked = "StandardSuppressionUnchecked";
}
