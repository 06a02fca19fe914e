namespace RevOps.Rules;

/// <summary>The hash that a policy is known by.</summary>
internal static class PolicyIdentity
{
    public static string HashOf(Policy policy) => ContentHash.Of(PolicyDocument.Canonical(policy));
}
