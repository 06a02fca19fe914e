using RevOps.Rules.Benchmarks.Paired;

namespace RevOps.Rules.Benchmarks;

/// <summary>The paired scenarios, each a floor and the engines that are measured against it.</summary>
internal static class Scenarios
{
    public static IReadOnlyList<Scenario> All { get; } =
    [
        FloorScenario.Make(),
        .. CriteriaScenario.Make(),
        CalendarScenario.Make(),
        .. QualificationScenario.Make(),
        .. GateScenario.Make(),
        .. ClockScenario.Make(),
        FrameScenario.Make(),
        .. RoutingScenario.Make(),
        RotationScenario.Make(),
        .. AccountScenario.Make(),
        EngagementScenario.Make(),
        JointScenario.Make(),
    ];
}
