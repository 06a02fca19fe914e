using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using RevOps.Rules;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the engine and its five services.</summary>
public static class RevOpsRulesServiceCollectionExtensions
{
    /// <summary>
    /// Registers <see cref="PolicyEngine{TRecord}"/> and the five services as singletons. The engine is compiled when it is first asked for; a
    /// registered <see cref="IRotationStore"/>, <see cref="IAssignmentMemory"/> or <see cref="IDecisionLog"/> is used. <see cref="BatchRouter{TRecord}"/>
    /// and, over a registered <see cref="IAsyncRotationStore"/>, <see cref="AsyncRouter{TRecord}"/> come with them.
    /// </summary>
    /// <typeparam name="TRecord">The host's record.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the schema, and the policy or its source.</param>
    /// <returns>The services.</returns>
    /// <remarks>
    /// A service whose section the policy does not have throws <see cref="InvalidOperationException"/> when it is resolved; a policy that does not
    /// load throws <see cref="PolicyException"/>, and options that are incomplete <see cref="OptionsValidationException"/>.
    /// </remarks>
    public static IServiceCollection AddRevOpsRules<TRecord>(this IServiceCollection services, Action<RevOpsRulesOptions<TRecord>> configure)
    {
        _ = services ?? throw new ArgumentNullException(nameof(services));
        services.AddOptions<RevOpsRulesOptions<TRecord>>()
            .Configure(configure ?? throw new ArgumentNullException(nameof(configure)))
            .Validate(o => o.Schema is not null, "RevOps.Rules needs a record schema. Set `Schema`.")
            .Validate(o => o.Policy is null != o.PolicySource is null, "RevOps.Rules needs one policy. Set either `Policy` or `PolicySource`.");
        services.TryAddSingleton(Compile<TRecord>);
        services.TryAddSingleton(provider => provider.GetRequiredService<PolicyEngine<TRecord>>().Fit);
        services.TryAddSingleton(provider => provider.GetRequiredService<PolicyEngine<TRecord>>().Stages);
        services.TryAddSingleton(provider => provider.GetRequiredService<PolicyEngine<TRecord>>().Routing);
        services.TryAddSingleton(provider => provider.GetRequiredService<PolicyEngine<TRecord>>().Batches);
        services.TryAddSingleton(provider => provider.GetRequiredService<PolicyEngine<TRecord>>().RoutingOver(provider.GetRequiredService<IAsyncRotationStore>()));
        services.TryAddSingleton(provider => provider.GetRequiredService<PolicyEngine<TRecord>>().Sla);
        services.TryAddSingleton(provider => provider.GetRequiredService<PolicyEngine<TRecord>>().Dispositions);
        return services;
    }

    private static PolicyEngine<TRecord> Compile<TRecord>(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<IOptions<RevOpsRulesOptions<TRecord>>>().Value;
        var schema = options.Schema!;
        var policy = options.Policy ?? PolicyDocument.Load(options.PolicySource!, schema.Attributes);
        return policy.CompileFor(schema, new PolicyEngineOptions
        {
            RotationStore = provider.GetService<IRotationStore>(),
            AssignmentMemory = provider.GetService<IAssignmentMemory>(),
            DecisionLog = provider.GetService<IDecisionLog>(),
        });
    }
}
