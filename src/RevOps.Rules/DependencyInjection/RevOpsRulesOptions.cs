using RevOps.Rules;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>What <c>AddRevOpsRules</c> needs to know: the policy and how records are read. The ports are optional.</summary>
/// <typeparam name="TRecord">The host's record.</typeparam>
public sealed class RevOpsRulesOptions<TRecord>
{
    /// <summary>How a record's attributes are read. Required.</summary>
    public RecordSchema<TRecord>? Schema { get; set; }

    /// <summary>The policy; or set <see cref="PolicySource"/>. One of the two is required.</summary>
    public Policy? Policy { get; set; }

    /// <summary>Where the policy document is kept; read once, when the engine is first asked for. Its criteria can name the schema's attributes.</summary>
    public IPolicySource? PolicySource { get; set; }
}
