using System.Globalization;
using RevOps.Rules.Tests.Services;
using static RevOps.Rules.Tests.Services.Leads;

namespace RevOps.Rules.Tests.Fit;

public class FitOutlookCultureTests
{
    [Theory]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    [InlineData("sv-SE")]
    public void The_culture_of_the_thread_changes_no_outlook(string culture)
    {
        var engine = Engine(p => p.Fit(f => f.Profile("p", x => x.Score("g", "size", Points.FromThousandths(-1_000_500), Employees.AtLeast(1)).Score("g", "us", 20, Country.Is("US")).Tier("A", 0))));
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(culture);
            engine.Explain(new Lead(), DecisionContext.At(AsOf)).ToString().ShouldContain("outlook: -1000.5 to 20");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
