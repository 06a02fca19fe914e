using Microsoft.CodeAnalysis;

namespace RevOps.Rules.Tests.Architecture;

public class Rule6PortsTests
{
    private static readonly DesignRule Rule = new(6, "Simulation and Scorecards never receive a live port");

    [Fact]
    public void Simulation_and_scorecards_name_no_port() => Rule.Holds(Breaks(SourceTree.Library));

    [Fact]
    public void A_port_in_a_simulation_is_seen()
    {
        (string, string) port = ("src/RevOps.Rules.Abstractions/Ports/IStore.cs", "namespace RevOps.Rules; public interface IStore; public readonly struct Stored;");
        Breaks(SourceTree.Of([port, ("src/RevOps.Rules/Simulation/Replay.cs", "namespace RevOps.Rules; internal sealed class Replay(IStore store) { internal object Get() => store; }")])).ShouldNotBeEmpty();
        Breaks(SourceTree.Of([port, ("src/RevOps.Rules/Simulation/Replay.cs", "namespace RevOps.Rules; internal sealed class Replay { internal Stored Copy; }")])).ShouldBeEmpty();
        Breaks(SourceTree.Of([port, ("src/RevOps.Rules/Routing/Router.cs", "namespace RevOps.Rules; internal sealed class Router { internal IStore? Live; }")])).ShouldBeEmpty();
    }

    // The values that a port hands out are data and may be copied; the port itself is the interface.
    private static IEnumerable<string> Breaks(SourceTree tree) =>
        tree.Mentions.Where(m => m.From is { IsAbstractions: false, Folder: "Simulation" or "Scorecards" }
                && m.Type.TypeKind == TypeKind.Interface && m.DeclaredIn.Any(d => d is { IsAbstractions: true, Folder: "Ports" }))
            .Select(m => m.ToString());
}
