using System.Reflection;

namespace RevOps.Rules.Mono.Host;

/// <summary>Both assemblies load, keep their strong name and hand over their public types.</summary>
internal static class AssembliesSection
{
    public static IEnumerable<string> Lines()
    {
        foreach (var name in new[] { "RevOps.Rules.Abstractions", "RevOps.Rules" })
        {
            var assembly = Assembly.Load(name);
            var token = string.Concat(assembly.GetName().GetPublicKeyToken()!.Select(b => b.ToString("x2", System.Globalization.CultureInfo.InvariantCulture)));
            var types = assembly.GetExportedTypes();
            yield return $"{assembly.GetName().Name} {assembly.GetName().Version} {token}";
            if (types.Any(t => t.Namespace is not ("RevOps.Rules" or "Microsoft.Extensions.DependencyInjection")))
            {
                throw new InvalidOperationException($"`{name}` exports a type outside its namespace.");
            }
        }
    }
}
