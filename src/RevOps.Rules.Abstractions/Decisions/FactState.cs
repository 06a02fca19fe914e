namespace RevOps.Rules;

/// <summary>What an evaluation found when it read an attribute.</summary>
public enum FactState
{
    /// <summary>The record did not have the attribute.</summary>
    Missing,

    /// <summary>The attribute had a value.</summary>
    Known,

    /// <summary>The attribute could not be read, or its value offends its declaration.</summary>
    Error,

    /// <summary>The attribute had a value that is not to be shown: its class among the policy's constants stands for it.</summary>
    Masked,
}
