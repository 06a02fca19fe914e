using System.Reflection;
using System.Runtime.Versioning;

namespace RevOps.Rules.Tests;

public class NetStandardAssembliesTests
{
    [Theory]
    [InlineData("RevOps.Rules.Abstractions")]
    [InlineData("RevOps.Rules")]
    public void This_run_is_against_what_a_framework_host_gets(string assembly) =>
        Assembly.Load(assembly).GetCustomAttribute<TargetFrameworkAttribute>()!.FrameworkName.ShouldBe(".NETStandard,Version=v2.0");
}
