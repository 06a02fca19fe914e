using System.Xml;
using System.Xml.Linq;

namespace RevOps.Rules.Tests.Quickstart;

public class QuickstartReportTests
{
    private const string Hostile = "id,company,country,domain,employees,stage\n<script>alert(1)</script>,\"Acme & \"\"Sons\"\" <b>\",US,acme.example,500,\"Stage <img src=x onerror=alert(1)>\"\nL2,Plain,US,plain.example,10,Inquiry\nL3,short\n";

    [Fact]
    public void The_page_is_whole_by_itself_and_runs_nothing()
    {
        using var run = new QuickstartRun();
        run.Run("--out", run.Out, "--report", run.At("report.html")).ShouldBe(0);

        var page = Page(run);
        page.Descendants("script").ShouldBeEmpty();
        page.Descendants().SelectMany(e => e.Attributes()).ShouldAllBe(a => a.Name != "src" && a.Name != "href" && !a.Name.LocalName.StartsWith("on"));
        var text = File.ReadAllText(run.At("report.html"));
        text.ShouldNotContain("url(");
        text.ShouldNotContain("@import");
        text.Length.ShouldBeLessThan(300_000);
        run.Output.ShouldContain("Report written to");
    }

    [Fact]
    public void The_page_and_the_console_show_the_same_charts_with_the_same_figures()
    {
        using var run = new QuickstartRun();
        run.Run("--out", run.Out, "--report", run.At("report.html")).ShouldBe(0);

        var page = Page(run);
        var titles = page.Descendants("h2").Select(h => h.Value).ToArray();
        foreach (var title in new[] { "Coverage", "Funnel by stage", "Fit tiers", "Deadlines by urgency", "What keeps leads from moving on", "Missing attributes by what they could change" })
        {
            titles.ShouldContain(title);
            run.Output.ShouldContain(title);
        }

        var rows = page.Descendants("tr").Select(r => (Name: r.Element("th")!.Value, Figures: r.Elements("td").Last().Value)).ToArray();
        rows.Length.ShouldBeGreaterThan(100);
        var inquiry = rows.First(r => r.Name == "Inquiry (Marketing)");
        run.Output.ShouldContain(inquiry.Figures);
        page.Descendants("svg").Count().ShouldBe(rows.Length);
    }

    [Fact]
    public void The_summary_says_how_many_leads_meet_every_standard_and_what_is_breached_most()
    {
        using var run = new QuickstartRun();
        var header = "id,email,company,country,title,source,employees\n";
        run.Decide("leads.csv", header + "L1,a@acme.example,Acme,US,VP,Event,500\nL2,b@gmail.com,Acme,US,VP,Event,500\nL3,c@gmail.com,,US,VP,Event,500\nL4,d@acme.example,,US,VP,Event,0\n", "--report", run.At("report.html")).ShouldBe(0);

        run.Output.ReplaceLineEndings(" ").ShouldContain("25.0 % meet every lead standard: 1 of 4 leads; most often breached: BusinessEmail 2, company 2, PlausibleSize 1");
        Page(run).Descendants("ul").ShouldContain(list => list.Value.Contains("meet every lead standard: 1 of 4 leads"));
        run.Run("--out", run.Out).ShouldBe(0);
        run.Output.ShouldContain("meet every lead standard: ");
    }

    [Theory]
    [InlineData("leads.csv", "id,country,employes,stage\nL1,US,500,Inquiry\n")]
    [InlineData("leads.jsonl", "{\"id\":\"L1\",\"country\":\"US\"}\n{\"id\":\"L2\",\"employes\":500,\"stage\":\"Inquiry\"}\n")]
    public void A_column_that_nothing_reads_is_named_and_so_is_what_no_column_feeds(string name, string leads)
    {
        using var run = new QuickstartRun();
        run.Decide(name, leads, "--report", run.At("report.html")).ShouldBe(0);

        run.Output.ShouldContain("nothing reads the columns `employes`");
        run.Output.ShouldContain("no column feeds `");
        Page(run).Descendants("p").ShouldContain(p => p.Value.Contains("nothing reads the columns `employes`"));
    }

    [Fact]
    public void The_shipped_leads_feed_the_whole_policy()
    {
        using var run = new QuickstartRun();
        run.Run("--out", run.Out).ShouldBe(0);

        run.Output.ShouldContain("nothing reads the columns `firstName`, `lastName`" + Environment.NewLine);
        run.Output.ShouldNotContain("no column feeds");
    }

    [Fact]
    public void A_file_without_records_says_so_and_draws_nothing()
    {
        using var run = new QuickstartRun();
        run.Decide("leads.csv", "id,country\n").ShouldBe(0);

        run.Output.ShouldContain("The file holds no records.");
        run.Output.ShouldNotContain("Funnel by stage");
    }

    [Fact]
    public void The_page_shows_what_happened_by_the_definitions_of_the_glossary()
    {
        using var run = new QuickstartRun();
        run.Run("--out", run.Out, "--report", run.At("report.html")).ShouldBe(0);

        var charts = Page(run).Descendants("h3").Select(h => h.Value).ToArray();
        charts.ShouldContain("First touches in time, by source");
        charts.ShouldContain("MQLs that sales accepted, by source");
        charts.ShouldContain("Targets of 2026-03");

        // The chart counts what the decisions say.
        var turned = run.Decisions.Count(d => d.GetProperty("kind").GetString() == "disposition" && d.GetProperty("outcome").GetString() == "Resolved" && d.GetProperty("reasons")[0].GetString() == "Misrouted");
        turned.ShouldBePositive();
        var chart = Page(run).Descendants("div").Single(d => d.Element("h3")?.Value == "Rejections by reason");
        chart.Descendants("tr").Single(r => r.Element("th")!.Value == "Misrouted").Elements("td").Last().Value.ShouldStartWith(turned + "  ");
    }

    [Fact]
    public void Every_bar_stays_inside_its_chart()
    {
        using var run = new QuickstartRun();
        run.Run("--out", run.Out, "--report", run.At("report.html")).ShouldBe(0);

        foreach (var svg in Page(run).Descendants("svg"))
        {
            svg.Elements("rect").Sum(r => (double)r.Attribute("width")!).ShouldBeLessThanOrEqualTo(100.01);
            foreach (var mark in svg.Elements("line"))
            {
                ((double)mark.Attribute("x1")!).ShouldBeInRange(0, 100);
            }
        }
    }

    [Fact]
    public void What_stands_in_a_file_is_text_and_never_markup()
    {
        using var run = new QuickstartRun();
        run.Decide("leads.csv", Hostile, "--report", run.At("report.html"), "--explain", "<script>alert(1)</script>").ShouldBe(0);

        var page = Page(run);
        page.Descendants("script").ShouldBeEmpty();
        page.Descendants("img").ShouldBeEmpty();
        page.Descendants("b").ShouldAllBe(b => b.Value != string.Empty);
        page.ToString().ShouldContain("Stage &lt;img src=x");
        page.Descendants("h2").ShouldContain(h => h.Value == "Why: <script>alert(1)</script>");
    }

    [Fact]
    public void The_same_leads_give_the_same_page()
    {
        using var run = new QuickstartRun();
        var leads = run.Write("leads.csv", Hostile);
        string[] pages = [.. new[] { "a.html", "b.html" }.Select(name =>
        {
            run.Run("--policy", QuickstartRun.SamplePolicy, "--leads", leads, "--as-of", QuickstartRun.AsOf, "--out", run.Out, "--report", run.At(name)).ShouldBe(0);
            return File.ReadAllText(run.At(name));
        })];
        pages[1].ShouldBe(pages[0]);
    }

    [Fact]
    public void A_file_without_records_gives_a_page_without_charts_of_them()
    {
        using var run = new QuickstartRun();
        run.Decide("leads.csv", "id,company\n", "--report", run.At("report.html")).ShouldBe(0);
        Page(run).Descendants("h1").Single().Value.ShouldStartWith("0 leads decided");
    }

    [Fact]
    public void A_page_that_cannot_be_written_is_said_before_any_lead_is_decided()
    {
        using var run = new QuickstartRun();
        run.Decide("leads.csv", Hostile, "--report", run.At("no/such/folder/report.html")).ShouldBe(2);
        run.Errors.ShouldContain("report.html(1,1): error RR9901");
        File.Exists(run.Out).ShouldBeFalse();
    }

    [Theory]
    [InlineData("leads.csv")]
    [InlineData("decisions.jsonl")]
    public void A_page_never_overwrites_what_is_read_or_written(string name)
    {
        using var run = new QuickstartRun();
        run.Decide("leads.csv", Hostile, "--report", run.At(name)).ShouldBe(2);
        run.Errors.ShouldContain("would overwrite");
        File.ReadAllText(run.At("leads.csv")).ShouldBe(Hostile);
    }

    private static XElement Page(QuickstartRun run)
    {
        using var reader = XmlReader.Create(run.At("report.html"), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return XElement.Load(reader);
    }
}
