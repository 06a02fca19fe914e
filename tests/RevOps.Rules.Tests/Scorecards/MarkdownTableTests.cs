using System.Text;
using RevOps.Rules.Tests.Properties;

namespace RevOps.Rules.Tests.Scorecards;

/// <summary>Names of any form stay in their cells and are read as they are.</summary>
public class MarkdownTableTests
{
    private const string Pieces = "#\\|`<ab";

    [Fact]
    public void A_mark_at_the_beginning_of_a_name_stays_and_that_of_a_title_sets_the_column_to_the_right() =>
        new MarkdownTable("source", "#records").Add("#webinar", "1").Add("webinar", "2").ToString().ShouldBe("| source | records |\n| --- | --: |\n| #webinar | 1 |\n| webinar | 2 |\n");

    [Fact]
    public void A_backslash_before_a_bar_does_not_end_the_cell() =>
        new MarkdownTable("source").Add("a\\|b").ToString().ShouldEndWith("| a\\\\\\|b |\n");

    [Fact]
    public void A_reader_of_Markdown_gets_every_name_back() => Law.ForEachCase(2_000, 200_000, random =>
    {
        string[] names = [.. Enumerable.Range(0, 3).Select(_ => new string([.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => Pieces[random.Next(Pieces.Length)])]))];

        CellsOf(new MarkdownTable("a", "b", "c").Add(names).ToString().Split('\n')[2]).ShouldBe(names);
    });

    // A backslash takes the sign after it as it is, and any other bar ends a cell.
    private static List<string> CellsOf(string row)
    {
        var (cells, cell) = (new List<string>(), new StringBuilder());
        for (var i = 1; i < row.Length; i++)
        {
            if (row[i] == '|')
            {
                cells.Add(cell.ToString().Trim().Replace("&lt;", "<", StringComparison.Ordinal));
                cell.Clear();
            }
            else
            {
                cell.Append(row[i] == '\\' ? row[++i] : row[i]);
            }
        }

        return cells;
    }
}
